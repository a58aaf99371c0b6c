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

    func show(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let isTerminal = isatty(2) == 1
        var lines: [String: [ArraySlice<UInt8>]] = [:]
        let text = diagnostics.map { (diagnostic: Diagnostic) -> String in
            var line: String?
            if isTerminal, let place = diagnostic.location { line = excerpt(place, &lines) }
            return diagnostic.rendered(excerpt: line, color: usesColor) + "\n"
        }.joined(separator: "\n")
        let errors = diagnostics.filter { $0.severity == .error }.count
        let counts = [(errors, "error"), (diagnostics.count - errors, "warning")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        write(text + "\n" + counts.joined(separator: ", ") + "\n", to: 2)
    }

    /// The source line of a finding. Never of a snapshot: its rows may hold what must not be shown, and logs are kept.
    private func excerpt(_ location: SourceLocation, _ cache: inout [String: [ArraySlice<UInt8>]]) -> String? {
        guard location.line > 0, ![".csv", ".json"].contains(where: location.path.lowercased().hasSuffix) else { return nil }
        if cache[location.path] == nil {
            cache[location.path] = ((try? FileSystem.read(location.path)) ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
        }
        guard let lines = cache[location.path], location.line <= lines.count else { return nil }
        return String(decoding: lines[location.line - 1].prefix(200), as: UTF8.self)
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
