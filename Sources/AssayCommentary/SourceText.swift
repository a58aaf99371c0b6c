/// A text cut into lines at LF, CR LF or CR (the line endings of CommonMark), to turn offsets into places and back, and what one
/// pass over its bytes can tell about it.
struct SourceText: Sendable {
    let bytes: [UInt8]
    /// The number of the first line within its file.
    let firstLine: Int
    /// The offset of each line's first byte.
    let starts: [Int]
    /// Offsets of `{`, and of bytes that may begin an invisible character.
    let notable: [Int]
    let hasBar: Bool
    let hasAmpersand: Bool
    /// How often `![` stands in it.
    let images: Int

    init(_ bytes: [UInt8], firstLine: Int = 1) {
        self.bytes = bytes
        self.firstLine = firstLine
        var starts = [0]
        starts.reserveCapacity(bytes.count / 48 + 8)
        var notable: [Int] = []
        var (hasBar, hasAmpersand, images) = (false, false, 0)
        let span = bytes.span
        let words = span.bytes
        var next = 0
        while next < span.count {
            if next + 8 <= span.count, Self.isPlain(words.unsafeLoadUnaligned(fromUncheckedByteOffset: next, as: UInt64.self)) {
                next += 8
                continue
            }
            let index = next
            next += 1
            let byte = span[index]
            if Self.isPlain(byte) { continue }
            switch byte {
            case 0x0A: starts.append(index + 1)
            case 0x0D: if !(index + 1 < span.count && span[index + 1] == 0x0A) { starts.append(index + 1) }
            case 0x09: break
            case UInt8(ascii: "|"): hasBar = true
            case UInt8(ascii: "&"): hasAmpersand = true
            case UInt8(ascii: "["): if index > 0, span[index - 1] == UInt8(ascii: "!") { images += 1 }
            default: notable.append(index)
            }
        }
        if starts.count > 1, starts.last == span.count { starts.removeLast() }
        self.starts = starts
        self.notable = notable
        (self.hasBar, self.hasAmpersand, self.images) = (hasBar, hasAmpersand, images)
    }

    var count: Int { starts.count }

    /// The bytes of a line (0 is the first one) without its ending.
    func content(of index: Int) -> Range<Int> {
        let start = starts[index]
        var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Line within the file and column, both from 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (firstLine + low, offset - starts[low] + 1)
    }

    /// Where `needle` first stands at or after `offset` and before `end`, or nil.
    func find(_ needle: [UInt8], from offset: Int, before end: Int) -> Int? {
        guard let first = needle.first else { return nil }
        let span = bytes.span
        var start = max(offset, 0)
        while start + needle.count <= min(end, span.count) {
            if span[start] == first, needle.indices.allSatisfy({ bytes[start + $0] == needle[$0] }) { return start }
            start += 1
        }
        return nil
    }

    /// Whether an odd number of backslashes stands before `offset`.
    func isEscaped(_ offset: Int) -> Bool {
        var start = offset
        while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (offset - start) % 2 == 1
    }

    /// Eight bytes at once, of which each is printable ASCII below `{` and none is `&` or `[`. May say no to others.
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        func hasZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let below = (word &- ones &* 0x20) & ~word
        let above = (word &+ ones &* (0x80 - 0x7B)) | word
        return (below | above | hasZero(word ^ ones &* 0x26) | hasZero(word ^ ones &* 0x5B)) & high == 0
    }

    /// Printable ASCII but `& [ { |`, and the bytes of UTF-8 that begin no invisible character: one bit each.
    private static func isPlain(_ byte: UInt8) -> Bool {
        let words: (UInt64, UInt64, UInt64, UInt64) = (
            0xFFFF_FFFF_0000_0000 & ~(1 << 0x26),
            0x7FFF_FFFF_FFFF_FFFF & ~(1 << (0x5B - 64) | 1 << (0x7B - 64) | 1 << (0x7C - 64)),
            0xFFFF_FFFF_FFFF_FFFF,
            0x0000_7FFB_FFFF_FFF8
        )
        let word = switch byte >> 6 {
        case 0: words.0
        case 1: words.1
        case 2: words.2
        default: words.3
        }
        return word >> UInt64(byte & 63) & 1 == 1
    }
}
