/// Eight bytes of text at a time.
enum Words {
    /// The bytes `start..<end` (at most eight of them count) as a little-endian number, 0 where they end.
    @inline(__always)
    static func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end &- start
        guard text.count &- start >= 8 else { return slowWord(text, start, min(end, start + 8)) }
        let word = load(text, start)
        return count >= 8 ? word : word & ((1 << UInt64(count * 8)) - 1)
    }

    /// The eight bytes from `start` on; all of them must lie in the text.
    @inline(__always)
    static func load(_ text: Span<UInt8>, _ start: Int) -> UInt64 {
        // The load checks its bounds, and every bit pattern is a number.
        UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }

    /// The 32 bytes from `start` on as four words; all of them must lie in the text.
    @inline(__always)
    static func four(_ text: Span<UInt8>, _ start: Int) -> SIMD4<UInt64> {
        // The load checks its bounds, and every bit pattern is a vector.
        unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self)
    }

    /// The number that one to eight digits spell; nil when a byte is no digit, or there are none or more.
    @inline(__always)
    static func shortInteger(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
        shortText(text, start, end).flatMap(integer)
    }

    /// The digits of a number of up to eight bytes, as a whole number, and how many of them stand after its point; nil for what is longer, or is not
    /// written as `12`, `0` or `0.25`.
    @inline(__always)
    static func shortDecimal(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (digits: UInt64, places: Int)? {
        guard var word = shortText(text, start, end) else { return nil }
        var whole = end &- start
        var places = 0
        // The bytes that are a point have their high bit set, at least up to the first.
        let other = word ^ 0x2E2E_2E2E_2E2E_2E2E
        let points = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
        if points != 0 {
            let point = UInt64(points.trailingZeroBitCount & ~7)
            places = Int(56 - point) / 8
            whole -= places + 1
            guard places > 0, whole > 0 else { return nil }
            // What stands before the point moves to where it was.
            let before: UInt64 = (1 << point) - 1
            word = word & ~before & ~(0xFF << point) | (word & before) << 8 | 0x30
        }
        guard whole == 1 || text[start] != UInt8(ascii: "0") else { return nil }
        return integer(word).map { ($0, places) }
    }

    /// One to eight bytes at the end of a word, with zeros (the digit) before them.
    @inline(__always)
    private static func shortText(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
        let count = end &- start
        guard count >= 1, count <= 8, text.count &- start >= 8 else { return nil }
        let unused = UInt64(64 - count * 8)
        return unused == 0 ? load(text, start) : load(text, start) << unused | 0x3030_3030_3030_3030 >> (64 - unused)
    }

    /// The number that eight digits spell; nil when a byte is no digit.
    ///
    /// Pairs, then fours, then eights are combined, in three multiplications whatever the length
    /// (Lemire, "Quickly parsing eight digits", 2018).
    @inline(__always)
    private static func integer(_ word: UInt64) -> UInt64? {
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
