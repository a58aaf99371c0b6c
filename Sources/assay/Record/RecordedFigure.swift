/// A figure as the record writes it: `1250`, `0.4375`, `too few`, `1250 provisional`.
enum RecordedFigure {
    static let tooFew = "too few"
    private static let provisional = " provisional"

    /// - Parameter value: nil is too few to say.
    static func text(_ value: Double?, isProvisional: Bool) -> String {
        (value.map(shortest) ?? tooFew) + (isProvisional ? provisional : "")
    }

    /// Whether it is a text that `text` gives.
    static func isValid(_ text: String) -> Bool {
        if isPlain(text) { return true }
        let figure = text.hasSuffix(provisional) ? String(text.dropLast(provisional.count)) : text
        return figure == tooFew || Double(figure).map { shortest($0) == figure } ?? false
    }

    /// Up to fifteen digits, which every `Double` keeps, and no zero at the front, nor at the end after a point: most figures, and the test is cheap.
    private static func isPlain(_ text: String) -> Bool {
        var digits = 0
        var hasPoint = false
        var last: UInt8 = 0x2E
        for byte in text.utf8 {
            switch byte {
            case 0x30 where digits == 0: return false
            case 0x30...0x39: digits += 1
            case 0x2E where !hasPoint && digits > 0: hasPoint = true
            default: return false
            }
            last = byte
        }
        return digits <= 15 && last != 0x2E && !(hasPoint && last == 0x30)
    }

    /// The shortest decimal number that reads back as the same value; whole ones without `.0`.
    private static func shortest(_ value: Double) -> String {
        // Minus zero is the same number.
        let text = (value == 0 ? 0 : value).description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
