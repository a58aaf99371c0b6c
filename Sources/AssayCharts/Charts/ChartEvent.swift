import AssayLanguage

/// Something that happened in a week, drawn as a line through all panels.
public struct ChartEvent: Sendable, Hashable {
    public var ordinal: Int
    /// "Target announced".
    public var label: String
    /// Whether it was named only after the data had been seen: drawn dashed, and said.
    public var isNoted: Bool

    public init(ordinal: Int, label: String, isNoted: Bool) {
        self.ordinal = ordinal
        self.label = label
        self.isNoted = isNoted
    }

    /// As it is drawn.
    var name: String { isNoted ? tell("\(label) (noted later)") : label }
}
