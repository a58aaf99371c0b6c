import AssayMetrics

extension PagerDutyReader {
    /// From when to when the incidents of an export were created, as its filters say.
    struct Span {
        let start: String?
        let end: String?
        /// Minutes since 1970 in UTC.
        private let minutes: (start: Int, end: Int)?
        /// How far the account's days may be from those of UTC, in minutes.
        private let slack: Int

        init(of document: ExportJSON) {
            start = document["filters"]?["created_at_start"]?.string
            end = document["filters"]?["created_at_end"]?.string
            let zone = document["time_zone"]?.string
            slack = zone == nil || ["Etc/UTC", "UTC", "Etc/GMT", "GMT"].contains(zone) ? 0 : 14 * 60
            if let start = start.flatMap(Span.minutes), let end = end.flatMap(Span.minutes) { minutes = (start, end) } else { minutes = nil }
        }

        var isKnown: Bool { minutes != nil }

        /// Whether all of a week lies in the span. Where that is not said, the first and last week may be partial, and the last one is whole if the import is asked
        /// for up to it.
        func holds(_ week: Week, from first: Week, to last: Week, _ request: ImportRequest) -> Bool {
            guard let minutes else { return week > first && (week < last || request.through.map { $0 >= last } ?? false) }
            let monday = week.monday.daysSince1970 * 1440
            // An end such as 23:59:59 is the day's.
            return minutes.start <= monday + slack && minutes.end >= monday + 7 * 1440 - slack - 1
        }

        /// Reads `2026-05-18T00:00:00Z` and the same with an offset; without one it is UTC.
        private static func minutes(_ text: String) -> Int? {
            guard let day = CivilDate(timestamp: text) else { return nil }
            let bytes = Array(text.utf8)
            func number(_ start: Int) -> Int? { start + 2 <= bytes.count ? Int(String(decoding: bytes[start..<start + 2], as: UTF8.self)) : nil }
            guard bytes.count > 10 else { return day.daysSince1970 * 1440 }
            guard let hour = number(11), let minute = number(14) else { return nil }
            let zone = bytes[16...].firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            let offset = zone.flatMap { start in
                let digits = bytes[(start + 1)...].filter { $0 != UInt8(ascii: ":") }
                return Int(String(decoding: digits, as: UTF8.self)).map { (bytes[start] == UInt8(ascii: "-") ? -1 : 1) * ($0 / 100 * 60 + $0 % 100) }
            }
            return day.daysSince1970 * 1440 + hour * 60 + minute - (offset ?? 0)
        }
    }
}
