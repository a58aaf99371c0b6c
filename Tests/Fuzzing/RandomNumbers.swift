/// Xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016): the same numbers from the same seed, everywhere.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        // A state of zero would stay zero; neighbouring seeds are spread out.
        state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<8 { _ = next() }
    }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// 0 to `count - 1`; `count` is at least 1.
    mutating func below(_ count: Int) -> Int { Int((next() >> 33) % UInt64(count)) }

    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    /// An element of a collection that is not empty.
    mutating func element<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Short ones more often than long ones: 1 to `2^bits`.
    mutating func length(bits: Int) -> Int { 1 + below(1 << (1 + below(bits))) }
}
