import AssayMetrics
import Foundation

/// A report every week over a window of 26 weeks, for a year: how often the same finding stands on three reports running.
struct Repeats: Sendable {
    static let weeks = 78
    static let window = 26
    static let running = 3

    /// Adoption begins to rise after half a year, by 60 % over another, and value stays level; else nothing changes.
    let isDivergence: Bool

    var words: String {
        isDivergence ? "True divergence, found on three reports running within a year" : "Nothing changes, called diverging on three reports running within a year"
    }
    /// When the rule was chosen, over 200 runs.
    var expected: Double { isDivergence ? 0.93 : 0.035 }

    func rate(runs: Int) -> Double {
        var noise = Noise(seed: "repeats \(isDivergence)")
        var found = 0
        for _ in 0..<runs {
            let adoption = zip(0..., noise.autoregressive(count: Repeats.weeks, likeness: 0.3)).map { exp(level($0) + 0.1 * $1) }
            let value = noise.autoregressive(count: Repeats.weeks, likeness: 0.3).map { exp(0.1 * $0) }
            if isConfirmed(adoption, value) { found += 1 }
        }
        return Double(found) / Double(runs)
    }

    private func level(_ week: Int) -> Double { isDivergence ? Scenario.rise * min(1, max(0, Double(week - Repeats.window) / Double(Repeats.window))) : 0 }

    private func isConfirmed(_ adoption: [Double], _ value: [Double]) -> Bool {
        var running = 0
        for end in Repeats.window...Repeats.weeks {
            let window = (end - Repeats.window)..<end
            let test = PairTest(adoption: Array(adoption[window]), value: Array(value[window]), terms: Cell.terms)
            running = test.outcome.isDiverging ? running + 1 : 0
            if running == Repeats.running { return true }
        }
        return false
    }
}
