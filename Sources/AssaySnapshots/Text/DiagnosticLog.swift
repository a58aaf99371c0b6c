import AssayDiagnostics

/// The faults of one file, at most 20 of a rule: after that they are counted.
struct DiagnosticLog: Sendable {
    static let limit = 20

    let path: String
    private var diagnostics: [Diagnostic] = []
    private var tallies: [Tally] = []

    private struct Tally {
        var rule: String
        var severity: Severity
        var count = 0
        /// The line of the first that was left out.
        var line = 0
    }

    init(path: String) { self.path = path }

    var isEmpty: Bool { tallies.isEmpty }

    /// Counts a fault; false when there were 20 of its rule already, so that its text need not be made.
    /// - Parameter line: about where it is.
    mutating func admits(_ rule: String, _ severity: Severity = .error, line: Int) -> Bool {
        let index = tallies.firstIndex { $0.rule == rule } ?? tallies.count
        if index == tallies.count { tallies.append(Tally(rule: rule, severity: severity)) }
        tallies[index].count += 1
        if tallies[index].count == DiagnosticLog.limit + 1 { tallies[index].line = line }
        return tallies[index].count <= DiagnosticLog.limit
    }

    /// Whether the next fault of the rule will only be counted.
    func isFull(_ rule: String) -> Bool { tallies.contains { $0.rule == rule && $0.count >= DiagnosticLog.limit } }

    /// Adds what was admitted.
    mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Adds a fault if it is among the first 20 of its rule.
    mutating func report(_ diagnostic: Diagnostic) {
        if admits(diagnostic.rule, diagnostic.severity, line: diagnostic.location?.line ?? 0) { append(diagnostic) }
    }

    /// All of them, by place, with one for each rule that had more.
    func finished() -> [Diagnostic] {
        let others = tallies.filter { $0.count > DiagnosticLog.limit }.map {
            Diagnostic(
                $0.severity, rule: $0.rule, "and \($0.count - DiagnosticLog.limit) more like this",
                at: SourceLocation(path: path, line: $0.line))
        }
        return (diagnostics + others).sortedByPlace()
    }
}
