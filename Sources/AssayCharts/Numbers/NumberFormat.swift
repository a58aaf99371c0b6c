import AssayLanguage

/// How a figure prints: with a true minus (U+2212) and a no-break space before `%`. Below 10,000 plain ("1,234"), above by the
/// thousand, million or billion: k, M, B, never SI's G, and never SI's milli below one. Marks and suffixes are those of `Language.current`, here told in English.
///
/// Rounds half away from zero on the shortest digits that identify the value, so on the number as published.
/// Shares have one decimal, so that a column of them lines up; 0 % and 100 % have none, for they are exact. Zeros at the end of another fraction that is not of
/// a fixed length are kept only where rounding took something away: 4,000,000 is "4M", 4,012,345 is "4.0M".
public struct NumberFormat: Sendable, Hashable {
    public enum Style: Sendable, Hashable {
        case plain
        /// The value is a fraction: 0.62 prints as "62 %".
        case percent
    }

    public var style: Style
    /// Digits after the point (0 to 9) of figures that print in full; nil for about three digits that matter. Figures in k, M and B always have three at most.
    public var decimals: Int?
    /// Follows the figure in `full`: "EUR", "tokens".
    public var unit: String?
    /// So many digits more than would be printed: where two figures that differ would print alike.
    public var extraDigits = 0

    public init(style: Style = .plain, decimals: Int? = nil, unit: String? = nil) {
        self.style = style
        self.decimals = decimals.map { min(max($0, 0), 9) }
        self.unit = unit
    }

    /// "4.2M", "62.0 %", "0.31", "−12". What is not finite prints as "n/a".
    public func short(_ value: Double) -> String { abbreviated(value, in: .current) }

    /// `short` where there are many figures: the language is asked for once.
    public func abbreviated(_ value: Double, in language: Language) -> String {
        guard value.isFinite else { return tell("n/a") }
        // A whole number below 10,000: most figures are, and need no rounding.
        if style == .plain, decimals == nil, value >= 0, value < 10_000, value == value.rounded(.down) { return Self.written(Int(value), in: language) }
        return quick(value, in: language) ?? exactly(value, in: language)
    }

    /// `short` by way of the printed digits.
    func exactly(_ value: Double, in language: Language = .current) -> String {
        let number = ShortestDecimal(value)
        switch style {
        case .percent:
            let places = (decimals ?? Self.percentDecimals(value)) + extraDigits
            let isFixed = decimals != nil || (places == 1 && value != 0 && value.magnitude != 1)
            return Self.print(number.scaled(by: 2), value < 0 ? "−" : "", places, isFixed: isFixed, language.numbers.percent, in: language)
        case .plain: return plain(number, sign: value < 0 ? "−" : "", in: language)
        }
    }

    /// With the unit after a no-break space: "4.2M tokens", "62.0 %".
    public func full(_ value: Double) -> String {
        guard let unit, !unit.isEmpty, style == .plain, value.isFinite else { return short(value) }
        return short(value) + "\u{A0}" + unit
    }

    /// For machines (CSV, `<data value>`): every digit, the shortest decimal that reads back as the same `Double`; ASCII minus, no grouping, no
    /// exponent, fractions as fractions. Empty if the value is not finite.
    public func exact(_ value: Double) -> String {
        var out: [UInt8] = []
        Self.appendExact(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// `exact`, in bytes.
    public static func appendExact(_ value: Double, to out: inout [UInt8]) {
        guard value.isFinite else { return }
        let number = ShortestDecimal(value)
        if value < 0, number.coefficient > 0 { out.append(0x2D) }
        number.appendDigits(to: &out)
    }

    private func plain(_ number: ShortestDecimal, sign: String, in language: Language) -> String {
        for power in [0, 3, 6, 9] {
            let scaled = number.scaled(by: -power)
            let places = (power > 0 ? (scaled.order > 1 ? 0 : 1) : decimals ?? Self.decimals(order: scaled.order)) + extraDigits
            let rounded = scaled.rounded(decimals: places)
            // 9,999.6 rounds to 10,000 and goes on to k; 999.96k goes on to M.
            let limit: UInt128 = power == 0 ? 10_000 : 1_000
            guard power == 9 || rounded.isBelow(limit) else { continue }
            return Self.print(rounded, sign, isFixed: power == 0 && decimals != nil, Self.suffix(power: power, in: language), in: language)
        }
        return ""
    }

    /// About three digits that matter; below 0.1 two.
    private static func decimals(order: Int) -> Int {
        switch order {
        case 2...: 0
        case 1: 1
        case -1, 0: 2
        default: min(9, order == .min ? 0 : 1 - order)
        }
    }

    /// One; more below 1 % and above 99 %, so that neither "0 %" nor "100 %" is said of what is not.
    private static func percentDecimals(_ fraction: Double) -> Int {
        let distance = min(fraction.magnitude, (1 - fraction.magnitude).magnitude)
        guard distance > 0, distance < 0.01, fraction.magnitude < 1 else { return 1 }
        return min(9, max(1, -1 - ShortestDecimal(distance).order))
    }

    /// Of figures by the thousand, million or billion: 10^3, 10^6, 10^9.
    static func suffix(power: Int, in language: Language) -> String {
        switch power {
        case 3: language.numbers.thousand
        case 6: language.numbers.million
        case 9: language.numbers.billion
        default: ""
        }
    }

    static func print(_ number: ShortestDecimal, _ sign: String, _ decimals: Int, isFixed: Bool, _ suffix: String, in language: Language) -> String {
        print(number.rounded(decimals: decimals), sign, isFixed: isFixed, suffix, in: language)
    }

    static func print(_ rounded: RoundedDecimal, _ sign: String, isFixed: Bool, _ suffix: String = "", in language: Language = .current) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(24)
        if rounded.coefficient > 0 { for byte in sign.utf8 { out.append(byte) } }
        let trimZeros = !isFixed && (!rounded.isInexact || rounded.coefficient == 0)
        rounded.append(decimal: language.numbers.decimal, group: language.numbers.group, trimZeros: trimZeros, to: &out)
        for byte in suffix.utf8 { out.append(byte) }
        return String(decoding: out, as: UTF8.self)
    }
}
