/// The only place where text becomes markup outside libcmark: one function for texts, one for attributes, both on bytes.
enum MarkupWriter {
    /// `<data value="…" title="…" data-note="1">`, and its end. The note's number is for paper, where no pointer rests on anything.
    ///
    /// Without a value it is a `span`: `data` cannot do without one.
    static func figure(value: String?, title: String?, note: Int?) -> (opening: [UInt8], closing: [UInt8]) {
        var out = Array((value == nil ? "<span" : "<data").utf8)
        if let value { attribute("value", value, to: &out) }
        if let title { attribute("title", title, to: &out) }
        if let note { attribute("data-note", String(note), to: &out) }
        out.append(UInt8(ascii: ">"))
        return (out, Array((value == nil ? "</span>" : "</data>").utf8))
    }

    /// ` name="value"`, whatever the value holds.
    static func attribute(_ name: StaticString, _ value: String, to out: inout [UInt8]) {
        out.append(0x20)
        name.withUTF8Buffer { out.append(contentsOf: $0) }
        out.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case 0: out.append(contentsOf: "\u{FFFD}".utf8)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// Text for a text node, which libcmark escapes itself: only U+0000, the end of a C string, is replaced.
    static func text(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes.contains(0) ? bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] } : bytes
    }
}
