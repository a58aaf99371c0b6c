import AssayDiagnostics

/// The diagnostics of one text as it is read.
struct Findings {
    private(set) var diagnostics: [Diagnostic] = []
    /// Names still compared in search of the nearest one: a text full of unknown names must not take for ever.
    private var comparisons = 200_000

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    mutating func error(_ rule: String, _ summary: String, at location: SourceLocation, help: String) {
        diagnostics.append(Diagnostic(rule: rule, summary, at: location, help: help))
    }

    /// An error about a name that is none of `known`; the help is the nearest one, or the list of them when it is short and
    /// the summary does not give it, or `otherwise`.
    mutating func unknown(
        _ rule: String, _ summary: String, name: String, known: [String], isListed: Bool = false, at location: SourceLocation, otherwise: String
    ) {
        comparisons -= known.count
        let help = comparisons < 0 ? nil : didYouMean(name, in: known, otherwise: isListed ? otherwise : nil)
        error(rule, summary, at: location, help: help ?? otherwise)
    }
}
