import AssayMetrics

/// The Claude API: the messages usage report and the cost report of an organisation.
struct AnthropicReader: ExportReader {
    private static let source = ExportSource(prefix: "anthropic", source: "Claude API usage and cost reports")

    let guide = ExportGuide(
        title: "Claude API (Anthropic)",
        reads: "Pages of the messages usage report (buckets of a day, an hour or a minute in UTC) and of the cost report, as JSON. "
            + "Cost of the Priority Tier is in neither, so that 'anthropic-cost' is too low where you have it. "
            + "Claude Code by person is 'claude-code', and ccusage is 'ccusage'.",
        export: "With an admin key: GET https://api.anthropic.com/v1/organizations/usage_report/messages?starting_at=2026-11-02T00:00:00Z&bucket_width=1d&limit=31 "
            + "and GET …/v1/organizations/cost_report?starting_at=2026-11-02T00:00:00Z&limit=31; "
            + "add group_by[]=workspace_id for groups, and follow next_page until has_more is false.",
        drops: ["api_key_id", "account_id", "service_account_id"],
        options: [.groupMap(of: "workspaces (workspace_id; 'default' is the one without an id) or API keys (api_key_id)")],
        metrics: source.tokens(
            "Claude API",
            fields: [
                .input: "uncached_input_tokens", .cacheWrite: "cache_creation.ephemeral_1h_input_tokens + cache_creation.ephemeral_5m_input_tokens",
                .cacheRead: "cache_read_input_tokens", .output: "output_tokens",
            ]) + [
                source.metric(
                    "web-searches", "Claude API web searches", .adoption, unit: "searches", better: .neither, field: "server_tool_use.web_search_requests",
                    "Searches that models made on the web. One request may make ten of them"),
                source.cost(
                    "Claude API cost", field: "amount",
                    "Cost of the Claude API by the cost report, without Priority Tier, which the report leaves out, and before credits and tax"),
            ])

    private let export = BucketExport(
        reports: [
            BucketExport.Report(
                title: "usage", isOf: { $0["uncached_input_tokens"] != nil || $0["output_tokens"] != nil },
                read: ["uncached_input_tokens", "cache_creation", "cache_read_input_tokens", "output_tokens", "server_tool_use"],
                nested: ["cache_creation": ["ephemeral_1h_input_tokens", "ephemeral_5m_input_tokens"], "server_tool_use": ["web_search_requests"]],
                figures: { result, _, log in AnthropicReader.usage(result, log: &log) }),
            BucketExport.Report(
                title: "costs", isOf: { $0["amount"] != nil }, read: ["amount", "currency"], figures: AnthropicReader.costs),
        ],
        reads: "the messages usage report and the cost report", span: ("starting_at", "ending_at"), second: { $0.string.flatMap { Int(utcTimestamp: $0) } },
        groups: (
            kind: "workspaces or API keys", keys: ["api_key_id", "workspace_id"], unnamed: "default",
            help: "export it again with group_by[]=workspace_id, or import it without --group-map"
        ),
        persons: ["api_key_id", "account_id", "service_account_id"])

    func recognises(_ file: ExportFile) -> Bool { export.recognises(file) }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading { export.read(files, for: request, guide: guide) }

    private static func usage(_ result: ExportJSON, log: inout ImportLog) -> [(metric: String, value: Double)] {
        let figures = [
            (source.id(.input), result.figure("uncached_input_tokens", log: &log)),
            (source.id(.cacheWrite), result["cache_creation"]?.sum(["ephemeral_1h_input_tokens", "ephemeral_5m_input_tokens"], log: &log)),
            (source.id(.cacheRead), result.figure("cache_read_input_tokens", log: &log)),
            (source.id(.output), result.figure("output_tokens", log: &log)),
            (source.id("web-searches"), result["server_tool_use"]?.figure("web_search_requests", log: &log)),
        ]
        return figures.compactMap { metric, value in value.map { (metric, $0) } }
    }

    /// The amount is a decimal number of cents in quotes: "123.45" is 1.2345 dollars.
    private static func costs(_ result: ExportJSON, _ currency: inout Currency, _ log: inout ImportLog) -> [(metric: String, value: Double)] {
        guard let amount = result["amount"] else { return [] }
        guard let cents = amount.quotedNumber, cents.magnitude <= ExportJSON.largest else {
            log.refuse(
                "not-cents", "'amount' is \(amount.kind) where the report writes a string of cents, as in \"123.45\"", at: amount.place,
                help: "export it again, and leave it as it came")
            return []
        }
        currency.see(result["currency"]?.string, at: result, log: &log)
        return [(source.id("cost"), cents / 100)]
    }
}
