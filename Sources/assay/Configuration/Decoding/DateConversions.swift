import AssayDiagnostics
import AssayMetrics

extension YAMLValue {
    /// An ISO week as `2026-W21`.
    func week(_ name: String, _ findings: inout Findings) -> Located<Week>? {
        guard let written = text(name, &findings) else { return nil }
        if let week = Week(written.value) { return Located(week, at: written.location) }
        let bytes = Array(written.value.utf8)
        let isWeek = bytes.count == 8 && bytes[4...5].elementsEqual("-W".utf8) && (bytes[..<4] + bytes[6...]).allSatisfy { (0x30...0x39).contains($0) }
        guard isWeek, let year = Int(written.value.prefix(4)), let number = Int(written.value.suffix(2)) else {
            findings.error(
                "invalid-week", "'\(name)' is '\(written.value)'; it takes an ISO week",
                at: written.location, help: "write it as '2026-W21'")
            return nil
        }
        if Week.years.contains(year) {
            let last = Week.weeks(in: year)
            findings.error(
                "invalid-week", "'\(name)' is '\(written.value)', but \(year) has no week \(number)",
                at: written.location, help: "its weeks are 1 to \(last)")
        } else {
            let (first, last) = (Week.years.lowerBound, Week.years.upperBound)
            findings.error(
                "invalid-week", "'\(name)' is '\(written.value)'; weeks are read from \(first) to \(last)",
                at: written.location, help: "check the year")
        }
        return nil
    }

    /// A day as `2026-05-25`.
    func date(_ name: String, _ findings: inout Findings) -> Located<CivilDate>? {
        guard let written = text(name, &findings) else { return nil }
        if let date = CivilDate(written.value) { return Located(date, at: written.location) }
        findings.error(
            "invalid-date", "'\(name)' is '\(written.value)', which is no day of the calendar",
            at: written.location, help: YAMLValue.dateHelp(written.value))
        return nil
    }

    /// For a day that the calendar does not have: why not, where it is written as a day is.
    private static func dateHelp(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let number = { (range: Range<Int>) in bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let isDay = bytes.count == 10 && bytes.indices.allSatisfy { $0 == 4 || $0 == 7 ? bytes[$0] == 0x2D : (0x30...0x39).contains(bytes[$0]) }
        guard isDay else { return "write it as '2026-05-25'" }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        guard names.indices.contains(month - 1) else { return "the months are 01 to 12" }
        let last = CivilDate.daysInMonth(month, of: year)
        let (verb, bound) = day < 1 ? ("begins", 1) : ("ends", last)
        return "\(names[month - 1]) \(text.prefix(4)) \(verb) on \(text.prefix(8))\(bound < 10 ? "0" : "")\(bound)"
    }
}
