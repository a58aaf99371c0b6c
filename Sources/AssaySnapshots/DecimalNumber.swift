/// A decimal number as written, and the double nearest to it.
///
/// The grammar is JSON's (RFC 8259 §6) for every format: `-0.5`, `12`, `1.5e3`; no leading `+` or zeros, no bare point, no hexadecimal, no words.
struct DecimalNumber: Sendable {
    /// The nearest double, ties to even; infinite when the number is beyond all of them.
    let value: Double
    /// The power of ten of the last digit written: -2 for `0.25`, 0 for `12`, 2 for `12e2`.
    let lastPlace: Int
    /// Whether a digit other than 0 is written before the exponent.
    let isNonzero: Bool
    /// Whether it is written as a whole number, without a point or an exponent, that no double equals: 2^53 + 1.
    let isChangedInteger: Bool

    /// Reads `text[start..<end]`; nil when it is not such a number.
    @inline(__always)
    init?(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
        if let short = DecimalNumber.short(text, start, end) {
            self = short
            return
        }
        var i = start
        guard i < end else { return nil }
        let isNegative = text[i] == UInt8(ascii: "-")
        if isNegative { i += 1 }

        let firstDigit = i
        var mantissa: UInt64 = 0
        while i < end, let digit = DecimalNumber.digit(text[i]) {
            mantissa = mantissa &* 10 &+ digit
            i += 1
        }
        var digits = i - firstDigit
        guard digits > 0, digits == 1 || text[firstDigit] != UInt8(ascii: "0") else { return nil }

        var exponent = 0
        var isInteger = true
        if i < end, text[i] == UInt8(ascii: ".") {
            isInteger = false
            i += 1
            let firstDecimal = i
            while i < end, let digit = DecimalNumber.digit(text[i]) {
                mantissa = mantissa &* 10 &+ digit
                i += 1
            }
            guard i > firstDecimal else { return nil }
            digits += i - firstDecimal
            exponent = firstDecimal - i
        }
        if i < end {
            guard let power = DecimalNumber.exponent(text, i, end) else { return nil }
            isInteger = false
            exponent += power
        }

        lastPlace = exponent
        // Clinger, "How to Read Floating Point Numbers Accurately" (1990): with both operands exact, one correctly rounded operation is enough.
        if digits <= 19, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            let magnitude = exponent < 0 ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
            value = isNegative && mantissa != 0 ? -magnitude : magnitude
            isNonzero = mantissa != 0
            isChangedInteger = false
        } else {
            let spelled = DecimalNumber.convert(text, firstDigit, end)
            value = isNegative && spelled.value != 0 ? -spelled.value : spelled.value
            isNonzero = spelled.isNonzero
            isChangedInteger = isInteger && !spelled.isExactInteger
        }
    }

    /// Reads a number of up to eight bytes, which most figures are, without a sign or an exponent; nil for all others.
    @inline(__always)
    static func short(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> DecimalNumber? {
        guard let (digits, places) = Words.shortDecimal(text, start, end) else { return nil }
        return DecimalNumber(value: places == 0 ? Double(digits) : Double(digits) / powersOfTen[places], lastPlace: -places, isNonzero: digits != 0, isChangedInteger: false)
    }

    private init(value: Double, lastPlace: Int, isNonzero: Bool, isChangedInteger: Bool) {
        self.value = value
        self.lastPlace = lastPlace
        self.isNonzero = isNonzero
        self.isChangedInteger = isChangedInteger
    }

    /// Whether a double holds it: finite, neither subnormal nor lost to 0, and no whole number that was changed.
    @inline(__always)
    var isUsable: Bool { value.isFinite && value.magnitude >= (isNonzero ? .leastNormalMagnitude : 0) && !isChangedInteger }

    /// Whether it may stand for another number that was rounded, up or down, to the places that are written.
    func isRounding(of exact: Double) -> Bool {
        let unit = DecimalNumber.powerOfTen(lastPlace)
        // The difference itself is rounded: a few units of the double's own last place are not the writer's.
        return (value - exact).magnitude <= unit * (1 + 1e-9) + 4 * exact.ulp
    }

    /// 10 to a power, correctly rounded.
    private static func powerOfTen(_ power: Int) -> Double {
        if power >= -22, power <= 22 { return power < 0 ? 1 / powersOfTen[-power] : powersOfTen[power] }
        return Double("1e\(power)") ?? (power < 0 ? 0 : .infinity)
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt64? {
        let digit = byte &- 0x30
        return digit < 10 ? UInt64(digit) : nil
    }

    /// The power after `e` or `E`, held within a million: beyond it every number is 0 or infinite, unless it has a million digits.
    @inline(never)
    private static func exponent(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard text[start] | 0x20 == UInt8(ascii: "e"), start + 1 < end else { return nil }
        var i = start + 1
        let isNegative = text[i] == UInt8(ascii: "-")
        if isNegative || text[i] == UInt8(ascii: "+") { i += 1 }
        guard i < end else { return nil }
        var power = 0
        while i < end {
            guard let digit = digit(text[i]) else { return nil }
            power = min(1_000_000, power * 10 + Int(digit))
            i += 1
        }
        return isNegative ? -power : power
    }

    /// The number of a text of the right grammar, sign left away.
    @inline(never)
    private static func convert(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (value: Double, isNonzero: Bool, isExactInteger: Bool) {
        var spelled: [UInt8] = []
        var isNonzero = false
        var isMantissa = true
        for i in start..<end {
            if text[i] | 0x20 == UInt8(ascii: "e") { isMantissa = false }
            if isMantissa, let digit = digit(text[i]), digit != 0 { isNonzero = true }
            spelled.append(text[i])
        }
        let string = String(decoding: spelled, as: UTF8.self)
        let value = Double(string) ?? .infinity
        return (value, isNonzero, UInt128(exactly: value)?.description == string)
    }
}

/// 10^0 to 10^22: the powers that a double holds exactly.
private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
