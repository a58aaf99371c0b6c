/// Texts that are figures, however they are written, and wherever they stand.
enum FigureText {
    /// Also those that are no ASCII: no-break, narrow no-break and thin.
    static let spaces: [Unicode.Scalar] = [" ", "\t", "\u{A0}", "\u{202F}", "\u{2009}"]
    /// Of thousands.
    static let separators: [Unicode.Scalar] = [",", "'", "_", "\u{2019}"]

    /// The text without some characters.
    static func without(_ scalars: [Unicode.Scalar], _ text: [UInt8]) -> [UInt8] {
        String(decoding: text, as: UTF8.self).unicodeScalars.filter { !scalars.contains($0) }.flatMap { UTF8.encode($0)! }
    }

    /// Whether a text is a number, rightly written or not: `-0.5`, `1 234,5`, `12 %`. No id, status or column is one, so where such a name
    /// belongs a figure stands in the wrong column. A week (`2026-21`) or a day (`21.05.2026`) that is written wrongly is not one.
    static func isFigure(_ text: [UInt8]) -> Bool {
        let kept = without(spaces + separators + ["%"], text)
        if DecimalNumber(kept.span, 0, kept.count) != nil { return true }
        let unsigned = kept.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let points = unsigned.filter { $0 == UInt8(ascii: ".") }.count
        let digits = unsigned.filter { $0 &- 0x30 < 10 }.count
        return digits > 0 && points <= 1 && digits + points == unsigned.count
    }
}
