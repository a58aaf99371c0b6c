import AssayMetrics
import Foundation
import Testing

/// Two cells of the calibration, with few runs: the whole of it is `AssayCalibration --check`.
@Suite struct FalseAlarmTests {
    /// How often simulated pairs over 26 weeks are called diverging: adoption rises by 60 %, value by a part of that.
    private func rate(adoption: Double, value: Double, runs: Int = 200) -> Double {
        var noise = SeededNoise(seed: 26)
        func series(rise: Double) -> [Double] {
            zip(0..., noise.autoregressive(count: 26, autocorrelation: 0.3)).map { exp(log(rise) * Double($0) / 25 + 0.1 * $1) }
        }
        let found = (0..<runs).count { _ in
            PairTest(adoption: series(rise: adoption), value: series(rise: value), terms: .init(passThrough: 0.5)).outcome.isDiverging
        }
        return Double(found) / Double(runs)
    }

    @Test func pairsThatDoNotDivergeAreRarelyCalledSo() {
        #expect(rate(adoption: 1, value: 1) <= 0.03)
        #expect(rate(adoption: 1.6, value: 1.6) <= 0.03)
    }

    // 0.63 when the rule was chosen.
    @Test func aTrueDivergenceIsFoundInMostCases() { #expect((0.5...0.8).contains(rate(adoption: 1.6, value: 1))) }
}
