/// An ISO 8601 week (Monday to Sunday), held as the number of weeks since 1970-W01, the week of Monday 1969-12-29.
///
/// A week belongs to the ISO year that holds its Thursday, so 2026 has a week 53 and 2025 has none.
public struct Week: Sendable, Hashable {
    /// 0 is 1970-W01; earlier weeks are negative.
    public let ordinal: Int

    public init(ordinal: Int) { self.ordinal = ordinal }

    /// Nil when the ISO year has no such week, or lies outside the years Assay accepts.
    public init?(year: Int, number: Int) {
        guard Week.years.contains(year), number >= 1, number <= Week.weeks(in: year) else { return nil }
        ordinal = Week.firstOrdinal(of: year) + number - 1
    }

    /// The week in which a day lies.
    public init(containing date: CivilDate) {
        // 1970-01-01 is the Thursday of week 0, so Monday is three days before.
        ordinal = floorDivide(date.daysSince1970 + 3, 7)
    }

    /// Reads `2026-W21`; nil for anything else, or a week that does not exist.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8)[...])
    }

    /// Reads the eight bytes of `2026-W21`.
    public init?(bytes: ArraySlice<UInt8>) {
        let i = bytes.startIndex
        guard bytes.count == 8, bytes[i + 4] == 0x2D, bytes[i + 5] == 0x57,
            let year = decimal(bytes[i..<i + 4]), let number = decimal(bytes[i + 6..<i + 8])
        else { return nil }
        self.init(year: year, number: number)
    }

    /// The years whose weeks Assay accepts.
    public static let years = 1900...2200

    /// 52 or 53: a year has a week 53 when its 1 January or its 31 December is a Thursday.
    public static func weeks(in year: Int) -> Int { firstOrdinal(of: year + 1) - firstOrdinal(of: year) }

    /// The ISO year: the calendar year of the Thursday.
    public var year: Int { thursday.year }

    /// 1 to 53.
    public var number: Int { number(in: year) }

    /// - Parameter year: its own.
    private func number(in year: Int) -> Int { ordinal - Week.firstOrdinal(of: year) + 1 }

    public var monday: CivilDate { CivilDate(daysSince1970: ordinal * 7 - 3) }
    /// The day that decides to which year, quarter and month the week belongs.
    public var thursday: CivilDate { CivilDate(daysSince1970: ordinal * 7) }
    public var sunday: CivilDate { CivilDate(daysSince1970: ordinal * 7 + 3) }

    public func advanced(by weeks: Int) -> Week { Week(ordinal: ordinal + weeks) }

    /// The week that year on year compares with: 52 weeks before, so the same season whatever the week's number.
    public var yearBefore: Week { advanced(by: -52) }

    /// The week that holds 4 January is the first of its year.
    private static func firstOrdinal(of year: Int) -> Int {
        // 4 January exists in every year.
        Week(containing: CivilDate(year: year, month: 1, day: 4)!).ordinal
    }
}

extension Week: Comparable {
    public static func < (a: Week, b: Week) -> Bool { a.ordinal < b.ordinal }
}

extension Week: CustomStringConvertible {
    /// `2026-W21`.
    public var description: String {
        let year = year
        return Week.name(year, number(in: year))
    }

    /// The names of consecutive weeks, oldest first: only a week that begins a year is looked up in the calendar.
    public static func names(from first: Week, count: Int) -> [String] {
        var year = first.year, number = first.number(in: year), last = weeks(in: year)
        return (0..<count).map { _ in
            if number > last {
                (year, number) = (year + 1, 1)
                last = weeks(in: year)
            }
            defer { number += 1 }
            return name(year, number)
        }
    }

    private static func name(_ year: Int, _ number: Int) -> String {
        func digit(_ value: Int) -> UInt8 { UInt8(0x30 + value % 10) }
        let text: InlineArray<8, UInt8> = [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 0x2D, 0x57, digit(number / 10), digit(number)]
        // Some hundred thousand a build: made without allocating anything.
        return unsafe String(unsafeUninitializedCapacity: 8) { buffer in
            for index in text.indices { unsafe buffer[index] = text[index] }
            return 8
        }
    }
}

func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
