/// Where lines begin and end in a source, for the rules about tags that stand alone.
struct TemplateLines {
    let text: [UInt8]

    func isStart(_ position: Int) -> Bool { position == 0 || text[position - 1] == UInt8(ascii: "\n") }

    /// The start of the line, when there is only blank space between it and `position`.
    func blankStart(before position: Int) -> Int? {
        var start = position
        while start > 0, isBlank(text[start - 1]) { start -= 1 }
        return isStart(start) ? start : nil
    }

    /// The start of the next line (or the end of the text), when there is only blank space before it.
    func blankEnd(after position: Int) -> Int? {
        let end = skipBlank(from: position, to: text.count)
        return end == text.count ? end : newline(at: end)
    }

    /// The position behind the line break at `position`, or nil when there is none.
    func newline(at position: Int) -> Int? {
        guard position < text.count else { return nil }
        if text[position] == UInt8(ascii: "\n") { return position + 1 }
        let isPair = text[position] == UInt8(ascii: "\r") && position + 1 < text.count && text[position + 1] == UInt8(ascii: "\n")
        return isPair ? position + 2 : nil
    }

    func skipBlank(from position: Int, to end: Int) -> Int {
        var position = position
        while position < end, isBlank(text[position]) { position += 1 }
        return position
    }

    /// The position behind the next line feed, or `end`.
    func endOfLine(from position: Int, to end: Int) -> Int {
        text[position..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
