/// Why a text is not a number that Assay takes, and how to write such a number.
///
/// Neither the text is repeated nor the number that it may have meant: a message about a row must not quote its figure (see `RowFault`).
/// So the remedy shows the form with a number of its own.
struct NumberFault: Equatable {
    let rule: String
    let summary: String
    let help: String

    private init(_ rule: String, _ summary: String, help: String) {
        self.rule = rule
        self.summary = summary
        self.help = help
    }

    /// - Parameters:
    ///   - text: not empty, and no number that a double holds as it is.
    ///   - subject: what it is, with its article: `the value`.
    init(_ text: [UInt8], subject: String) {
        if let number = DecimalNumber(text.span, 0, text.count) {
            self =
                if number.isChangedInteger {
                    NumberFault("inexact-integer", "\(subject) cannot be held exactly here", help: "give it in a larger unit")
                } else if number.value.isFinite {
                    NumberFault("number-out-of-range", "\(subject) is nearer to 0 than a number can be here", help: "write 0")
                } else {
                    NumberFault("number-out-of-range", "\(subject) is larger than a number can be here", help: "give it in a larger unit")
                }
            return
        }
        // A word for no number is not a figure.
        let word = String(decoding: text, as: UTF8.self)
        self =
            if ["nan", "inf", "infinity"].contains(word.drop { $0 == "+" || $0 == "-" }.lowercased()) {
                NumberFault("not-finite", "\(subject) '\(word)' is not a finite number", help: NumberFault.leaveOut)
            } else if NumberFault.isGrouped(text) {
                // `1,221` is either; what is said holds for both.
                NumberFault("decimal-comma", "\(subject) has a comma", help: "write a decimal point for a fraction, and no separator between thousands")
            } else if NumberFault.hasDecimalComma(text) {
                NumberFault("decimal-comma", "\(subject) has a decimal comma", help: "write a decimal point: 1234.5")
            } else {
                NumberFault("invalid-number", "\(subject) is not a number", help: NumberFault.remedy(text))
            }
    }

    /// How to write a number that is written otherwise.
    static func remedy(_ text: [UInt8]) -> String {
        guard text.contains(where: { $0 &- 0x30 < 10 }) else { return leaveOut }
        if text.last == UInt8(ascii: "%") { return "write the fraction: 0.25 for 25 %" }
        let tight = FigureText.without(FigureText.spaces, text)
        if tight.count < text.count, isNumber(tight) { return "write it without spaces: 1234.5" }
        let digits = FigureText.without(FigureText.spaces + FigureText.separators, text)
        let hasSeparators = digits.count < text.count || text.filter { $0 == UInt8(ascii: ".") }.count > 1
        if hasSeparators, isNumber(digits) || isNumber(FigureText.without(["."], digits)) {
            return "write it without separators, and with a decimal point: 1234.5"
        }
        if text.first == UInt8(ascii: "+"), isNumber(Array(text.dropFirst())) { return "write it without '+': 1234.5" }
        let unsigned = Array(text.drop { $0 == UInt8(ascii: "-") })
        if unsigned.first == UInt8(ascii: "."), isNumber([0x30] + unsigned) { return "write a digit before the point: 0.5" }
        if unsigned.last == UInt8(ascii: "."), isNumber(Array(unsigned.dropLast())) { return "write a digit after the point, or leave it out: 1234" }
        let short = Array(unsigned.drop { $0 == 0x30 })
        if short.count < unsigned.count, isNumber(short) || isNumber([0x30] + short) { return "write it without leading zeros: 1234.5" }
        return "write it as 1234.5"
    }

    private static let leaveOut = "leave the row out where there is no figure: a gap is shown as a gap"

    /// Whether there is one comma, and it stands where a point would.
    private static func hasDecimalComma(_ text: [UInt8]) -> Bool {
        guard text.filter({ $0 == UInt8(ascii: ",") }).count == 1 else { return false }
        return isNumber(text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
    }

    /// Whether commas may part its thousands, which a point would not: one to three digits that do not begin with 0, then three after each comma.
    private static func isGrouped(_ text: [UInt8]) -> Bool {
        let groups = text.drop { $0 == UInt8(ascii: "-") }.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy { $0 &- 0x30 < 10 } }), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return false }
        return 1...3 ~= groups[0].count && groups[0].first != 0x30 && text.count { $0 == UInt8(ascii: "-") } <= 1
    }

    private static func isNumber(_ text: [UInt8]) -> Bool { DecimalNumber(text.span, 0, text.count) != nil }
}
