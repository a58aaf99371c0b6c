import AssayDiagnostics

/// Whether bytes are the UTF-8 text (RFC 3629) that Assay reads.
enum TextEncoding {
    /// The length of a byte order mark: U+FEFF in UTF-8, 0 when there is none.
    static func byteOrderMark(_ text: Span<UInt8>) -> Int {
        text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
    }

    /// What is wrong with the encoding, once for the whole file: it was saved in another one.
    /// - Parameter help: how to save such a file as UTF-8.
    static func fault(in text: Span<UInt8>, path: String, help: String) -> Diagnostic? {
        if text.count >= 2, isUTF16(text[0], text[1]) {
            return Diagnostic(
                rule: "not-utf8", "the file is UTF-16, and Assay reads UTF-8", at: SourceLocation(path: path, line: 1, column: 1),
                help: help)
        }
        guard let offset = firstInvalidByte(text) else { return nil }
        let place = TextPosition(line: 1, offset: byteOrderMark(text)).location(of: offset, in: text, path: path)
        return Diagnostic(
            rule: "not-utf8", "byte 0x\(hexadecimal(text[offset])) is not UTF-8: the file looks like Latin-1 (Windows-1252)", at: place,
            help: help)
    }

    /// A byte order mark of UTF-16, or an ASCII character of two bytes.
    private static func isUTF16(_ first: UInt8, _ second: UInt8) -> Bool {
        (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) || (first == 0) != (second == 0)
    }

    private static func firstInvalidByte(_ text: Span<UInt8>) -> Int? {
        var i = 0
        while i < text.count {
            while i + 32 <= text.count {
                guard Words.four(text, i) & 0x8080_8080_8080_8080 == .zero else { break }
                i += 32
            }
            let ascii = min(i + 32, text.count)
            while i < ascii {
                let length = sequenceLength(text, at: i)
                if length == 0 { return i }
                i += length
            }
        }
        return nil
    }

    /// 1 to 4, or 0 where no well-formed sequence begins.
    private static func sequenceLength(_ text: Span<UInt8>, at i: Int) -> Int {
        let lead = text[i]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard i + length <= text.count, second.contains(text[i + 1]) else { return 0 }
        for offset in 2..<max(2, length) where text[i + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}

/// Two digits, upper case.
func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
