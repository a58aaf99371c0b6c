/// Numbers that look random and are the same on every run (SplitMix64: Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Another sequence for each thing that numbers are drawn for: a draw more for one changes nothing for the others.
    init(seed: UInt64, for things: Int...) {
        self.init(seed: seed)
        for thing in things {
            state = next() ^ UInt64(bitPattern: Int64(thing))
            _ = next()
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func chance(_ percent: Int) -> Bool { draw(1...100) <= percent }
}
