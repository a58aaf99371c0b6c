/// Whether a finding stops the build.
public enum Severity: String, Sendable, Hashable, Comparable {
    /// The build goes on; `--strict` makes it an error.
    case warning
    /// Nothing is written.
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}
