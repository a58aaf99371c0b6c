import AssayDiagnostics

/// The faults of an import, file by file, at most 20 of a rule in each.
struct ImportLog: Sendable {
    private var logs: [DiagnosticLog] = []

    /// Reports an error.
    /// - Parameter help: the one remedy.
    mutating func refuse(_ rule: String, _ summary: String, at place: SourceLocation, help: String? = nil) {
        report(Diagnostic(rule: rule, summary, at: place, help: help))
    }

    /// Reports what may be meant, and is worth a look.
    mutating func warn(_ rule: String, _ summary: String, at place: SourceLocation, help: String? = nil) {
        report(Diagnostic(.warning, rule: rule, summary, at: place, help: help))
    }

    mutating func report(_ diagnostic: Diagnostic) {
        let path = diagnostic.location?.path ?? ""
        let index = logs.firstIndex { $0.path == path } ?? logs.count
        if index == logs.count { logs.append(DiagnosticLog(path: path)) }
        logs[index].report(diagnostic)
    }

    func finished() -> [Diagnostic] { logs.flatMap { $0.finished() } }
}
