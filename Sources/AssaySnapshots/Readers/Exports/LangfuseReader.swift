import AssayMetrics

/// Langfuse: the daily metrics of a project.
struct LangfuseReader: ExportReader {
    private static let source = ExportSource(prefix: "langfuse", source: "Langfuse daily metrics")

    let guide = ExportGuide(
        title: "Langfuse",
        reads: "Pages of the daily metrics of one project, as JSON. Only days with data are in them: a week is whole up to the last day that is.",
        export: "GET https://cloud.langfuse.com/api/public/metrics/daily?fromTimestamp=2026-11-02T00:00:00Z&limit=50 with the project's keys; all pages, "
            + "without the filters userId, traceName and tags.",
        metrics: [
            source.metric(
                "traces", "Langfuse traces", .adoption, unit: "traces", better: .neither, field: "countTraces", measures: .requests,
                "Traces recorded: one is a run of the application from its start to its answer, asked for by a person, a test or a schedule"),
            source.metric(
                "observations", "Langfuse observations", .adoption, unit: "observations", better: .neither, field: "countObservations",
                "Steps recorded within traces. An application that takes more steps for the same answer has more of them"),
            source.metric(
                TokenPart.input.id, "Langfuse input tokens", .adoption, unit: "tokens", better: .neither, field: "usage[].inputUsage",
                "What models read, in tokens where the project counts tokens. Cached ones are among them: the daily metrics do not tell them apart"),
            source.metric(
                TokenPart.output.id, "Langfuse output tokens", .adoption, unit: "tokens", better: .neither, field: "usage[].outputUsage", measures: .outputTokens,
                TokenPart.output.definition),
            source.cost("Langfuse cost", field: "totalCost", "Cost as Langfuse reckons it from its price list, not as it was invoiced"),
        ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let document = ExportJSON.documents(file, log: &log).first else { return false }
        return document["data"]?.elements?.first?["countTraces"] != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var fields = ExportFields()
        var pages: [ExportJSON] = []
        for document in files.flatMap({ ExportJSON.documents($0, log: &log) }) {
            if let days = document["data"]?.elements, days.allSatisfy({ $0["countTraces"] != nil }) {
                pages.append(document)
            } else {
                log.refuse(
                    "wrong-file", "the file is no page of Langfuse's daily metrics", at: document.place,
                    help: "ask /api/public/metrics/daily for it")
            }
        }
        var daily = DailyFigures(guide.metrics)
        var records = 0
        var last = ExportJSON.LastPlace()
        for chain in ExportPages.chains(pages, number: LangfuseReader.number, log: &log) {
            daily.openFile()
            var dates: [CivilDate] = []
            for page in chain {
                for day in page["data"]?.elements ?? [] {
                    let place = day.place(after: &last)
                    fields.note(day, read: ["date", "countTraces", "countObservations", "totalCost", "usage"])
                    guard let date = day["date"]?.exportDay else {
                        log.refuseField("a day without a 'date' that can be read", at: place)
                        continue
                    }
                    dates.append(date)
                    records += 1
                    for (metric, value) in LangfuseReader.figures(day, &fields, log: &log) { daily.add(metric, value, on: date, at: place) }
                }
            }
            // Between two days with data there are days without.
            if let first = dates.min(), let last = dates.max() { daily.cover(first...last) }
        }
        var reading = ImportReading(daily, for: request, guide: guide, log: &log)
        reading.summary.records = records
        fields.finish(&reading)
        return reading
    }

    private static func figures(_ day: ExportJSON, _ fields: inout ExportFields, log: inout ImportLog) -> [(metric: String, value: Double)] {
        var figures = [
            (source.id("traces"), day.figure("countTraces", log: &log)), (source.id("observations"), day.figure("countObservations", log: &log)),
            (source.id("cost"), day.money("totalCost", log: &log)),
        ]
        for usage in day["usage"]?.elements ?? [] {
            // A model's traces, observations and cost are in the day's.
            fields.note(usage, read: ["inputUsage", "outputUsage", "totalUsage", "countTraces", "countObservations", "totalCost"], path: "usage[].")
            figures += [(source.id(.input), usage.figure("inputUsage", log: &log)), (source.id(.output), usage.figure("outputUsage", log: &log))]
        }
        return figures.compactMap { metric, value in value.map { (metric, $0) } }
    }

    private static func number(_ document: ExportJSON) -> (page: Int, of: Int)? {
        guard let page = document["meta"]?["page"]?.integer, let count = document["meta"]?["totalPages"]?.integer else { return nil }
        return (page, count)
    }
}
