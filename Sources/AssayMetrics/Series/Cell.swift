/// What a report knows of one metric in one group and week.
public enum Cell: Sendable, Hashable {
    case value(Double, isProvisional: Bool)
    /// A ratio over a denominator that is too small.
    case tooFew
    /// The group-week is hidden; it may or may not hold a figure.
    case hidden
    case missing

    /// The number, when there is one to show.
    public var number: Double? {
        if case .value(let value, _) = self { value } else { nil }
    }

    public var isProvisional: Bool {
        if case .value(_, isProvisional: true) = self { true } else { false }
    }
}
