import AssayDiagnostics
import AssayMetrics

/// What is wrong with a chart file and its table, as it is found.
struct ChartFaults {
    private(set) var diagnostics: [Diagnostic] = []
    /// Of each rule so many are told.
    private static let limit = 20
    private var counts: [String: Int] = [:]

    mutating func error(_ rule: String, _ summary: String, at place: SourceLocation?, help: String?) {
        counts[rule, default: 0] += 1
        if counts[rule, default: 0] <= ChartFaults.limit { diagnostics.append(Diagnostic(rule: rule, summary, at: place, help: help)) }
    }

    /// Everything found: by place, and of each rule how many more there were.
    var finished: [Diagnostic] {
        let more = counts.filter { $0.value > ChartFaults.limit }.sorted { $0.key < $1.key }.map { rule, count in
            Diagnostic(
                rule: rule, "and \(count - ChartFaults.limit) more like this", at: diagnostics.last { $0.rule == rule }?.location, help: "mend the first ones and try again")
        }
        return (diagnostics + more).sortedByPlace()
    }
}
