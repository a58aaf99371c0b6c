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
        // From the last to the first, without the zeros behind and before them.
        var digits = InlineArray<39, UInt8>(repeating: 0x30)
        let written = write(&digits), zeros = coefficient > 0 ? zeros : 0
        // At least one digit stands before the point.
        let count = max(zeros + written, decimals + 1)
        func digit(_ index: Int) -> UInt8 { zeros..<zeros + written ~= index ? digits[index - zeros] : 0x30 }
        var end = 0
        if trimZeros { while end < decimals, digit(end) == 0x30 { end += 1 } }
        let marks = decimal.utf8.count + count / 3 * group.utf8.count
        out.append(addingCapacity: count + marks) { out in
            for index in stride(from: count - 1, through: end, by: -1) {
                if index == decimals - 1 { for byte in decimal.utf8 { out.append(byte) } }
                out.append(digit(index))
                if index > decimals, (index - decimals) % 3 == 0 { for byte in group.utf8 { out.append(byte) } }
            }
        }
    }

    /// Writes the digits of the coefficient from the last to the first.
    /// - Returns: how many.
    private func write(_ digits: inout InlineArray<39, UInt8>) -> Int {
        var count = 0
        var rest = coefficient
        while rest > 0 {
            // 128-bit division is slow: nineteen digits at a time in 64 bits.
            let (high, low) = rest <= UInt128(UInt64.max) ? (0, rest) : rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
            var chunk = UInt64(low)
            let whole = count + 19
            while high > 0 ? count < whole : chunk > 0 {
                digits[count] = 0x30 + UInt8(chunk % 10)
                chunk /= 10
                count += 1
            }
            rest = high
        }
        return count
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
