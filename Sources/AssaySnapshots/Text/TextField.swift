/// A stretch of bytes that is one field of a row. Empty means that the row does not give it.
struct TextField: Sendable {
    /// The text lies in `start..<end`.
    var start: Int
    var end: Int
    /// The byte of the file at which the field begins, its quote included.
    var origin: Int
    /// Whether `""` in the text stands for one quote.
    var hasDoubledQuotes = false

    /// The field of a column that the file does not have: it has no place.
    static let absent = TextField(start: 0, end: 0, origin: -1)

    var isAbsent: Bool { origin < 0 }

    var isEmpty: Bool { start == end }

    /// The text with doubled quotes made single.
    func bytes(in text: Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(end - start)
        var i = start
        while i < end {
            let byte = text[i]
            out.append(byte)
            i += hasDoubledQuotes && byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return out
    }

    func string(in text: Span<UInt8>) -> String { String(decoding: bytes(in: text), as: UTF8.self) }

    /// The text with every CRLF as LF: a file saved with other line ends says the same.
    func textWithLineFeeds(in text: Span<UInt8>) -> String {
        let bytes = bytes(in: text)
        guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
        let kept = bytes.indices.filter { bytes[$0] != 0x0D || $0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A }.map { bytes[$0] }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The text of a name for a message, at most 60 bytes; nil where a figure stands in its place, which is not quoted (see `RowFault`).
    func name(in text: Span<UInt8>) -> String? {
        let bytes = bytes(in: text)
        return FigureText.isFigure(bytes) ? nil : excerpt(bytes)
    }
}

/// Text for a message, cut between characters' bytes after 60 bytes.
func excerpt(_ bytes: [UInt8]) -> String {
    guard bytes.count > 60 else { return String(decoding: bytes, as: UTF8.self) }
    var end = 60
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
}
