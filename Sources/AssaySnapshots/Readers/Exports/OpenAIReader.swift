import AssayMetrics

/// The OpenAI API: usage and costs of an organisation.
struct OpenAIReader: ExportReader {
    private static let source = ExportSource(prefix: "openai", source: "OpenAI usage and costs")

    /// Reports of which only the requests are read: `organization.usage.<name>.result`.
    private static let families = [
        (name: "embeddings", what: "embedding", definition: "Requests for embeddings: mostly indexing by machines, little of it by people"),
        (name: "images", what: "image", definition: "Requests for images, kept or thrown away"),
        (name: "audio_speeches", what: "speech", definition: "Requests that had a text spoken"),
        (name: "audio_transcriptions", what: "transcription", definition: "Requests that had speech written down, whoever reads it"),
        (name: "moderations", what: "moderation", definition: "Requests that had a text checked. Free, and mostly made by machines"),
    ]

    let guide = ExportGuide(
        title: "OpenAI API",
        reads: "Pages of /v1/organization/usage/completions (and embeddings, images, audio_speeches, audio_transcriptions, moderations, "
            + "of which the requests are read) and of /v1/organization/costs, as JSON.",
        export: "With an admin key: GET https://api.openai.com/v1/organization/usage/completions?start_time=1793577600&bucket_width=1d&limit=31 "
            + "and GET …/v1/organization/costs?start_time=1793577600&limit=180; add group_by=project_id for groups, and follow next_page until has_more is false.",
        drops: ["user_id", "api_key_id"], options: [.groupMap(of: "projects (project_id) or API keys (api_key_id)")],
        metrics: source.tokens(
            "OpenAI",
            fields: [
                .input: "input_uncached_tokens", .cacheWrite: "input_cache_write_tokens", .cacheRead: "input_cached_tokens", .output: "output_tokens",
            ])
            + [
                source.metric(
                    "requests", "OpenAI requests", .adoption, unit: "requests", better: .neither, field: "num_model_requests", measures: .requests,
                    "Requests to models that complete texts, by people and by machines alike: the report does not tell them apart")
            ]
            + families.map {
                source.metric(
                    "\($0.what)-requests", "OpenAI \($0.what) requests", .adoption, unit: "requests", better: .neither, field: "num_model_requests of \($0.name)",
                    $0.definition)
            }
            + [source.cost("OpenAI cost", field: "amount.value", "Cost of the OpenAI API by its costs report, all line items, before credits and tax")])

    private let export = BucketExport(
        reports: [
            BucketExport.Report(
                title: "completions", isOf: { $0["object"]?.string == "organization.usage.completions.result" },
                read: [
                    "object", "input_tokens", "input_cached_tokens", "input_cache_write_tokens", "input_uncached_tokens", "output_tokens", "num_model_requests",
                ], figures: { result, _, log in OpenAIReader.completions(result, log: &log) }),
            BucketExport.Report(
                title: "costs", isOf: { $0["object"]?.string == "organization.costs.result" }, read: ["object", "amount"],
                nested: ["amount": ["value", "currency"]], figures: OpenAIReader.costs),
        ]
            + families.map { family in
                BucketExport.Report(
                    title: family.name, isOf: { $0["object"]?.string == "organization.usage.\(family.name).result" }, read: ["object", "num_model_requests"],
                    figures: { result, _, log in result.figure("num_model_requests", log: &log).map { [(source.id("\(family.what)-requests"), $0)] } ?? [] })
            },
        reads: "usage of completions, embeddings, images, audio and moderations, and costs", span: ("start_time", "end_time"),
        second: { $0.integer.flatMap { $0.magnitude < 10_000_000_000 ? $0 : nil } },
        groups: (
            kind: "projects or API keys", keys: ["api_key_id", "project_id"], unnamed: "default",
            help: "export it again with group_by=project_id, or import it without --group-map"
        ),
        persons: ["user_id", "api_key_id"])

    func recognises(_ file: ExportFile) -> Bool { export.recognises(file) }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading { export.read(files, for: request, guide: guide) }

    /// `input_tokens` is the sum of its parts; older exports have no part of their own for what no cache held.
    private static func completions(_ result: ExportJSON, log: inout ImportLog) -> [(metric: String, value: Double)] {
        let cached = result.figure("input_cached_tokens", log: &log)
        let written = result.figure("input_cache_write_tokens", log: &log)
        let uncached = result.figure("input_uncached_tokens", log: &log) ?? result.figure("input_tokens", log: &log).map { $0 - (cached ?? 0) - (written ?? 0) }
        let figures = [
            (source.id(.input), uncached), (source.id(.cacheWrite), written), (source.id(.cacheRead), cached),
            (source.id(.output), result.figure("output_tokens", log: &log)), (source.id("requests"), result.figure("num_model_requests", log: &log)),
        ]
        return figures.compactMap { metric, value in value.map { (metric, $0) } }
    }

    private static func costs(_ result: ExportJSON, _ currency: inout Currency, _ log: inout ImportLog) -> [(metric: String, value: Double)] {
        guard let amount = result["amount"], let value = OpenAIReader.dollars(amount, &log) else { return [] }
        currency.see(amount["currency"]?.string, at: result, log: &log)
        return [(source.id("cost"), value)]
    }

    /// As a number, or as one in quotes.
    private static func dollars(_ amount: ExportJSON, _ log: inout ImportLog) -> Double? {
        if let value = amount["value"]?.quotedNumber, value.magnitude <= ExportJSON.largest { return value }
        return amount.money("value", log: &log)
    }
}
