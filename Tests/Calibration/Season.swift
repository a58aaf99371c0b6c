import AssayMetrics
import Foundation

/// Series with a yearly swing and no trend, over less than a year or a whole one: how often they seem to rise, and pairs of them to come apart.
struct Season: Sendable {
    static let counts = [26, 52]
    /// Of the logarithm: a fifth up, a fifth down.
    static let swing = 0.2
    static let year = 52.0
    /// In the reference, of a swing that it does not tell: seem to rise over 26 weeks; come apart over 26 and over 52.
    static let expected = (rising: 0.26, diverging: [0.13, 0.06])

    let count: Int

    /// Of single series that seem to rise, and of pairs called diverging: each with its own time of year.
    func rates(runs: Int) -> (rising: Double, diverging: Double) {
        var noise = Noise(seed: "season \(count)")
        var (rising, diverging) = (0, 0)
        for _ in 0..<runs {
            let (adoption, value) = (series(&noise), series(&noise))
            if let trend = TrendTest(adoption, weeks: Array(0..<count)), trend.pRising < PairTest.Terms.level { rising += 1 }
            if PairTest(adoption: adoption, value: value, terms: Cell.terms).outcome.isDiverging { diverging += 1 }
        }
        return (Double(rising) / Double(runs), Double(diverging) / Double(runs))
    }

    private func series(_ noise: inout Noise) -> [Double] {
        let start = Double.random(in: 0..<Season.year, using: &noise)
        return zip(0..., noise.autoregressive(count: count, likeness: 0.3)).map { week, noise in
            exp(Season.swing * sin(2 * .pi * (Double(week) + start) / Season.year) + 0.1 * noise)
        }
    }
}
