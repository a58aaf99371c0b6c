/// Numbers as a snapshot has them: in plain digits, without zeros that say nothing, to twelve digits that count.
enum PlainNumber {
    /// Sums of fractions differ in their last digits by the order in which an engine adds; a double holds between 15 and 17.
    static let digits = 12

    /// A number of the native form in its one spelling: `12` for `12.000` and `1.2E1`. A whole number keeps all its digits.
    static func spelled(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let number = DecimalNumber(bytes.span, 0, bytes.count) else { return text }
        let isWhole = number.value == number.value.rounded() && number.value.magnitude < 9_007_199_254_740_992
        return isWhole ? String(Int(number.value)) : rounded(number.value)
    }

    /// To twelve digits, half away from zero, in plain notation.
    private static func rounded(_ value: Double) -> String {
        // The shortest text that reads as the same double: its digits, and where the point stands.
        var (number, point) = parts(value.magnitude)
        if number.count > digits {
            let isUp = number[digits] >= 5
            number.removeLast(number.count - digits)
            if isUp {
                var i = digits - 1
                while i >= 0, number[i] == 9 {
                    number[i] = 0
                    i -= 1
                }
                if i >= 0 {
                    number[i] += 1
                } else {
                    number.insert(1, at: 0)
                    point += 1
                }
            }
        }
        while number.last == 0 { number.removeLast() }
        let before = point > 0 ? (0..<point).map { $0 < number.count ? number[$0] : 0 } : [0]
        let after = [UInt8](repeating: 0, count: max(0, -point)) + number.dropFirst(max(0, point))
        let text = before.map { $0 + 0x30 } + (after.isEmpty ? [] : [UInt8(ascii: ".")] + after.map { $0 + 0x30 })
        return (value < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    /// The digits of a positive number without leading zeros, and how many of them stand before the point.
    private static func parts(_ value: Double) -> (digits: [UInt8], point: Int) {
        let text = Array(value.description.utf8)
        let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
        let exponent = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        let digits = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - 0x30 }
        let zeros = digits.prefix { $0 == 0 }.count
        return (Array(digits.dropFirst(zeros)), whole.count + exponent - zeros)
    }
}
