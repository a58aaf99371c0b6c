import AssayDiagnostics

/// One YAML document, read without anything that runs, expands or guesses: no aliases, no tags, no types, eight levels.
enum YAMLDocument {
    /// How deep mappings and lists may nest.
    static let maximumDepth = 8

    /// The document's value; an empty text is an empty plain scalar. Nil when nothing in the text can be relied on; with errors
    /// and a value, reading on finds more of them.
    ///
    /// - Parameter firstLine: the line of the file at which `bytes` begin.
    static func read(_ bytes: [UInt8], path: String, firstLine: Int = 1, _ findings: inout Findings) -> YAMLValue? {
        guard let text = YAMLText(bytes, path: path, firstLine: firstLine, &findings) else { return nil }
        var composer = YAMLComposer(text)
        return composer.compose(&findings)
    }

    static func depthFault(at location: SourceLocation) -> Diagnostic {
        Diagnostic(rule: "yaml-depth", "mappings and lists nest more than \(maximumDepth) deep", at: location, help: "flatten them")
    }
}
