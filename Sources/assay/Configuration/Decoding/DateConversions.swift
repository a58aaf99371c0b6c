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
            at: written.location, help: "write it as '2026-05-25'")
        return nil
    }
}
