import AssayDiagnostics

/// Where a text is not the JSON that Assay reads, and why.
package struct JSONFault: Error, Sendable {
    /// As in `Diagnostic`.
    package var rule = "json-syntax"
    package let summary: String
    /// The byte at which it shows.
    package let offset: Int
    var help: String?
    /// The text may only have been cut: nothing is wrong but that it ends here.
    var isCut = false

    func diagnostic(in text: Span<UInt8>, from position: TextPosition, path: String) -> Diagnostic {
        Diagnostic(rule: rule, summary, at: position.location(of: offset, in: text, path: path), help: help)
    }

    /// What stands where a value belongs.
    static func noValue(_ text: Span<UInt8>, at offset: Int) -> JSONFault {
        guard offset < text.count else { return JSONFault(summary: "the text ends where a value belongs", offset: offset) }
        switch text[offset] {
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            return JSONFault(summary: "JSON has no comments", offset: offset, help: "remove it, or use the key 'note'")
        case UInt8(ascii: "'"): return JSONFault(summary: "a string begins with '", offset: offset, help: "JSON's quotes are double: \"\u{2026}\"")
        case let byte where isLetter(byte): return word(text, at: offset)
        case let byte: return JSONFault(summary: "found \(name(of: byte)) where a value belongs", offset: offset)
        }
    }

    /// A word that JSON does not have. A sign may stand before it: `-Infinity`.
    static func word(_ text: Span<UInt8>, at offset: Int) -> JSONFault {
        let start = text[offset] == UInt8(ascii: "-") ? offset + 1 : offset
        var end = start
        while end < text.count, end - start < 24, isLetter(text[end]) { end += 1 }
        let spelled = { (range: Range<Int>, text: Span<UInt8>) in String(decoding: range.map { text[$0] }, as: UTF8.self) }
        let isNoValue = ["nan", "inf", "infinity", "na", "none", "nil", "null", "undefined"].contains(spelled(start..<end, text).lowercased())
        return JSONFault(
            summary: "'\(spelled(offset..<end, text))' is not JSON", offset: offset,
            help: isNoValue ? "write null for a value that is not given" : "put a text in double quotes", isCut: end == text.count)
    }

    static func repeatedKey(_ key: JSONString, _ text: Span<UInt8>) -> JSONFault {
        JSONFault(
            rule: "repeated-key", summary: "key '\(excerpt(key.bytes(in: text)))' is given twice in one object", offset: key.origin,
            help: "keep one of them")
    }

    /// Something else than what the grammar asks for.
    static func expected(_ what: String, _ text: Span<UInt8>, at offset: Int) -> JSONFault {
        let found = offset < text.count ? "found \(name(of: text[offset]))" : "the text ends"
        return JSONFault(summary: "expected \(what), but \(found)", offset: offset)
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// A digit may be one of a figure, which is not quoted (see `RowFault`).
    private static func name(of byte: UInt8) -> String {
        if byte &- 0x30 < 10 { return "a digit" }
        return 0x20 < byte && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(hexadecimal(byte))"
    }
}
