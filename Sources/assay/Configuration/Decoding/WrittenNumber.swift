/// A percentage or a number as people write it in a configuration: `+50 %`, `-10%`, `−10 %`, `0.6`.
struct WrittenNumber: Sendable, Hashable {
    enum Sign: Sendable, Hashable { case plus, minus, none }

    let sign: Sign
    let isPercentage: Bool
    /// Without the sign; a percentage as a fraction: 50 % is 0.5.
    let magnitude: Double
    /// The magnitude for messages: `50 %`.
    let written: String

    /// With the sign.
    var value: Double { sign == .minus ? -magnitude : magnitude }

    /// Nil for anything but an optional sign (`+`, `-` or U+2212), digits with at most one point between them, an optional space
    /// (plain or not breaking) and `%`. At most 15 digits: more would not survive as a Double.
    init?(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        switch rest.first {
        case "+": sign = .plus
        case "-", "\u{2212}": sign = .minus
        default: sign = .none
        }
        if sign != .none { rest = rest.dropFirst() }
        isPercentage = rest.last == "%"
        if isPercentage {
            rest = rest.dropLast()
            if let last = rest.last, last == " " || last == "\u{A0}" || last == "\u{202F}" { rest = rest.dropLast() }
        }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }), rest.count <= 16 else { return nil }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: rest)
        // Shifting the decimal exponent rounds once, where dividing by 100 would round twice.
        guard let number = Double(digits + (isPercentage ? "e-2" : "")) else { return nil }
        magnitude = number
        written = digits + (isPercentage ? " %" : "")
    }
}
