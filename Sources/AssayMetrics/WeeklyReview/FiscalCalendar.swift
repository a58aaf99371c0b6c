/// Which weeks make up a month, a fiscal quarter and a fiscal year that ends with any month.
///
/// A week belongs to the month, quarter and year of its Thursday, as ISO 8601 gives weeks to years. So every week belongs to exactly one of each, months
/// add up to quarters and quarters to years, and a year that ends in December is the ISO year. Quarters have 12 to 14 weeks: this is no 4-4-5 calendar.
public struct FiscalCalendar: Sendable, Hashable {
    public enum Period: Sendable, Hashable, CaseIterable { case month, quarter, year }

    /// The last month of the fiscal year, 1 to 12.
    public let yearEnds: Int

    /// - Parameter yearEnds: 1 to 12; what lies outside is taken for the nearer end.
    public init(yearEnds: Int = 12) { self.yearEnds = min(max(yearEnds, 1), 12) }

    /// The fiscal year of a week, named after the calendar year in which it ends.
    public func year(of week: Week) -> Int {
        let thursday = week.thursday
        return thursday.month > yearEnds ? thursday.year + 1 : thursday.year
    }

    /// The fiscal quarter of a week, 1 to 4.
    public func quarter(of week: Week) -> Int { monthOfYear(week.thursday) / 3 + 1 }

    /// The weeks of the period in which a week lies, up to that week.
    public func weeks(of period: Period, through week: Week) -> ClosedRange<Week> {
        let thursday = week.thursday
        let monthsBefore =
            switch period {
            case .month: 0
            case .quarter: monthOfYear(thursday) % 3
            case .year: monthOfYear(thursday)
            }
        let month = thursday.year * 12 + thursday.month - 1 - monthsBefore
        let year = floorDivide(month, 12)
        // Every month has a first day.
        let firstDay = CivilDate(year: year, month: month - year * 12 + 1, day: 1)!.daysSince1970
        // The week of the first Thursday of the month: week k has its Thursday 7k days after 1970-01-01.
        return Week(ordinal: floorDivide(firstDay + 6, 7))...week
    }

    /// How many months of the fiscal year lie before a day's month, 0 to 11.
    private func monthOfYear(_ day: CivilDate) -> Int { (day.month - yearEnds + 11) % 12 }
}
