/// Finds the bytes that mean something in CSV (comma, quote, line end) or are not allowed (control bytes), 64 bytes at a time.
///
/// A mask of 64 bits is made without a branch a byte, then its bits are taken one by one: most of a file is passed over in words
/// (the first stage of Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019, in plain integer arithmetic).
struct CSVMarks: Sendable {
    /// The first byte of the block that `mask` is about.
    private var block: Int
    /// One bit a byte of the block: marked, and not taken yet.
    private var mask: UInt64 = 0
    /// The first byte that is in no block yet.
    private var unseen: Int

    init(from offset: Int) {
        block = offset
        unseen = offset
    }

    /// Goes on from a later byte.
    mutating func skip(to offset: Int) {
        if offset < unseen { mask &= .max << UInt64(offset - block) } else { restart(from: offset) }
    }

    /// Goes on from another byte.
    mutating func restart(from offset: Int) { self = CSVMarks(from: offset) }

    /// The offset of the next marked byte; the text's count after the last.
    @inline(__always)
    mutating func next(in text: Span<UInt8>) -> Int {
        while mask == 0 {
            guard unseen < text.count else { return text.count }
            advance(in: text)
        }
        let offset = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        return offset
    }

    private mutating func advance(in text: Span<UInt8>) {
        block = unseen
        if block + 64 <= text.count {
            unseen = block + 64
            var word = 0
            while word < 8 {
                mask |= CSVMarks.marks(Words.load(text, block + word * 8)) << UInt64(word * 8)
                word += 1
            }
        } else {
            // The end of the text, filled up with zeros that do not count.
            unseen = text.count
            var start = block
            while start < text.count {
                mask |= CSVMarks.marks(Words.word(text, start, text.count)) << UInt64(start - block)
                start += 8
            }
            mask &= (1 << UInt64(text.count - block)) - 1
        }
    }

    /// Eight bits, one for each byte of the word that is `,`, `"`, a control byte or DEL.
    ///
    /// Every step works on the low seven bits of each byte, so that no carry leaves it.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~high
        // The high bit is set where a byte is at least 0x20, not `,`, not `"`; and where it is DEL.
        let printing = (low | high) &- ones &* 0x20
        let noComma = (low ^ ones &* 0x2C) &+ ~high
        let noQuote = (low ^ ones &* 0x22) &+ ~high
        let delete = low &+ ones
        let marked = (~(printing & noComma & noQuote) | delete) & ~word & high
        return ((marked >> 7) &* 0x0102_0408_1020_4080) >> 56
    }
}
