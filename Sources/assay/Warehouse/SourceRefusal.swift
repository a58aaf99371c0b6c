import AssayDiagnostics

/// Why a source gives no figures.
struct SourceRefusal: Error {
    var diagnostics: [Diagnostic]
    /// The end of what the engine said, line by line.
    var said: [String] = []
    /// Whether Assay was told to end.
    var isInterrupted = false

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(rule: String, _ summary: String, at place: SourceLocation, help: String, said: [UInt8] = []) {
        diagnostics = [Diagnostic(rule: rule, summary, at: place, help: help)]
        self.said = SourceRefusal.lines(said)
    }

    /// The last lines, as a terminal may show them.
    static func lines(_ bytes: [UInt8], last count: Int = 20) -> [String] {
        let lines = bytes.split(separator: 0x0A).filter { line in line.contains { $0 > 0x20 } }.suffix(count)
        return lines.map { printable(String(decoding: $0.prefix(300), as: UTF8.self)) }
    }
}
