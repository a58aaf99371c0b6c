/// One week of an axis: where it stands, and what to print for it. Ordinals are consecutive whole numbers, one a week, whatever the calendar
/// calls the week: a week 53 or a turn of the year is a label and nothing else.
public struct WeekTick: Sendable, Hashable {
    public var ordinal: Int
    /// "W21".
    public var label: String
    /// "May", on the first week of a month.
    public var month: String?
    /// "2026", on the first week of a year.
    public var year: String?

    public init(ordinal: Int, label: String, month: String? = nil, year: String? = nil) {
        self.ordinal = ordinal
        self.label = label
        self.month = month
        self.year = year
    }
}

/// Week ordinals to horizontal positions. A single week stands in the middle.
struct WeekScale {
    private let scale: LinearScale

    /// Nil if there are no weeks.
    init?(_ weeks: [WeekTick], from start: Double, to end: Double) {
        guard var first = weeks.first?.ordinal else { return nil }
        var last = first
        for week in weeks {
            first = min(first, week.ordinal)
            last = max(last, week.ordinal)
        }
        // In floating point: a span of ordinals cannot overflow.
        scale = LinearScale(Double(first)...Double(last), from: start, to: end)
    }

    func callAsFunction(_ ordinal: Int) -> Double { scale(Double(ordinal)) }

    func contains(_ ordinal: Int) -> Bool { scale.domain.contains(Double(ordinal)) }

    /// The distance between neighbours; the whole width for a single week.
    var step: Double { (scale.end - scale.start) / max(1, scale.domain.upperBound - scale.domain.lowerBound) }
}
