extension TextMetrics {
    /// `text` broken at spaces into at most `limit` lines of `width` pixels; the last ends in an ellipsis where text is left over.
    static func lines(_ text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        let words = text.unicodeScalars.split(separator: " ")
        for (index, word) in words.enumerated() {
            let longer = line.isEmpty ? String(word) : line + " " + String(word)
            if self.width(longer, size: size, bold: bold) <= width || line.isEmpty {
                line = longer
            } else if lines.count == limit - 1 {
                line = line + " " + words[index...].map(String.init).joined(separator: " ")
                break
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { fitted($0, width: width, size: size, bold: bold) }
    }
}
