import AssayLanguage
import AssayMetrics

extension Words {
    /// `January`.
    /// - Parameter number: 1 to 12.
    static func month(_ number: Int) -> String {
        switch number {
        case 1: tell("January")
        case 2: tell("February")
        case 3: tell("March")
        case 4: tell("April")
        case 5: tell("May")
        case 6: tell("June")
        case 7: tell("July")
        case 8: tell("August")
        case 9: tell("September")
        case 10: tell("October")
        case 11: tell("November")
        default: tell("December")
        }
    }

    /// `Jan`, under an axis.
    /// - Parameter number: 1 to 12.
    static func shortMonth(_ number: Int) -> String {
        switch number {
        case 1: tell("Jan")
        case 2: tell("Feb")
        case 3: tell("Mar")
        case 4: tell("Apr")
        case 5: tell("May")
        case 6: tell("Jun")
        case 7: tell("Jul")
        case 8: tell("Aug")
        case 9: tell("Sep")
        case 10: tell("Oct")
        case 11: tell("Nov")
        default: tell("Dec")
        }
    }

    /// From January on.
    static var months: [String] { (1...12).map(month) }

    static func date(_ date: CivilDate) -> String { filled(Language.current.dates.full, date) }

    /// `18–24 May 2026`, `28 December 2026 – 3 January 2027`.
    static func dates(_ week: Week) -> String {
        let (first, last) = (week.monday, week.sunday)
        if first.year != last.year { return "\(date(first)) – \(date(last))" }
        if first.month != last.month { return "\(filled(Language.current.dates.dayAndMonth, first)) – \(date(last))" }
        return "\(filled(Language.current.dates.day, first))–\(date(last))"
    }

    /// `Week 21, 2026`.
    static func heading(_ week: Week) -> String { tell("Week \(week.number), \(week.year)") }

    /// - Parameter form: with `{day}`, `{month}` and `{year}` for what is filled in.
    private static func filled(_ form: String, _ date: CivilDate) -> String {
        let parts = form.split(separator: "{", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() {
            // The name of a place, and what stands between it and the next one.
            let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            switch pieces[0] {
            case "day" where pieces.count == 2: text += String(date.day) + pieces[1]
            case "month" where pieces.count == 2: text += month(date.month) + pieces[1]
            case "year" where pieces.count == 2: text += String(date.year) + pieces[1]
            default: text += "{" + part
            }
        }
        return text
    }
}
