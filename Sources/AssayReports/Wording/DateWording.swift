import AssayMetrics

extension Words {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    static func date(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

    /// `18–24 May 2026`, `28 December 2026 – 3 January 2027`.
    static func dates(_ week: Week) -> String {
        let (first, last) = (week.monday, week.sunday)
        if first.year != last.year { return "\(date(first)) – \(date(last))" }
        if first.month != last.month { return "\(first.day) \(months[first.month - 1]) – \(date(last))" }
        return "\(first.day)–\(date(last))"
    }

    /// `Week 21, 2026`.
    static func heading(_ week: Week) -> String { "Week \(week.number), \(week.year)" }
}
