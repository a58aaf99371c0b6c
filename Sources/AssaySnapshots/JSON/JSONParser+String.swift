extension JSONParser {
    /// Reads the string whose opening quote is here; escapes are checked and left as they are.
    mutating func string(_ text: Span<UInt8>) throws(JSONFault) -> JSONString {
        let opening = offset
        var i = opening + 1
        var hasEscapes = false
        while true {
            guard i < text.count else {
                throw JSONFault(summary: "the string that begins here is never closed", offset: opening, help: "close it with a double quote", isCut: true)
            }
            switch text[i] {
            case UInt8(ascii: "\""):
                offset = i + 1
                return JSONString(start: opening + 1, end: i, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                i = try escapeEnd(text, i)
            case 0..<0x20:
                throw JSONFault(
                    summary: "control byte 0x\(hexadecimal(text[i])) inside a string", offset: i,
                    help: "write it as an escape: \\n for a line end, \\t for a tab")
            default: i += 1
            }
        }
    }

    /// Checks the escape whose backslash is at `i`.
    /// - Returns: the offset after it.
    private func escapeEnd(_ text: Span<UInt8>, _ i: Int) throws(JSONFault) -> Int {
        guard i + 1 < text.count else { throw .expected("an escape", text, at: i + 1) }
        switch text[i + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            return i + 2
        case UInt8(ascii: "u"):
            guard let unit = JSONString.codeUnit(text, at: i + 2) else {
                throw JSONFault(summary: "an escape \\u without four hexadecimal digits", offset: i, isCut: i + 6 > text.count)
            }
            guard unit & 0xF800 == 0xD800 else { return i + 6 }
            guard unit & 0xFC00 == 0xD800, i + 8 <= text.count, text[i + 6] == UInt8(ascii: "\\"), text[i + 7] == UInt8(ascii: "u"),
                let low = JSONString.codeUnit(text, at: i + 8), low & 0xFC00 == 0xDC00
            else {
                let escape = String(decoding: (i..<i + 6).map { text[$0] }, as: UTF8.self)
                throw JSONFault(summary: "'\(escape)' is half of a surrogate pair", offset: i, help: "write the character itself")
            }
            return i + 12
        default: throw JSONFault(summary: "an escape that JSON does not have", offset: i, help: "write a backslash as \\\\")
        }
    }
}
