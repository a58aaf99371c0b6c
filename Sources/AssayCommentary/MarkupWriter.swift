/// The only place where text becomes markup outside libcmark: one function for texts, one for attributes, both on bytes.
enum MarkupWriter {
    /// `<data value="…" title="…">`.
    static func dataOpening(value: String, title: String?) -> [UInt8] {
        var out = Array("<data".utf8)
        attribute("value", value, to: &out)
        if let title { attribute("title", title, to: &out) }
        out.append(UInt8(ascii: ">"))
        return out
    }

    static let dataClosing = Array("</data>".utf8)

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
