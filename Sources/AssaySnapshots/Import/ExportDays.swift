import AssayMetrics

extension CivilDate {
    /// The day of `2026-11-16`, `2026-11-16T08:00:00Z` or `2026-11-16 08:00`, as written: exports write days of their own zone, and so they are taken.
    init?(timestamp text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || bytes.count > 10 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20) else { return nil }
        self.init(String(decoding: bytes.prefix(10), as: UTF8.self))
        if !isUsable { return nil }
    }

    /// Whether its week is of a year that Assay accepts: a list of weeks from the year 1 on is no list that anybody exported.
    var isUsable: Bool { year > Week.years.lowerBound && year < Week.years.upperBound }

    /// The day, in UTC, of a number of seconds since 1970; nil beyond the years Assay accepts.
    init?(unixSeconds: Double) {
        guard unixSeconds.magnitude < 1e10 else { return nil }
        let seconds = Int(unixSeconds.rounded(.down))
        self.init(daysSince1970: seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400))
    }

    /// The day, in UTC, of a number of milliseconds since 1970.
    init?(unixMilliseconds: Double) { self.init(unixSeconds: unixMilliseconds / 1000) }

    /// 1 is Monday, 7 Sunday.
    var weekday: Int { daysSince1970 - Week(containing: self).monday.daysSince1970 + 1 }

    func advanced(by days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }
}
