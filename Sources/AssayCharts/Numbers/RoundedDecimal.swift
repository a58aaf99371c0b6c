/// A non-negative number rounded to a number of decimals: `coefficient` × 10^`zeros`, in units of the last decimal.
struct RoundedDecimal {
    var coefficient: UInt128
    var zeros = 0
    var decimals: Int
    /// Whether rounding took something away.
    var isInexact = false

    /// Appends the digits, with no sign.
    ///
    /// - Parameters:
    ///   - decimal: stands before the fraction.
    ///   - group: stands between thousands; nothing if empty.
    ///   - trimZeros: whether zeros at the end of the fraction, and then the point, are left out.
    func append(decimal: String = ".", group: String = "", trimZeros: Bool = false, to out: inout [UInt8]) {
        let digits = reversedDigits()
        var end = 0
        if trimZeros { while end < decimals, digits[end] == 0x30 { end += 1 } }
        for index in stride(from: digits.count - 1, through: end, by: -1) {
            if index == decimals - 1 { for byte in decimal.utf8 { out.append(byte) } }
            out.append(digits[index])
            if index > decimals, (index - decimals) % 3 == 0 { for byte in group.utf8 { out.append(byte) } }
        }
    }

    /// From the last decimal to the first digit; at least one digit stands before the point.
    private func reversedDigits() -> [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(24)
        if coefficient > 0 { digits.append(contentsOf: repeatElement(0x30, count: zeros)) }
        var rest = coefficient
        if rest <= UInt128(UInt64.max) {
            var chunk = UInt64(rest)
            while chunk > 0 {
                digits.append(0x30 + UInt8(chunk % 10))
                chunk /= 10
            }
            rest = 0
        }
        while rest > 0 {
            // 128-bit division is slow: nineteen digits at a time in 64 bits.
            let (high, low) = rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
            var chunk = UInt64(low)
            let whole = digits.count + 19
            while high > 0 ? digits.count < whole : chunk > 0 {
                digits.append(0x30 + UInt8(chunk % 10))
                chunk /= 10
            }
            rest = high
        }
        while digits.count <= decimals { digits.append(0x30) }
        return digits
    }
}

extension RoundedDecimal {
    /// Whether the rounded number is below a whole number.
    func isBelow(_ limit: UInt128) -> Bool {
        guard coefficient > 0 else { return limit > 0 }
        if zeros == 0, decimals <= 9, coefficient <= UInt128(UInt64.max) {
            return UInt64(coefficient) < UInt64(limit) * ShortestDecimal.powersOfTen[decimals]
        }
        // coefficient·10^zeros < limit·10^decimals, with the smaller power taken out of both.
        let common = min(zeros, decimals)
        guard zeros - common <= 18 else { return false }
        let left = coefficient.multipliedReportingOverflow(by: ShortestDecimal.powersOfTen128[zeros - common])
        return !left.overflow && left.partialValue < limit * ShortestDecimal.powersOfTen128[decimals - common]
    }
}
