import Foundation

/// Normal noise from a seed, the same on every run (SplitMix64; Box and Muller 1958).
struct SeededNoise {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func uniform() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return (Double((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53
    }

    mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }

    /// Of standard deviation 1.
    mutating func autoregressive(count: Int, autocorrelation: Double) -> [Double] {
        var numbers = [normal()]
        while numbers.count < count {
            numbers.append(autocorrelation * numbers[numbers.count - 1] + (1 - autocorrelation * autocorrelation).squareRoot() * normal())
        }
        return numbers
    }
}
