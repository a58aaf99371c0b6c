import AssayDiagnostics
import AssayMetrics

/// The command ccusage: one file is the use of one person.
struct CcusageReader: ExportReader {
    private static let source = ExportSource(prefix: "ccusage", source: "ccusage")

    let guide = ExportGuide(
        title: "ccusage",
        reads: "The JSON of ccusage, by week (with weeks that begin on Monday), by day, or by day and project. "
            + "Each file is one person's, so that one alone makes nothing: give the files of at least as many people as a group must have, "
            + "each under a name of its own. By day, a week is whole up to the last day on which anybody worked.",
        export: "Everybody, after the week's end: npx ccusage@latest weekly -w monday --json > NAME.json (or daily --json)", drops: ["projects"],
        options: [.groupMap(of: "people: the names of the files")],
        metrics: source.activity("Claude Code (ccusage)", field: "inputTokens, outputTokens", "for whom ccusage counted tokens")
            + source.tokens(
                "Claude Code (ccusage)",
                fields: [.input: "inputTokens", .cacheWrite: "cacheCreationTokens", .cacheRead: "cacheReadTokens", .output: "outputTokens"])
            + [
                source.cost(
                    "Claude Code cost (ccusage)", field: "totalCost",
                    "Cost that ccusage reckons from the tokens on a person's machine at list price. With a subscription nobody is billed by it")
            ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return ExportJSON.documents(file, log: &log).first.flatMap { CcusageReport($0) } != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var persons = PersonFigures(guide.metrics)
        var fields = ExportFields()
        var records = 0
        var hasWeeks = false
        for file in files {
            for document in ExportJSON.documents(file, log: &log) {
                guard let report = CcusageReport(document) else {
                    log.refuse(
                        "wrong-file", "the file is no report of ccusage that Assay reads: by day, by week, or by day and project", at: document.place,
                        help: "export it with 'ccusage weekly -w monday --json'")
                    continue
                }
                guard let spans = report.spans(&fields, log: &log) else { continue }
                if spans.contains(where: { $0.first != $0.last }) { hasWeeks = true }
                var days = PersonDays()
                for span in spans {
                    days.see(file.path, on: span.first, at: span.place)
                    CcusageReader.add(span, file.path, to: &days, log: &log)
                }
                days.put(into: &persons) { _ in CcusageReader.groups(of: file.path, request.groupMap) }
                if let first = spans.map(\.first).min(), let last = spans.map(\.last).max() { persons.cover(first...last) }
                records += spans.count
            }
        }
        persons.requireGroups(request, files, log: &log)
        var reading = ImportReading(persons, for: request, guide: guide, log: &log)
        if hasWeeks, request.wants(CcusageReader.source.id("active-days")) {
            // A week does not say on how many of its days: what the others say would be too little.
            reading.figures.removeAll { $0.metric == CcusageReader.source.id("active-days") }
            reading.summary.made.removeAll { $0.metric == CcusageReader.source.id("active-days") }
            reading.summary.leftOut.append("ccusage-active-days: a report by week does not say on how many days somebody was active")
        }
        reading.summary.records = records
        fields.finish(&reading)
        return reading
    }

    private static func add(_ span: CcusageReport.Span, _ person: String, to days: inout PersonDays, log: inout ImportLog) {
        for (part, key) in [(TokenPart.input, "inputTokens"), (.cacheWrite, "cacheCreationTokens"), (.cacheRead, "cacheReadTokens"), (.output, "outputTokens")] {
            if let count = span.figure(key, log: &log) { days.add(source.id(part), count, person, on: span.first) }
        }
        if let cost = span.figure("totalCost", log: &log) ?? span.figure("costUSD", log: &log) { days.add(source.id("cost"), cost, person, on: span.first) }
        let isActive = (span.record["inputTokens"]?.number ?? 0) + (span.record["outputTokens"]?.number ?? 0) > 0
        days.setActive(isActive, metrics: span.first == span.last ? source.activityIDs : [source.id("active")], person, on: span.first)
    }

    /// By the file's path, or its name, with its ending or without.
    private static func groups(of path: String, _ map: GroupMap?) -> [String] {
        guard let map else { return [] }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        return [path, name, stem].lazy.map { map.groups(of: $0) }.first { !$0.isEmpty } ?? []
    }
}
