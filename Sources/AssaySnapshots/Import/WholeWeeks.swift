import AssayMetrics

/// Which ISO weeks an export tells of in all their seven days.
enum WholeWeeks {
    /// The weeks of which every day is there, and a sentence for each that is partial or too late.
    /// - Parameter days: since 1970.
    static func of(_ days: Set<Int>, through last: Week?) -> (weeks: Set<Week>, leftOut: [String]) {
        var weeks = Set<Week>()
        var leftOut: [String] = []
        for week in named(by: days, through: nil) {
            let count = (week.monday.daysSince1970...week.sunday.daysSince1970).count { days.contains($0) }
            if let last, week > last {
                leftOut.append("\(week) is later than \(last)")
            } else if count == 7 {
                weeks.insert(week)
            } else {
                leftOut.append("\(week) is partial: the export has \(count) of its 7 days")
            }
        }
        return (weeks, leftOut)
    }

    /// The weeks of which any day is there, oldest first.
    static func named(by days: Set<Int>, through last: Week?) -> [Week] {
        Set(days.map { Week(containing: CivilDate(daysSince1970: $0)) }).filter { week in last.map { week <= $0 } ?? true }.sorted()
    }
}
