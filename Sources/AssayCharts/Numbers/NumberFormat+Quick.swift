extension NumberFormat {
    /// `short` for a figure that is nowhere near a tie: there binary rounding and rounding the printed digits agree, and most figures are such.
    ///
    /// - Returns: nil where it takes the exact way: near a tie, near a number of fewer decimals, below 0.1, at 10 trillion and more.
    func quick(_ value: Double) -> String? {
        let size = value.magnitude
        guard decimals == nil, extraDigits == 0, size >= 0.1, size < 1e13 else { return nil }
        switch style {
        case .percent:
            // One decimal; near 0 % and 100 % there are more.
            guard size < 0.99 || size >= 1 else { return nil }
            return Self.quick(size * 100, decimals: 1, sign: value < 0 ? "−" : "", suffix: "\u{A0}%")
        case .plain:
            let (scaled, suffix, isWhole): (Double, StaticString, Bool) =
                size < 9_999 ? (size, "", true) : size < 10_001 ? (0, "", true) : size < 999_400 ? (size / 1e3, "k", false)
                : size < 1_001_000 ? (0, "", true) : size < 999_400_000 ? (size / 1e6, "M", false) : size < 1_001_000_000 ? (0, "", true) : (size / 1e9, "B", false)
            guard scaled > 0 else { return nil }
            let decimals = scaled >= 100 ? 0 : isWhole ? (scaled >= 10 ? 1 : 2) : 1
            return Self.quick(scaled, decimals: decimals, sign: value < 0 ? "−" : "", suffix: suffix)
        }
    }

    static func quick(_ value: Double, decimals: Int, sign: StaticString, suffix: StaticString) -> String? {
        let power = decimals == 0 ? 1.0 : decimals == 1 ? 10 : 100
        let scaled = value * power
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        guard scaled < 1e6, rest > 1e-6, rest < 1 - 1e-6, (rest - 0.5).magnitude > 1e-6 else { return nil }
        let units = Int(whole) + (rest > 0.5 ? 1 : 0)
        return units > 0 ? written(units, decimals: decimals, sign: sign, suffix: suffix) : nil
    }

    /// A whole number of units of the last of some decimals, with a comma between thousands.
    /// - Parameter units: from 0 to 10 million.
    static func written(_ units: Int, decimals: Int = 0, sign: StaticString = "", suffix: StaticString = "") -> String {
        var units = units
        // From the last digit to the first, at the end of a small array.
        var digits = InlineArray<16, UInt8>(repeating: 0)
        var first = 16
        var written = 0
        while units > 0 || written <= decimals {
            if written == decimals, decimals > 0 {
                first -= 1
                digits[first] = 0x2E
            } else if written > decimals, (written - decimals) % 3 == 0 {
                first -= 1
                digits[first] = 0x2C
            }
            first -= 1
            digits[first] = 0x30 + UInt8(units % 10)
            units /= 10
            written += 1
        }
        var out: [UInt8] = []
        out.reserveCapacity(24)
        append(sign, to: &out)
        for index in first..<16 { out.append(digits[index]) }
        append(suffix, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ text: StaticString, to out: inout [UInt8]) {
        text.withUTF8Buffer { buffer in unsafe out.append(contentsOf: buffer) }
    }
}
