import Foundation

/// Seeded noise: the same numbers on every run.
struct Noise: RandomNumberGenerator {
    private var state: UInt64
    private var spare: Double?

    /// - Parameter seed: a name; FNV-1a of its bytes starts the generator.
    init(seed: String) { state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// From -1 to 1, without the ends' exact values mattering.
    private mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-52 - 1 }

    /// One number of the standard normal distribution (Marsaglia's polar method).
    mutating func normal() -> Double {
        if let kept = spare {
            spare = nil
            return kept
        }
        while true {
            let (u, v) = (uniform(), uniform())
            let square = u * u + v * v
            if square < 1, square > 0 {
                let factor = (-2 * log(square) / square).squareRoot()
                spare = v * factor
                return u * factor
            }
        }
    }

    /// A stationary first-order process of standard deviation 1: each week resembles the one before by `likeness`.
    mutating func autoregressive(count: Int, likeness: Double) -> [Double] {
        let fresh = (1 - likeness * likeness).squareRoot()
        var last = normal()
        var numbers = [last]
        while numbers.count < count {
            last = likeness * last + fresh * normal()
            numbers.append(last)
        }
        return numbers
    }
}
