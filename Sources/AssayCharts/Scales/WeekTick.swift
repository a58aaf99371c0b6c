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
