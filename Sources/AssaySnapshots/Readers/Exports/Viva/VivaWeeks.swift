import AssayDiagnostics
import AssayMetrics

/// Which ISO weeks the weeks of Viva Insights stand for. They begin on the day that the organisation chose there.
enum VivaWeeks {
    enum Start {
        /// Sunday to Saturday: six of its seven days are those of the ISO week that begins the day after.
        case sunday
        case monday
    }

    /// How the weeks of one file lie; nil after a fault.
    /// - Parameter days: the first day of each row's week.
    static func start(of days: [CivilDate], column: String, path: String, log: inout ImportLog) -> Start? {
        let weekdays = Set(days.map(\.weekday)).sorted()
        let place = SourceLocation(path: path, line: 1)
        switch weekdays {
        case []: return .monday
        case [7]: return .sunday
        case [1]: return .monday
        case _ where weekdays.count > 1:
            log.refuse(
                "no-weeks", "'\(column)' falls on \(weekdays.count) different weekdays: the rows are of days or months", at: place,
                help: "group the query by week, and export it again")
        default:
            log.refuse(
                "week-start", "the weeks begin on a \(names[weekdays[0] - 1]), and share too little with ISO weeks, which begin on Monday", at: place,
                help: "let the weeks of Viva Insights begin on Monday or Sunday, and export it again")
        }
        return nil
    }

    static func week(beginning day: CivilDate) -> Week { Week(containing: day.weekday == 7 ? day.advanced(by: 1) : day) }

    /// Said once in an import.
    static func warn(path: String, log: inout ImportLog) {
        log.warn(
            "sunday-weeks",
            "the weeks run from Sunday to Saturday: each is taken for the ISO week that begins the day after its Sunday, and shares six of its seven days",
            at: SourceLocation(path: path, line: 1), help: "keep that sentence in the definitions of these metrics, or let the weeks of Viva Insights begin on Monday")
    }

    /// What every definition says.
    static func sentence(_ start: Start) -> String {
        start == .sunday ? " Weeks run from Sunday to Saturday; each stands under the ISO week that begins the day after its Sunday, with which it shares six days." : ""
    }

    private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
