/// Appends text so that it stands for itself in element content and in quoted attribute values, of HTML and of XML.
///
/// Works on bytes: a quote is a quote whatever combining mark follows it. `&`, `<`, `>`, `"` and `'` become references; what XML
/// 1.0 cannot hold (production [2] Char: C0 controls other than tab, line feed and carriage return, U+FFFE, U+FFFF) becomes
/// U+FFFD.
func appendEscaped(_ text: String, to out: inout [UInt8]) {
    let bytes = text.utf8.span
    var start = 0
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        guard isSpecial(byte) else {
            index += 1
            continue
        }
        var length = 1
        let replacement: StaticString
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        case 0xEF:
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF; all else that begins with EF stays.
            guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
                index += 1
                continue
            }
            length = 3
            replacement = "\u{FFFD}"
        default: replacement = "\u{FFFD}"
        }
        append(bytes, start..<index, to: &out)
        unsafe out.append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
        index += length
        start = index
    }
    append(bytes, start..<bytes.count, to: &out)
}

/// Appends some bytes of a span.
func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    guard !range.isEmpty else { return }
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
}

/// Whether a byte needs a closer look: one of `& < > " '`, a control character, or the lead of U+F000 to U+FFFF.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
    // Bits 0–31 without 9, 10 and 13; 34, 38, 39, 60 and 62.
    let mask: UInt64 = 0x5000_00C4_FFFF_D9FF
    return byte < 0x40 ? mask >> UInt64(byte) & 1 != 0 : byte == 0xEF
}
