import AssayDiagnostics

/// A YAML node as text with its place. Scalars stay as written: the schema of each section says what they mean.
indirect enum YAMLValue: Sendable, Hashable {
    /// One key of a mapping, and its value.
    struct Entry: Sendable, Hashable {
        var key: String
        var keyLocation: SourceLocation
        var value: YAMLValue
    }

    /// `isPlain` is false for quoted text and block scalars. An empty value (`key:`) is an empty plain scalar.
    case scalar(String, isPlain: Bool, at: SourceLocation)
    case sequence([YAMLValue], at: SourceLocation)
    /// In written order; no key occurs twice.
    case mapping([Entry], at: SourceLocation)

    var location: SourceLocation {
        switch self {
        case .scalar(_, _, let location), .sequence(_, let location), .mapping(_, let location): location
        }
    }

    /// Nothing was written: the key counts as absent.
    var isAbsent: Bool {
        if case .scalar("", isPlain: true, _) = self { true } else { false }
    }

    /// How messages call what stands here.
    var kindName: String {
        switch self {
        case .scalar: isAbsent ? "empty" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
