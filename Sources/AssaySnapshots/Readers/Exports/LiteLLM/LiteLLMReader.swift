import AssayDiagnostics
import AssayMetrics

/// The gateway LiteLLM: spend by team, or daily activity.
struct LiteLLMReader: ExportReader {
    static let source = ExportSource(prefix: "litellm", source: "LiteLLM gateway")

    let guide = ExportGuide(
        title: "LiteLLM",
        reads: "Either the spend report by team (/global/spend/report?group_by=team), or pages of the daily activity (/user/daily/activity, /team/daily/activity, "
            + "/tag/daily/activity), as JSON. Teams are groups under the names that the export has for them, or under those of --group-map. "
            + "A request with two tags is in both: take activity by tag only with a --group-map that maps tags which exclude one another.",
        export: "With an admin key: GET /global/spend/report?start_date=2026-11-02&end_date=2026-11-29&group_by=team, "
            + "or GET /team/daily/activity?start_date=2026-11-02&end_date=2026-11-29&page_size=1000; all pages.",
        drops: ["api_key", "breakdown.api_keys", "breakdown.entities"],
        options: [.groupMap(of: "teams (team_name or team_id), tags or API keys' owners in breakdown.entities")],
        metrics: [
            source.cost("LiteLLM spend", field: "total_spend, metrics.spend", "Spend as LiteLLM reckons it from its price list, not as it was invoiced"),
            source.metric(
                TokenPart.input.id, "LiteLLM input tokens", .adoption, unit: "tokens", better: .neither, field: "metrics.prompt_tokens",
                "Tokens sent to models. Those read from or written to a cache are among them: LiteLLM counts them in the prompt"),
            source.metric(
                TokenPart.cacheWrite.id, "LiteLLM \(TokenPart.cacheWrite.title)", .adoption, unit: "tokens", better: .neither,
                field: "metrics.cache_creation_input_tokens",
                TokenPart.cacheWrite.definition),
            source.metric(
                TokenPart.cacheRead.id, "LiteLLM \(TokenPart.cacheRead.title)", .adoption, unit: "tokens", better: .neither,
                field: "metrics.cache_read_input_tokens",
                measures: .cachedTokens, TokenPart.cacheRead.definition),
            source.metric(
                TokenPart.output.id, "LiteLLM output tokens", .adoption, unit: "tokens", better: .neither, field: "metrics.completion_tokens",
                measures: .outputTokens,
                TokenPart.output.definition),
            source.metric(
                "requests", "LiteLLM requests", .adoption, unit: "requests", better: .neither, field: "metrics.api_requests", measures: .requests,
                "Requests that went through the gateway, by people and by machines alike, failed ones too"),
            source.metric(
                "failed-share", "Share of LiteLLM requests that failed", .guardrail, unit: "%", better: .down,
                field: "metrics.failed_requests / (successful_requests + failed_requests)", rule: .ratio, "Requests that came back with a fault, of all"),
        ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return ExportJSON.documents(file, log: &log).first.flatMap(LiteLLMReader.kind) != nil
    }

    private enum Kind { case spend, activity }

    private static func kind(_ document: ExportJSON) -> Kind? {
        if let days = document.elements { return days.first?["group_by_day"] != nil ? .spend : nil }
        if document["group_by_day"] != nil { return .spend }
        guard let days = document["results"]?.elements else { return nil }
        let isActivity = days.first.map { $0["date"] != nil && $0["metrics"]?["spend"] != nil } ?? (document["metadata"]?["total_spend"] != nil)
        return isActivity ? .activity : nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var pages: [Kind: [ExportJSON]] = [:]
        for document in files.flatMap({ ExportJSON.documents($0, log: &log) }) {
            guard let kind = LiteLLMReader.kind(document) else {
                log.refuse(
                    "wrong-file", "the file is no export of LiteLLM that Assay reads: the spend report by team and the daily activity", at: document.place,
                    help: "see 'assay import --list litellm' for what to export")
                continue
            }
            pages[kind, default: []].append(document)
        }
        if let report = pages[.spend]?.first, pages[.activity] != nil {
            log.refuse(
                "two-reports", "the spend report and the daily activity tell the same spend", at: report.place,
                help: "import one of the two, preferably the daily activity")
        }
        var run = LiteLLMRun(guide: guide, for: request)
        let chains = ExportPages.chains(pages[.activity] ?? [], number: LiteLLMReader.number, log: &log)
        for document in (pages[.spend] ?? []) + chains.joined() { run.seeNames(of: document) }
        for document in pages[.spend] ?? [] { run.readSpend(document, log: &log) }
        for chain in chains { run.readActivity(chain, log: &log) }
        let outside = run.finish(log: &log)
        var reading = ImportReading(run.daily, for: request, guide: guide, log: &log)
        reading.groups = run.groups(in: reading.figures)
        reading.summary.leftOut += outside
        reading.summary.records = run.records
        run.fields.finish(&reading)
        return reading
    }

    private static func number(_ document: ExportJSON) -> (page: Int, of: Int)? {
        guard let page = document["metadata"]?["page"]?.integer, let count = document["metadata"]?["total_pages"]?.integer else { return nil }
        return (page, count)
    }
}
