import AssayDiagnostics

/// Where a text is not the JSON that Assay reads, and why.
struct JSONFault: Error, Sendable {
    var rule = "json-syntax"
    let summary: String
    let offset: Int
    var help: String?

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
        case let byte where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A:
            var end = offset
            while end < text.count, end - offset < 24, (text[end] | 0x20) >= 0x61, (text[end] | 0x20) <= 0x7A { end += 1 }
            let word = String(decoding: (offset..<end).map { text[$0] }, as: UTF8.self)
            return JSONFault(
                summary: "'\(word)' is not JSON", offset: offset, help: "the words are true, false and null; null is a value that is not given")
        case let byte: return JSONFault(summary: "found \(name(of: byte)) where a value belongs", offset: offset)
        }
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

    private static func name(of byte: UInt8) -> String {
        0x20 < byte && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(hexadecimal(byte))"
    }
}
