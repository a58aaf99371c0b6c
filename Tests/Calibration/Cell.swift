import AssayMetrics
import Foundation

/// One scenario with noise of one size and likeness over one number of weeks.
struct Cell: Sendable, Hashable {
    static let terms = PairTest.Terms(passThrough: 0.5)
    static let counts = [12, 26, 52]
    static let likenesses = [0.0, 0.3, 0.6]
    static let noises = [0.05, 0.10, 0.20]

    let scenario: Scenario
    let count: Int
    let likeness: Double
    let noise: Double

    static let all = Scenario.allCases.flatMap { scenario in
        counts.flatMap { count in
            likenesses.flatMap { likeness in noises.map { Cell(scenario: scenario, count: count, likeness: likeness, noise: $0) } }
        }
    }

    /// How often the two are called diverging.
    func rate(runs: Int) -> Double {
        var noise = Noise(seed: "\(scenario) \(count) \(likeness) \(self.noise)")
        var found = 0
        for _ in 0..<runs {
            let adoption = series(noise.autoregressive(count: count, likeness: likeness)) { scenario.level($0, of: count).adoption }
            let value = series(noise.autoregressive(count: count, likeness: likeness)) { scenario.level($0, of: count).value }
            if PairTest(adoption: adoption, value: value, terms: Cell.terms).outcome.isDiverging { found += 1 }
        }
        return Double(found) / Double(runs)
    }

    private func series(_ noise: [Double], level: (Int) -> Double) -> [Double] { noise.indices.map { exp(level($0) + self.noise * noise[$0]) } }
}
