/// A value of a JSON text, with the byte at which it begins. Numbers and strings stay as written, so nothing is rounded and nothing copied.
package struct JSONValue: Sendable {
    package enum Content: Sendable {
        case null
        case bool(Bool)
        /// The bytes of the number.
        case number(Range<Int>)
        case string(JSONString)
        case array([JSONValue])
        case object([JSONMember])
    }

    package let content: Content
    /// The first byte of the value; `TextPosition` turns it into line and column.
    package let offset: Int
}

/// A key and its value; keys of one object are unique.
package struct JSONMember: Sendable {
    package let key: JSONString
    package let value: JSONValue
}

/// A string between its quotes, whose escapes were checked but not replaced.
package struct JSONString: Sendable {
    /// The first byte, and the one after the last.
    package let start: Int
    package let end: Int
    package let hasEscapes: Bool

    /// The byte of the opening quote.
    package var origin: Int { start - 1 }

    /// Appends what the string says, in UTF-8.
    func append(to out: inout [UInt8], from text: Span<UInt8>) {
        var i = start
        while i < end {
            let byte = text[i]
            i += 1
            guard hasEscapes, byte == UInt8(ascii: "\\") else {
                out.append(byte)
                continue
            }
            let escape = text[i]
            i += 1
            switch escape {
            case UInt8(ascii: "b"): out.append(0x08)
            case UInt8(ascii: "f"): out.append(0x0C)
            case UInt8(ascii: "n"): out.append(0x0A)
            case UInt8(ascii: "r"): out.append(0x0D)
            case UInt8(ascii: "t"): out.append(0x09)
            case UInt8(ascii: "u"):
                var unit = JSONString.codeUnit(text, at: i)!
                i += 4
                if unit & 0xFC00 == 0xD800 {
                    unit = 0x10000 + (unit & 0x3FF) << 10 + JSONString.codeUnit(text, at: i + 2)! & 0x3FF
                    i += 6
                }
                out.append(contentsOf: String(Unicode.Scalar(unit)!).utf8)
            default: out.append(escape)
            }
        }
    }

    /// What the string says, in UTF-8.
    package func bytes(in text: Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        append(to: &out, from: text)
        return out
    }

    /// The four hexadecimal digits at `i`; nil when they are not.
    static func codeUnit(_ text: Span<UInt8>, at i: Int) -> UInt32? {
        guard i + 4 <= text.count else { return nil }
        var unit: UInt32 = 0
        for offset in 0..<4 {
            let byte = text[i + offset]
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        return unit
    }
}
