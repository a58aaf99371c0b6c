extension SVGWriter {
    /// Text from outside: `&`, `<`, `>` and `"` escaped, white space as spaces; what XML 1.0 forbids (§2.2), the C1
    /// controls, and the marks that override or isolate direction (U+202A–202E, U+2066–2069: they reorder text beyond themselves) left out.
    mutating func escaped(_ text: String) {
        let span = text.utf8.span
        let longest = "&quot;".utf8.count
        append(span.count * longest) { out in
            var index = 0
            while index < span.count {
                let byte = span[index]
                switch byte {
                case 0x26: out.append("&amp;")
                case 0x3C: out.append("&lt;")
                case 0x3E: out.append("&gt;")
                case 0x22: out.append("&quot;")
                case 0x09, 0x0A, 0x0D: out.append(0x20)
                case ..<0x20, 0x7F: break
                case 0xC2 where span[index + 1] < 0xA0: index += 1
                case 0xE2 where Self.isOverride(span[index + 1], span[index + 2]): index += 2
                case 0xEF where span[index + 1] == 0xBF && span[index + 2] >= 0xBE: index += 2
                default: out.append(byte)
                }
                index += 1
            }
        }
    }

    /// The last two bytes of U+2028–202E (separators and overrides) and U+2066–2069 (isolates).
    static func isOverride(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && (0xA8...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third)
    }

    enum Anchor { case start, middle, end }

    /// A text element; size, weight, anchor and fill are written where they differ from what the group has (12 px, regular, start, muted).
    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = 12, bold: Bool = false, anchor: Anchor = .start, fill: Palette.Role? = nil
    ) {
        raw("<text")
        attribute("x", x)
        attribute("y", y)
        textStyle(size: size, bold: bold, anchor: anchor, fill: fill)
        byte(0x3E)
        escaped(text)
        raw("</text>")
    }

    /// The attributes of a text, or of a group of texts, that differ from what the drawing has.
    mutating func textStyle(size: Double, bold: Bool, anchor: Anchor, fill: Palette.Role?) {
        if size != 12 { attribute("font-size", size) }
        if bold { raw(" font-weight=\"700\"") }
        switch anchor {
        case .start: break
        case .middle: raw(" text-anchor=\"middle\"")
        case .end: raw(" text-anchor=\"end\"")
        }
        if let fill { paint(fill: fill) }
    }
}
