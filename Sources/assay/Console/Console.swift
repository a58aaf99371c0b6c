import AssayDiagnostics
import Glibc

/// What the user sees: data on standard output, everything else on standard error.
struct Console: Sendable {
    enum ColorChoice: String, Sendable, CaseIterable { case auto, always, never }

    var color: ColorChoice = .auto
    var isQuiet = false

    /// Data.
    func print(_ text: String) { write(text + "\n", to: 1) }

    /// News that `--quiet` leaves out.
    func inform(_ text: String) {
        if !isQuiet { write(text + "\n", to: 2) }
    }

    /// What another program said.
    func quote(_ lines: [String], of name: String) {
        if !lines.isEmpty { write("\(name) said:\n" + lines.map { "  | \($0)\n" }.joined(), to: 2) }
    }

    func show(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let isTerminal = isatty(2) == 1
        var excerpts = SourceExcerpts()
        let text = diagnostics.map { (diagnostic: Diagnostic) -> String in
            var line: String?
            if isTerminal, let place = diagnostic.location { line = excerpts.line(at: place) }
            return diagnostic.rendered(excerpt: line, color: usesColor) + "\n"
        }.joined(separator: "\n")
        let errors = diagnostics.filter { $0.severity == .error }.count
        let counts = [(errors, "error"), (diagnostics.count - errors, "warning")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        write(text + "\n" + counts.joined(separator: ", ") + "\n", to: 2)
    }

    /// `--color`, else NO_COLOR, CLICOLOR_FORCE and CI, else whether standard error is a terminal.
    private var usesColor: Bool {
        switch color {
        case .always: return true
        case .never: return false
        case .auto:
            if environment("NO_COLOR") { return false }
            if environment("CLICOLOR_FORCE") { return true }
            return isatty(2) == 1 && !environment("CI")
        }
    }

    private func environment(_ name: String) -> Bool {
        unsafe getenv(name).map { unsafe strlen($0) > 0 } ?? false
    }

    private func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress!, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
