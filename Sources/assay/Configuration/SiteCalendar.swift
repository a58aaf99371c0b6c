import AssayDiagnostics
import AssayMetrics

/// `calendar:` how weeks make up years.
struct SiteCalendar: Sendable, Hashable {
    /// The last month of the fiscal year, 1 to 12.
    var fiscalYearEnds = 12
    /// Nothing before this week is reported; nil takes what there is.
    var firstWeek: Week?

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> SiteCalendar {
        var calendar = SiteCalendar()
        guard var section = root.mapping("calendar", &findings) else { return calendar }
        let months = months.enumerated().map { (word: $1, choice: $0 + 1) }
        if let month = section.optional("fiscal_year_ends")?.choice("fiscal_year_ends", months, &findings) { calendar.fiscalYearEnds = month.value }
        calendar.firstWeek = section.week("first_week", &findings)?.value
        section.finish(&findings)
        return calendar
    }
}
