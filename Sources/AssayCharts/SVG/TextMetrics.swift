/// Widths of text in Arial and the faces that share its widths, without a font: the SVG names the face that was measured.
///
/// No kerning, which errs on the wide side. A reader's fallback face can be wider (Noto up to 9 %, Inter up to 14 %, DejaVu up to 19 %): reserve × 1.2.
public enum TextMetrics {
    /// What to multiply a width by before reserving room for it.
    public static let safety = 1.2
    /// Of the em: the height above and below the baseline, and half the height of a capital (to centre text on a line).
    static let ascent = 0.905, descent = 0.212, halfCap = 0.35

    /// The width of `text` in pixels at a font size of `size` pixels.
    public static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
        pixels(advance(text, bold: bold), size: size)
    }

    /// - Parameter advance: in thousandths of an em.
    static func pixels(_ advance: Int, size: Double) -> Double { Double(advance) * size / 1_000 }

    /// `text`, or as much of it as fits into `width` with an ellipsis after it; empty where not even the ellipsis fits.
    public static func fitted(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
        fittedWithWidth(text, width: width, size: size, bold: bold).text
    }

    /// The same with how wide it is: the labels of an axis of weeks are many.
    static func fittedWithWidth(_ text: String, width limit: Double, size: Double, bold: Bool = false) -> (text: String, width: Double) {
        let width = width(text, size: size, bold: bold)
        if width <= limit { return (text, width) }
        let shortened = shortened(text, width: limit, size: size, bold: bold)
        return (shortened, self.width(shortened, size: size, bold: bold))
    }

    private static func shortened(_ text: String, width: Double, size: Double, bold: Bool) -> String {
        let limit = Int(max(0, width) * 1_000 / size) - advance("…", bold: bold)
        guard limit >= 0 else { return "" }
        var used = 0
        var kept = text.unicodeScalars.startIndex, index = kept
        let scalars = text.unicodeScalars
        while index < scalars.endIndex {
            let advance = advance(scalars[index], bold: bold)
            // A mark stays with the letter it stands on.
            if advance > 0 { kept = index }
            used += advance
            if used > limit { break }
            index = scalars.index(after: index)
        }
        while kept > scalars.startIndex, scalars[scalars.index(before: kept)] == " " { kept = scalars.index(before: kept) }
        return String(scalars[..<kept]) + "…"
    }

    /// In thousandths of an em.
    static func advance(_ text: String, bold: Bool) -> Int {
        // Nearly every text is ASCII, where a byte is a letter.
        let bytes = text.utf8.span, widths = bold ? TextWidths.basicLatinBold : TextWidths.basicLatin
        var sum = 0
        for index in bytes.indices {
            guard (0x20...0x7E).contains(bytes[index]) else { return text.unicodeScalars.reduce(0) { $0 + advance($1, bold: bold) } }
            sum += Int(widths[Int(bytes[index]) - 0x20])
        }
        return sum
    }

    static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
        let code = Int(scalar.value)
        switch code {
        case 0x20...0x7E: return Int((bold ? TextWidths.basicLatinBold : TextWidths.basicLatin)[code - 0x20])
        case 0xA0...0x17F: return Int((bold ? TextWidths.latinBold : TextWidths.latin)[code - 0xA0])
        case 0x2010...0x203F: return Int((bold ? TextWidths.punctuationBold : TextWidths.punctuation)[code - 0x2010])
        case 0x09, 0x0A, 0x0D: return 278
        case ..<0x20, 0x7F..<0xA0: return 0
        default: return rareAdvance(scalar, bold: bold)
        }
    }

    /// Apart from the blocks of the tables, so that the common case stays short.
    @inline(never)
    private static func rareAdvance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
        if let index = TextWidths.symbolScalars.firstIndex(of: scalar.value) {
            return Int((bold ? TextWidths.symbolsBold : TextWidths.symbols)[index])
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return isWide(Int(scalar.value)) ? 1_100 : 600
        }
    }

    /// East Asian wide and full-width forms, and pictographs (Unicode Standard Annex 11, by block).
    private static func isWide(_ code: Int) -> Bool {
        switch code {
        case 0x1100...0x115F, 0x2600...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
