import AssayLanguage

/// What a series counts, which decides how it looks: adoption is dashed and orange, ends in a filled diamond; value is solid and navy, ends in a
/// filled circle; context is grey. Only provisional weeks are hollow, a circle for every role: one mark, one meaning.
public enum SeriesRole: Sendable {
    case adoption, value, context

    var color: Palette.Role {
        switch self {
        case .adoption: .adoption
        case .value: .value
        case .context: .context
        }
    }

    /// In front of a panel's title.
    var word: String {
        switch self {
        case .adoption: tell("Adoption")
        case .value: tell("Value")
        case .context: tell("Context")
        }
    }
}
