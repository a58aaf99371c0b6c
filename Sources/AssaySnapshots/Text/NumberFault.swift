/// Why a text is not a number that Assay takes, and how to write it.
enum NumberFault {
    /// - Returns: the rule, the predicate of a sentence that begins with the text, and the remedy.
    static func explain(_ text: [UInt8]) -> (rule: String, problem: String, help: String?) {
        if let number = DecimalNumber(text.span, 0, text.count) {
            if number.isChangedInteger {
                return ("inexact-integer", "cannot be held exactly: it would become \(readable(number.value))", "give it in a larger unit")
            }
            return number.value.isFinite
                ? ("number-out-of-range", "is nearer to 0 than a number can be here", "write 0")
                : ("number-out-of-range", "is larger than a number can be here", "give it in a larger unit")
        }
        let word = String(decoding: text, as: UTF8.self)
        if ["nan", "inf", "infinity"].contains(word.drop { $0 == "+" || $0 == "-" }.lowercased()) {
            return ("not-finite", "is not a finite number", "leave the row out where there is no figure: a gap is shown as a gap")
        }
        if let rewritten = withPoint(text) { return ("decimal-comma", "has a decimal comma", "write \(rewritten)") }
        return ("invalid-number", "is not a number", remedy(text))
    }

    private static func remedy(_ text: [UInt8]) -> String? {
        let spaces: Set<UInt8> = [0x20, 0x09]
        if text.contains(where: spaces.contains) {
            let kept = text.filter { !spaces.contains($0) }
            if isNumber(kept) { return "write \(String(decoding: kept, as: UTF8.self)), without spaces" }
        }
        if text.last == UInt8(ascii: "%") { return "write the fraction: 0.25 for 25 %" }
        let digits = text.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "_") }
        if digits.count < text.count, isNumber(digits) { return "write \(String(decoding: digits, as: UTF8.self)), without separators" }
        if text.first == UInt8(ascii: "+"), isNumber(Array(text.dropFirst())) {
            return "write \(String(decoding: text.dropFirst(), as: UTF8.self)), without the sign"
        }
        if text.first == UInt8(ascii: "."), isNumber([0x30] + text) { return "write 0\(String(decoding: text, as: UTF8.self))" }
        if text.last == UInt8(ascii: "."), isNumber(Array(text.dropLast())) { return "write \(String(decoding: text.dropLast(), as: UTF8.self))" }
        let short = Array(text.drop { $0 == 0x30 })
        if text.first == 0x30, isNumber(short) { return "write \(String(decoding: short, as: UTF8.self)), without leading zeros" }
        return "write it as 1234.5"
    }

    /// `1,5` as `1.5`; nil when there is not one comma that stands where a point would.
    private static func withPoint(_ text: [UInt8]) -> String? {
        guard text.filter({ $0 == UInt8(ascii: ",") }).count == 1 else { return nil }
        let pointed = text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        return isNumber(pointed) ? String(decoding: pointed, as: UTF8.self) : nil
    }

    private static func isNumber(_ text: [UInt8]) -> Bool { DecimalNumber(text.span, 0, text.count) != nil }

    /// A whole number without an exponent where 128 bits hold it.
    private static func readable(_ value: Double) -> String { Int128(exactly: value).map { "\($0)" } ?? "\(value)" }
}
