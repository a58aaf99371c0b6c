/// What a YAML node can carry and Assay does not read: each is a way to make a few bytes mean much, or something else.
enum YAMLProperty {
    case anchor, alias, tag

    init?(indicator: Unicode.Scalar) {
        switch indicator {
        case "&": self = .anchor
        case "*": self = .alias
        case "!": self = .tag
        default: return nil
        }
    }

    var rule: String {
        switch self {
        case .anchor, .alias: "yaml-alias"
        case .tag: "yaml-tag"
        }
    }

    /// What is refused, and the remedy; `written` is the property as it stands.
    func message(_ written: String) -> (summary: String, help: String) {
        switch self {
        case .anchor: ("'\(written)' is a YAML anchor, which is not read", "remove it, or put text that begins with '&' in quotes")
        case .alias: ("'\(written)' is a YAML alias, which is not read", "write the value out, or put text that begins with '*' in quotes")
        case .tag: ("'\(written)' is a YAML tag, which is not read", "remove it, or put text that begins with '!' in quotes")
        }
    }

    /// Whether a scalar ends a property's name.
    static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\r", "\n", ",", "[", "]", "{", "}": true
        default: false
        }
    }
}
