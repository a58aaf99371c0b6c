import AssayDiagnostics
import AssayMetrics

/// One of the reports that an import has: each has days of its own, so that a week may be whole in one and partial in another.
struct ReadReport {
    /// As in `usage` or `costs`, for sentences.
    let title: String
    let figures: [ImportedFigure]
    let leftOut: [String]

    init(_ title: String, _ daily: DailyFigures, leftOut: [String] = [], for request: ImportRequest, log: inout ImportLog) {
        let reading = daily.reading(for: request, log: &log)
        (self.title, figures, self.leftOut) = (title, reading.figures, leftOut + reading.leftOut)
    }

    init(_ title: String, _ persons: PersonFigures, for request: ImportRequest, log: inout ImportLog) {
        let reading = persons.reading(for: request, log: &log)
        (self.title, figures, leftOut) = (title, reading.figures, reading.leftOut)
    }
}

extension ImportReading {
    /// The reading of several reports together, none of which tells a metric of another.
    init(_ reports: [ReadReport], for request: ImportRequest, guide: ExportGuide, log: inout ImportLog) {
        self.init()
        let order = Dictionary(uniqueKeysWithValues: guide.metrics.enumerated().map { ($1.id, $0) })
        func key(_ figure: ImportedFigure) -> (Week, Int, String, Int) {
            (figure.week, figure.group == Group.everybody ? 0 : 1, figure.group, order[figure.metric] ?? 0)
        }
        figures = reports.flatMap(\.figures).sorted { key($0) < key($1) }
        summary.leftOut = reports.flatMap { report in report.leftOut.map { reports.count > 1 ? "\(report.title): \($0)" : $0 } }
        finish(guide, request, log)
    }
}
