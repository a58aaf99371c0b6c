import AssayLanguage

extension NumberFormat {
    /// With as many more digits as it takes to tell a figure from a line that it is beside; itself where they print differently, or are the same.
    ///
    /// A figure just outside a limit must not print as the limit: picture and word would contradict the numbers.
    public func telling(_ value: Double, from line: Double) -> NumberFormat {
        guard value.isFinite, line.isFinite, value != line else { return self }
        var format = self
        while format.printsAlike(value, line), format.extraDigits < NumberFormat.mostExtraDigits { format.extraDigits += 1 }
        return format
    }

    /// Whether two figures print as the same amount: "10" and "10.0" say the same.
    private func printsAlike(_ first: Double, _ second: Double) -> Bool {
        let (first, second) = (short(first), short(second))
        // Of one length they have as many zeros to leave out.
        if first.utf8.count == second.utf8.count { return first == second }
        return Self.amount(first).elementsEqual(Self.amount(second))
    }

    /// What is printed, without zeros at the end of a fraction.
    private static func amount(_ text: String) -> [UInt8] {
        var text = Array(text.utf8)
        let mark = Array(Language.current.numbers.decimal.utf8)
        guard let point = text.indices.first(where: { text[$0...].starts(with: mark) }) else { return text }
        let start = point + mark.count
        let end = text[start...].firstIndex { !(0x30...0x39).contains($0) } ?? text.count
        let kept = text[start..<end].lastIndex { $0 != 0x30 }.map { $0 + 1 } ?? point
        text.removeSubrange(kept..<end)
        return text
    }

    private static let mostExtraDigits = 6
}
