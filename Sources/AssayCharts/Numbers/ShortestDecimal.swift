/// The shortest decimal number that reads back as the same `Double`: `coefficient` × 10^`exponent`, with no sign.
///
/// It is the number as it stood in the input (up to 15 digits), so rounding it gives what a reader gets who rounds the published data by
/// hand: 0.285 as a percentage is 28.5 %, and not the 28.499… of binary arithmetic.
struct ShortestDecimal {
    var coefficient: UInt64 = 0
    var exponent = 0

    /// This × 10^`shift`.
    func scaled(by shift: Int) -> ShortestDecimal {
        var copy = self
        copy.exponent += shift
        return copy
    }

    /// The power of ten of the first digit: 0 for 1 to 9.99…, −1 for 0.1; `Int.min` for zero.
    var order: Int {
        guard coefficient > 0 else { return .min }
        var digits = 0, rest = coefficient
        while rest > 0 { rest /= 10; digits += 1 }
        return digits - 1 + exponent
    }

    /// Half away from zero.
    func rounded(decimals: Int) -> RoundedDecimal {
        let places = exponent + decimals
        if places >= 0 { return RoundedDecimal(coefficient: UInt128(coefficient), zeros: places, decimals: decimals) }
        guard places >= -20 else { return RoundedDecimal(coefficient: 0, decimals: decimals, isInexact: coefficient > 0) }
        if places >= -19 {
            // 64 bits where they suffice: 128-bit division is slow.
            let unit = Self.powersOfTen[-places]
            let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
            return RoundedDecimal(coefficient: UInt128(rest >= unit - rest ? quotient + 1 : quotient), decimals: decimals, isInexact: rest > 0)
        }
        let unit = Self.powersOfTen128[-places]
        let (quotient, rest) = UInt128(coefficient).quotientAndRemainder(dividingBy: unit)
        return RoundedDecimal(coefficient: rest >= unit - rest ? quotient + 1 : quotient, decimals: decimals, isInexact: rest > 0)
    }

    /// Appends all digits, unrounded: "4200", "0.05".
    func appendDigits(to out: inout [UInt8]) {
        let decimals = max(0, -exponent)
        // Files hold hundreds of thousands of numbers, and nearly all are as short as this.
        guard decimals < Self.longest, exponent <= Self.longest else { return rounded(decimals: decimals).append(to: &out) }
        out.append(addingCapacity: 2 * Self.longest + 1) { out in
            // From the last to the first; a digit at least stands before the point.
            var digits = InlineArray<20, UInt8>(repeating: 0x30)
            var count = 0, rest = coefficient
            while rest > 0 {
                digits[count] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                count += 1
            }
            var left = max(count, decimals + 1)
            while left > 0 {
                if left == decimals { out.append(0x2E) }
                left -= 1
                out.append(digits[left])
            }
            if exponent > 0 { out.append(repeating: 0x30, count: exponent) }
        }
    }

    /// Of the digits of a coefficient.
    private static let longest = 20

    /// 10^0 to 10^19.
    static let powersOfTen: [UInt64] = (0...19).map { count in (0..<count).reduce(UInt64(1)) { power, _ in power * 10 } }

    /// 10^0 to 10^20.
    static let powersOfTen128: [UInt128] = (0...20).map { count in (0..<count).reduce(UInt128(1)) { power, _ in power * 10 } }
}
