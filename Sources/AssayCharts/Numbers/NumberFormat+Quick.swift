import AssayLanguage

extension NumberFormat {
    /// `short` for a figure that is nowhere near a tie, where binary rounding and rounding the printed digits agree, or that has few digits: most figures are such.
    ///
    /// - Returns: nil where it takes the exact way: near a tie, near a number of fewer decimals, below 0.1, at 10 trillion and more.
    func quick(_ value: Double, in language: Language = .current) -> String? {
        let size = value.magnitude
        guard decimals == nil, extraDigits == 0, size >= 0.1, size < 1e13 else { return nil }
        let sign: StaticString = value < 0 ? "−" : ""
        switch style {
        case .percent:
            // One decimal; near 0 % and 100 % there are more.
            guard size < 0.99 || size >= 1 else { return nil }
            return Self.quick(size * 100, decimals: 1, sign: sign, suffix: language.numbers.percent, in: language)
        case .plain:
            if size < 9_999 {
                let decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2
                return Self.quick(size, decimals: decimals, sign: sign, suffix: "", in: language) ?? Self.few(size, decimals: decimals, sign: sign, in: language)
            }
            let (scaled, suffix) =
                size < 10_001 ? (0, "") : size < 999_400 ? (size / 1e3, language.numbers.thousand) : size < 1_001_000 ? (0, "")
                : size < 999_400_000 ? (size / 1e6, language.numbers.million) : size < 1_001_000_000 ? (0, "") : (size / 1e9, language.numbers.billion)
            return scaled > 0 ? Self.quick(scaled, decimals: scaled >= 100 ? 0 : 1, sign: sign, suffix: suffix, in: language) : nil
        }
    }

    static func quick(_ value: Double, decimals: Int, sign: StaticString, suffix: String, in language: Language) -> String? {
        let power = decimals == 0 ? 1.0 : decimals == 1 ? 10 : 100
        let scaled = value * power
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        guard scaled < 1e6, rest > 1e-6, rest < 1 - 1e-6, (rest - 0.5).magnitude > 1e-6 else { return nil }
        let units = Int(whole) + (rest > 0.5 ? 1 : 0)
        return units > 0 ? written(units, decimals: decimals, sign: sign, suffix: suffix, in: language) : nil
    }

    /// A figure that has one decimal at most more than is printed: its digits are known then, be it a tie.
    private static func few(_ value: Double, decimals: Int, sign: StaticString, in language: Language) -> String? {
        let power = decimals == 0 ? 10.0 : decimals == 1 ? 100 : 1_000
        let units = Int(value * power + 0.5), rounded = (units + 5) / 10
        guard Double(units) / power == value else { return nil }
        // Zeros at the end are kept only where rounding took something away.
        return units % 10 > 0 || rounded % 10 > 0 || decimals == 0 ? written(rounded, decimals: decimals, sign: sign, in: language) : nil
    }

    /// A whole number of units of the last of some decimals, with the language's marks between thousands and before the decimals.
    /// - Parameter units: from 0 to 10 million.
    static func written(_ units: Int, decimals: Int = 0, sign: StaticString = "", suffix: String = "", in language: Language) -> String {
        var units = units
        // From the last digit to the first.
        var digits = InlineArray<16, UInt8>(repeating: 0x30)
        var count = 0
        while units > 0 || count <= decimals {
            digits[count] = 0x30 + UInt8(units % 10)
            units /= 10
            count += 1
        }
        let decimal = decimals > 0 ? language.numbers.decimal : "", group = count - decimals > 3 ? language.numbers.group : ""
        let marks = decimal.utf8.count + (count - decimals - 1) / 3 * group.utf8.count
        // Of a known length, so that a short figure is made without allocating anything.
        return unsafe String(unsafeUninitializedCapacity: sign.utf8CodeUnitCount + count + marks + suffix.utf8.count) { buffer in
            var end = 0
            func append(_ byte: UInt8) {
                unsafe buffer[end] = byte
                end += 1
            }
            for index in 0..<sign.utf8CodeUnitCount { unsafe append(sign.utf8Start[index]) }
            var left = count
            while left > 0 {
                if left == decimals { for byte in decimal.utf8 { append(byte) } }
                left -= 1
                append(digits[left])
                if left > decimals, (left - decimals) % 3 == 0 { for byte in group.utf8 { append(byte) } }
            }
            for byte in suffix.utf8 { append(byte) }
            return end
        }
    }
}
