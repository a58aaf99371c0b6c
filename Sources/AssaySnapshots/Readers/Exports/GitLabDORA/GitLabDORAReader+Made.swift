import AssayDiagnostics
import AssayMetrics

extension GitLabDORAReader {
    /// What the files give, on its way to a reading: counts by day, and what is of whole weeks.
    struct Made {
        /// By group: each has days of its own.
        var days: [String: DailyFigures] = [:]
        var weeks: SourceWeeks
        var records = 0
        private var unread: [String] = []

        init(_ weeks: SourceWeeks) { self.weeks = weeks }

        /// Begins the next file of a group.
        mutating func open(_ group: String, metrics: [ExportMetric]) {
            weeks.declare(group, title: group, groups: [group])
            days[group, default: DailyFigures(metrics)].openFile()
        }

        mutating func unread(_ keys: [String]) {
            for key in keys where !unread.contains(key) { unread.append(key) }
        }

        /// Adds the days up, and takes all weeks together.
        mutating func reading(for request: ImportRequest, guide: ExportGuide, at place: SourceLocation, log: inout ImportLog) -> ImportReading {
            var partial: [String] = []
            for (group, daily) in days.sorted(by: { $0.key < $1.key }) {
                let (figures, leftOut) = daily.reading(for: request, log: &log)
                for figure in figures { weeks.add(figure.metric, figure.value ?? 0, in: figure.week, source: group, at: place, log: &log) }
                partial += leftOut.map { group == Group.everybody ? $0 : "group '\(group)': \($0)" }
            }
            var reading = weeks.reading(for: request)
            reading.summary.leftOut += partial
            reading.summary.records = records
            reading.summary.unread = unread
            reading.finish(guide, request, log)
            return reading
        }
    }
}
