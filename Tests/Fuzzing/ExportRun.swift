import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Gives an export to every importer's reader, with a group map and without, whatever tool it is of.
///
/// What a reader makes of it has to be right in the native form, but for groups that no site declares, and to stand in the order of weeks.
enum ExportRun {
    /// As a site declares them that takes everything.
    private static let schemas = Dictionary(uniqueKeysWithValues: ExportFormat.allCases.map { format in
        (format, SnapshotSchema(MetricCatalog(metrics: format.guide.metrics.map(\.metric), groups: [], pairs: [], events: [])))
    })

    /// Of the tables among the seeds.
    private static let columnMap = ExportFile(
        path: "columns.csv",
        bytes: Array("column,is,rule,over,scale\nDay,date,,,\nSite,group,,,\npeople on site,people,,,\ndeployments,shipped,sum,,0.01\nFailed__deployments,failed,ratio,deployments,\n".utf8))

    private static let requests = [
        ImportRequest(columnMap: columnMap), ImportRequest(minimumPeople: 5, through: Week("2026-W30"), groupMap: GroupMap([("user-001", "a"), ("web", "b")]), dates: DatePattern("d/MMM/yy h:mm a"), by: ["Organization"]),
    ]

    static func run(_ input: [UInt8], at path: String) -> Outcome {
        var outcome = Outcome()
        let file = ExportFile(path: path, bytes: input)
        for format in ExportFormat.allCases {
            let reader = format.reader
            let isKnown = reader.recognises(file)
            outcome.add("\(isKnown)", kind: "\(format) \(isKnown)")
            for (index, request) in requests.enumerated() {
                // A file that is not of the format is refused by one look at it.
                if !isKnown, index > 0 { continue }
                let reading = reader.read([file], for: request)
                outcome.add(reading.diagnostics, of: input, path: path, in: format.rawValue)
                outcome.add("\(reading.figures) \(reading.groups) \(reading.summary)", kind: "\(format) \(reading.figures.isEmpty ? "none" : "figures")")
                if !reading.diagnostics.hasErrors { check(reading, format, &outcome) }
            }
        }
        return outcome
    }

    private static func check(_ reading: ImportReading, _ format: ExportFormat, _ outcome: inout Outcome) {
        if reading.figures.map(\.week) != reading.figures.map(\.week).sorted() { outcome.broken.append("\(format): figures are not in the order of weeks") }
        let numbers = reading.figures.flatMap { [$0.value, $0.numerator, $0.denominator].compactMap(\.self) }
        if numbers.contains(where: { !$0.isFinite }) { outcome.broken.append("\(format): a figure is no number") }
        if reading.figures.contains(where: { ($0.people ?? 0) < 0 }) { outcome.broken.append("\(format): fewer than no people") }
        guard let last = reading.figures.last?.week, let schema = schemas[format] else { return }
        let native = CSVSnapshotReader().read(SnapshotText.csv(reading.figures), path: "native.csv", capture: last, schema: schema)
        // What a file has in it no reader of another file can know: groups, weeks long ago, ratios that are none, metrics of its own.
        let others = ["unknown-group", "unknown-metric", "old-week", "too-old", "repeated-row", "share-above-one", "zero-denominator"]
        if let fault = native.diagnostics.first(where: { $0.severity == .error && !others.contains($0.rule) }) {
            outcome.broken.append("\(format): not right in the native form: \(fault.rule) \(fault.summary)")
        }
    }
}
