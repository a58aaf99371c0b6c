import AssayMetrics

/// How days are written, said by whoever exports them: `dd/MMM/yy`, `M/d/yyyy`, `EEE, dd-MMM-yyyy`. Never guessed: 3/4 is two days.
///
/// Letters as in Unicode's date patterns (UTS 35, part 4): `yyyy yy M MM MMM MMMM d dd H HH h hh m mm s ss a EEE EEEE`. Months and weekdays are English.
public struct DatePattern: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case year(digits: Int), month, monthName(isShort: Bool), day, hour, hourOfHalf, minute, second, halfOfDay, weekday(isShort: Bool), literal(UInt8)
    }

    /// A day, and how many minutes of it have passed where the pattern tells the hour and the minute.
    struct Moment: Hashable {
        var day: CivilDate
        var minutes: Int?
    }

    /// As it was given.
    let text: String
    let parts: [Part]

    /// Nil when a letter has no meaning here, or the pattern names no day, month or year.
    public init?(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        var parts: [Part] = []
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            var count = 1
            guard (0x61...0x7A).contains(byte | 0x20) else {
                parts.append(.literal(byte))
                i += 1
                continue
            }
            while i + count < bytes.count, bytes[i + count] == byte { count += 1 }
            switch (byte, count) {
            case (UInt8(ascii: "y"), 2), (UInt8(ascii: "y"), 4): parts.append(.year(digits: count))
            case (UInt8(ascii: "M"), 1), (UInt8(ascii: "M"), 2): parts.append(.month)
            case (UInt8(ascii: "M"), 3), (UInt8(ascii: "M"), 4): parts.append(.monthName(isShort: count == 3))
            case (UInt8(ascii: "d"), 1), (UInt8(ascii: "d"), 2): parts.append(.day)
            case (UInt8(ascii: "H"), 1...2): parts.append(.hour)
            case (UInt8(ascii: "h"), 1...2): parts.append(.hourOfHalf)
            case (UInt8(ascii: "m"), 1...2): parts.append(.minute)
            case (UInt8(ascii: "s"), 1...2): parts.append(.second)
            case (UInt8(ascii: "a"), 1): parts.append(.halfOfDay)
            case (UInt8(ascii: "E"), 3), (UInt8(ascii: "E"), 4): parts.append(.weekday(isShort: count == 3))
            default: return nil
            }
            i += count
        }
        let hasYear = parts.contains { if case .year = $0 { true } else { false } }
        let hasMonth = parts.contains { if case .monthName = $0 { true } else { $0 == .month } }
        guard hasYear, hasMonth, parts.contains(.day) else { return nil }
        text = pattern
        self.parts = parts
    }

    /// Whether it tells the minute of the day: an hour of twelve needs its half.
    var tellsMinutes: Bool { parts.contains(.minute) && (parts.contains(.hour) || parts.contains(.hourOfHalf) && parts.contains(.halfOfDay)) }

    /// The day that a text writes; nil when it does not follow the pattern, or there is no such day or time, or the weekday is another one.
    public func day(_ text: String) -> CivilDate? { moment(text)?.day }

    /// The day and the minute of it that a text writes, as written: in whatever zone that is.
    func moment(_ text: String) -> Moment? {
        var reader = Reader(bytes: Array(text.utf8))
        var (year, month, day, weekday): (Int?, Int?, Int?, Int?) = (nil, nil, nil, nil)
        var (hour, minute, isAfternoon) = (0, 0, false)
        for part in parts {
            switch part {
            case .literal(let byte): guard reader.take(byte) else { return nil }
            case .year(let digits):
                guard let number = reader.number(digits...digits) else { return nil }
                // Two digits are a year of this century: no export of these tools is older.
                year = digits == 2 ? 2000 + number : number
            case .month: month = reader.number(1...2)
            case .day: day = reader.number(1...2)
            case .hour:
                guard let number = reader.number(1...2), number <= 23 else { return nil }
                hour = number
            case .hourOfHalf:
                guard let number = reader.number(1...2), (1...12).contains(number) else { return nil }
                hour = number % 12
            case .minute:
                guard let number = reader.number(1...2), number <= 59 else { return nil }
                minute = number
            case .second: guard let number = reader.number(1...2), number <= 59 else { return nil }
            case .halfOfDay:
                guard let half = reader.name(["am", "pm"], isShort: false) else { return nil }
                isAfternoon = half == 1
            case .monthName(let isShort): month = reader.name(DatePattern.months, isShort: isShort).map { $0 + 1 }
            case .weekday(let isShort):
                weekday = reader.name(DatePattern.weekdays, isShort: isShort).map { $0 + 1 }
                if weekday == nil { return nil }
            }
        }
        guard reader.isAtEnd, let year, let month, let day, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        guard date.isUsable, weekday == nil || weekday == date.weekday else { return nil }
        if isAfternoon, parts.contains(.hourOfHalf) { hour += 12 }
        return Moment(day: date, minutes: tellsMinutes ? hour * 60 + minute : nil)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private struct Reader {
        let bytes: [UInt8]
        var i = 0

        var isAtEnd: Bool { i == bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard i < bytes.count, bytes[i] == byte else { return false }
            i += 1
            return true
        }

        mutating func number(_ digits: ClosedRange<Int>) -> Int? {
            let start = i
            var number = 0
            while i < bytes.count, i - start < digits.upperBound, bytes[i] &- 0x30 < 10 {
                number = number * 10 + Int(bytes[i] - 0x30)
                i += 1
            }
            return i - start >= digits.lowerBound ? number : nil
        }

        /// Which of some names stands here, in any case: the first three letters of it where it is short.
        mutating func name(_ names: [String], isShort: Bool) -> Int? {
            for (index, name) in names.enumerated() {
                let letters = Array(name.utf8.prefix(isShort ? 3 : name.utf8.count))
                guard i + letters.count <= bytes.count, bytes[i..<i + letters.count].map({ $0 | 0x20 }) == letters else { continue }
                i += letters.count
                return index
            }
            return nil
        }
    }
}
