import AssayLanguage

extension NumberFormat {
    /// With as many more digits as it takes to tell a figure from a line that it is beside; itself where they print differently, or are the same.
    ///
    /// A figure just outside a limit must not print as the limit: picture and word would contradict the numbers.
    public func telling(_ value: Double, from line: Double) -> NumberFormat {
        guard value.isFinite, line.isFinite, value != line else { return self }
        var format = self
        while format.amount(value) == format.amount(line), format.extraDigits < NumberFormat.mostExtraDigits { format.extraDigits += 1 }
        return format
    }

    /// What prints, without zeros at the end of a fraction: "10" and "10.0" say the same.
    private func amount(_ value: Double) -> String {
        let text = short(value), mark = Language.current.numbers.decimal
        let parts = text.split(separator: mark, maxSplits: 1)
        guard parts.count == 2 else { return text }
        let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
        let end = digits.lastIndex { $0 != "0" }.map { digits.index(after: $0) } ?? digits.startIndex
        let fraction = digits[..<end]
        return parts[0] + (fraction.isEmpty ? "" : mark + fraction) + parts[1][digits.endIndex...]
    }

    private static let mostExtraDigits = 6
}
