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
            mask = CSVMarks.marks(Words.four(text, block)) | CSVMarks.marks(Words.four(text, block + 32)) << 32
        } else {
            // The end of the text, filled up with zeros that do not count.
            unseen = text.count
            for start in stride(from: block, to: unseen, by: 8) {
                mask |= (CSVMarks.marks(SIMD4(repeating: Words.word(text, start, unseen))) & 0xFF) << UInt64(start - block)
            }
            mask &= (1 << UInt64(unseen - block)) - 1
        }
    }

    /// 32 bits, one for each byte of four words that is `,`, `"`, a control byte or DEL.
    ///
    /// Every step works on the low seven bits of each byte, so that no carry leaves it.
    @inline(__always)
    private static func marks(_ words: SIMD4<UInt64>) -> UInt64 {
        let ones = SIMD4<UInt64>(repeating: 0x0101_0101_0101_0101)
        let high = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
        let low = words & ~high
        // The high bit is set where a byte is at least 0x20, not `,`, not `"`; and where it is DEL.
        let printing = (low | high) &- 0x2020_2020_2020_2020
        let noComma = (low ^ 0x2C2C_2C2C_2C2C_2C2C) &+ ~high
        let noQuote = (low ^ 0x2222_2222_2222_2222) &+ ~high
        let delete = low &+ ones
        let marked = ((~(printing & noComma & noQuote) | delete) & ~words & high) &>> 7
        var mask: UInt64 = 0
        for word in 0..<4 { mask |= ((marked[word] &* 0x0102_0408_1020_4080) >> 56) << UInt64(word * 8) }
        return mask
    }
}
