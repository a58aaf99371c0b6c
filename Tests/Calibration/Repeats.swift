import AssayMetrics
import Foundation

/// A report every week over a window of 26 weeks, for a year: how often "diverging" is said at all, and on reports running.
enum Repeats: String, CaseIterable, Sendable {
    /// Nothing changes.
    case nothing
    /// Adoption begins to rise after half a year, by 60 % over another, and value stays level.
    case divergence
    /// Value rises as adoption does, eight weeks later, and no lag is declared.
    case lateUndeclared
    /// The same, and the lag is declared.
    case lateDeclared
    /// Value rises at once, and a lag of eight weeks is declared.
    case promptDeclared

    static let weeks = 78
    static let window = 26
    static let lag = 8
    /// Reports running: the last is `Persistence.confirmingReports`.
    static let running = [1, 2, 3]

    var words: String {
        switch self {
        case .nothing: "Nothing changes, called diverging on three reports running within a year"
        case .divergence: "True divergence, found on three reports running within a year"
        case .lateUndeclared: "Value follows eight weeks later, no lag declared, three reports running within a year"
        case .lateDeclared: "Value follows eight weeks later as declared, three reports running within a year"
        case .promptDeclared: "Value follows at once, eight weeks declared, three reports running within a year"
        }
    }

    /// When the rule was chosen, over 200 runs: at all, and on three reports running; NaN what was not told.
    var expected: (once: Double, confirmed: Double) {
        switch self {
        case .nothing: (0.125, 0.035)
        case .divergence: (.nan, 0.93)
        case .lateUndeclared: (0.415, .nan)
        case .lateDeclared: (0.18, 0.035)
        case .promptDeclared: (0.30, 0.105)
        }
    }

    /// On three reports running, over 20,000 runs of this implementation; NaN where nothing is asked of it.
    ///
    /// When nothing changes it is 0.057, where 0.035 ± 0.026 was found over 200 runs when the rule was chosen: the program of that time gives 0.057 over 4,000.
    var longRun: Double {
        switch self {
        case .nothing: 0.057
        case .divergence: 0.912
        case .lateUndeclared, .lateDeclared, .promptDeclared: .nan
        }
    }

    /// Parts of the runs in which it was said on one, two and three reports running.
    func rates(runs: Int) -> [Double] {
        var noise = Noise(seed: "repeats \(rawValue)")
        var found = Repeats.running.map { _ in 0 }
        for _ in 0..<runs {
            let adoption = zip(0..., noise.autoregressive(count: Repeats.weeks, likeness: 0.3)).map { exp(adoptionLevel($0) + 0.1 * $1) }
            let value = zip(0..., noise.autoregressive(count: Repeats.weeks, likeness: 0.3)).map { exp(valueLevel($0) + 0.1 * $1) }
            let longest = longestRun(adoption, value)
            for (index, running) in Repeats.running.enumerated() where longest >= running { found[index] += 1 }
        }
        return found.map { Double($0) / Double(runs) }
    }

    private func rise(_ week: Int) -> Double { Scenario.rise * min(1, max(0, Double(week - Repeats.window) / Double(Repeats.window))) }

    private func adoptionLevel(_ week: Int) -> Double { self == .nothing ? 0 : rise(week) }

    private func valueLevel(_ week: Int) -> Double {
        switch self {
        case .nothing, .divergence: 0
        case .lateUndeclared, .lateDeclared: rise(week - Repeats.lag)
        case .promptDeclared: rise(week)
        }
    }

    private func longestRun(_ adoption: [Double], _ value: [Double]) -> Int {
        let lag = self == .lateDeclared || self == .promptDeclared ? Repeats.lag : 0
        let terms = PairTest.Terms(passThrough: Cell.terms.passThrough, lagWeeks: lag)
        var (running, longest) = (0, 0)
        for end in Repeats.window...Repeats.weeks {
            let window = (end - Repeats.window)..<end
            let test = PairTest(adoption: Array(adoption[window]), value: Array(value[window]), terms: terms)
            running = test.outcome.isDiverging ? running + 1 : 0
            longest = max(longest, running)
        }
        return longest
    }
}
