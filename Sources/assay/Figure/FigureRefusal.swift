import AssayDiagnostics

/// Why there is no figure, or no packet. Nothing is written then.
struct FigureRefusal: Error {
    /// As of the program: 1 for input, 3 for what could not be drawn or written.
    var exitCode: Int32 = 1
    var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(exitCode: Int32 = 1, rule: String, _ summary: String, at place: SourceLocation? = nil, help: String?) {
        self.exitCode = exitCode
        diagnostics = [Diagnostic(rule: rule, summary, at: place, help: help)]
    }
}
