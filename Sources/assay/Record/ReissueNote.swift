import AssayDiagnostics

/// Why a report is issued anew, as readers see it.
enum ReissueNote {
    /// On one line; nil when it is empty or holds control characters.
    static func normalized(_ text: String) -> String? {
        var findings = Findings()
        return YAMLValue.scalar(text, isPlain: false, at: SourceLocation(path: "--note")).text("note", &findings)?.value
    }
}
