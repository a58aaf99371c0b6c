import AssayLanguage
import AssayMetrics

extension Words {
    /// Under the heading of the scorecards: which week the year's change compares with, since after a year of 53 weeks it is not the one of the same
    /// number, and what a mark means.
    static func scorecardNote(_ week: Week) -> String {
        tell(
            "“On the year” compares with \(week.yearBefore), 52 weeks before. ● marks a week outside the range of the window’s first 20 weeks, or the last of eight or more on one side of their level: worth a question, never a verdict."
        )
    }
}
