import AssayDiagnostics

/// Lines of source files, for findings about them; each file is read once.
struct SourceExcerpts {
    private var lines: [String: [ArraySlice<UInt8>]] = [:]

    /// The source line of a finding; nil of a whole file. Never of a snapshot: its rows may hold what must not be shown, and logs are kept.
    mutating func line(at location: SourceLocation) -> String? {
        guard location.line > 0, ![".csv", ".json"].contains(where: location.path.lowercased().hasSuffix) else { return nil }
        if lines[location.path] == nil {
            lines[location.path] = ((try? FileSystem.read(location.path)) ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
        }
        guard let lines = lines[location.path], location.line <= lines.count else { return nil }
        return String(decoding: lines[location.line - 1].prefix(200), as: UTF8.self)
    }
}
