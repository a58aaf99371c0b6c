extension TextMetrics {
    /// `text` broken at spaces into at most `limit` lines of `width` pixels; the last ends in an ellipsis where text is left over.
    static func lines(_ text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
        if isOneLine(text), self.width(text, size: size, bold: bold) <= width { return [text] }
        var lines: [String] = []
        var line = ""
        // Widths add up, so each word is measured once.
        var taken = 0
        let space = advance(" " as Unicode.Scalar, bold: bold)
        let words = text.unicodeScalars.split(separator: " ")
        for (index, word) in words.enumerated() {
            let own = advance(String(word), bold: bold)
            if line.isEmpty {
                line = String(word)
                taken = own
            } else if pixels(taken + space + own, size: size) <= width {
                line += " " + String(word)
                taken += space + own
            } else if lines.count == limit - 1 {
                line = line + " " + words[index...].map(String.init).joined(separator: " ")
                break
            } else {
                lines.append(line)
                line = String(word)
                taken = own
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { fitted($0, width: width, size: size, bold: bold) }
    }

    /// Whether breaking at spaces leaves a text as it is: no space at its ends, and no two together.
    private static func isOneLine(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0x20, before == 0x20 { return false }
            before = byte
        }
        return before != 0x20
    }
}
