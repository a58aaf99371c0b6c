/// How far a figure moved between two weeks.
public enum Change: Sendable, Hashable {
    /// A fraction of the earlier level: 0.031 is +3.1 %.
    case relative(Double)
    /// A difference of two fractions, for metrics in `%`: 0.012 is +1.2 percentage points.
    case points(Double)
    /// One of the two weeks has no number, or the earlier level is zero. Never 0 %.
    case notAvailable

    /// - Parameter unit: the metric's; `%` compares by difference.
    public init(from earlier: Cell, to later: Cell, unit: String) {
        guard let a = earlier.number, let b = later.number else {
            self = .notAvailable
            return
        }
        if unit == "%" {
            self = .points(b - a)
        } else if a == 0 || !((b - a) / a).isFinite {
            self = .notAvailable
        } else {
            // Of a negative level, towards zero is a rise.
            self = .relative((b - a) / a.magnitude)
        }
    }
}
