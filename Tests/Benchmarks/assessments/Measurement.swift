import AssayMetrics
import Foundation

/// How much processor time the reports of a workload took to judge, all of them after one another: other programs of the machine do not count.
struct Measurement {
    static let runs = 5
    /// Of ten pairs judged in one group each, in 520 reports, in seconds. In nine groups it is nine times that: each is judged by itself.
    static let goal = 0.5
    /// By how much a report may seem to cost more in a longer history: what the machine's caches and its noise make of the same work.
    static let growth = 1.5

    let shape: Workload.Shape
    let reports: Int
    let comparisons: Int
    let seconds: Double

    var perReport: Double { seconds / Double(reports) }

    init(_ workload: Workload) {
        shape = workload.shape
        reports = workload.reports.count
        var comparisons = 0
        let times = (0..<Measurement.runs).map { _ in
            let start = clock()
            var persistence = Persistence()
            comparisons = 0
            for week in workload.reports {
                let page = workload.history.compare(through: week, weeks: Workload.windowWeeks)
                comparisons += persistence.follow(page, of: week, in: workload.history.catalog, isCounted: true).tested
            }
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }
        seconds = times.sorted()[Measurement.runs / 2]
        self.comparisons = comparisons
    }

    static let heading = columns("judged", "reports", "comparisons", "seconds", "ms a report")

    var row: String {
        Measurement.columns(shape.words, "\(reports)", "\(comparisons)", String(format: "%.3f", seconds), String(format: "%.3f", perReport * 1_000))
    }

    private static func columns(_ first: String, _ rest: String...) -> String {
        first + String(repeating: " ", count: 24 - first.count) + rest.map { String(repeating: " ", count: 12 - $0.count) + $0 }.joined()
    }

    /// - Parameters:
    ///   - measurements: of one shape, by number of reports.
    ///   - allowance: how many times as long a slow machine may take. What a report costs in a longer history is a ratio, and no machine gets one for it.
    static func faults(of measurements: [Measurement], allowance: Double) -> [String] {
        guard let first = measurements.first, let last = measurements.last else { return [] }
        var faults: [String] = []
        if last.perReport > growth * first.perReport {
            faults.append("\(first.shape.words): a report costs \(last.perReport / first.perReport) times as much in \(last.reports) weeks as in \(first.reports)")
        }
        let most = goal * Double(first.shape == .eachOfNine ? first.shape.groups.count : 1) * allowance
        if let slow = measurements.first(where: { $0.reports == 520 && $0.seconds > most }) {
            faults.append("\(first.shape.words): \(slow.reports) reports took \(slow.seconds) s, more than \(most)")
        }
        return faults
    }
}
