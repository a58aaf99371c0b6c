/// Eight bytes of text at a time.
enum Words {
    /// The bytes `start..<end` (at most eight of them count) as a little-endian number, 0 where they end.
    @inline(__always)
    static func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end - start
        guard start + 8 <= text.count else { return slowWord(text, start, min(end, start + 8)) }
        let word = load(text, start)
        return count >= 8 ? word : word & ((1 << UInt64(count * 8)) - 1)
    }

    /// The eight bytes from `start` on; all of them must lie in the text.
    @inline(__always)
    static func load(_ text: Span<UInt8>, _ start: Int) -> UInt64 {
        // The load checks its bounds, and every bit pattern is a number.
        UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }

    /// The number that one to eight digits spell; nil when a byte is no digit, or there are none or more.
    ///
    /// Pairs, then fours, then eights are combined, in three multiplications whatever the length
    /// (Lemire, "Quickly parsing eight digits", 2018).
    @inline(__always)
    static func shortInteger(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
        let count = end - start
        guard count >= 1, count <= 8, start + 8 <= text.count else { return nil }
        // The digits move to the end of the word, with zeros before them.
        let unused = UInt64(64 - count * 8)
        let word = unused == 0 ? load(text, start) : load(text, start) << unused | 0x3030_3030_3030_3030 >> (64 - unused)
        let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        guard word & high | ((word &+ 0x0606_0606_0606_0606) & high) >> 4 == 0x3333_3333_3333_3333 else { return nil }
        let digits = word & 0x0F0F_0F0F_0F0F_0F0F
        let pairs = ((digits &* 10) &+ (digits >> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = ((pairs &* 100) &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
        return ((fours &* 10_000) &+ (fours >> 32)) & 0xFFFF_FFFF
    }

    @inline(never)
    private static func slowWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var word: UInt64 = 0
        for i in start..<end { word |= UInt64(text[i]) << UInt64((i - start) * 8) }
        return word
    }
}
