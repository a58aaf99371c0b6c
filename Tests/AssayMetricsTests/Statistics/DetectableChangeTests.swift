@testable import AssayMetrics
import Foundation
import Testing

@Suite struct DetectableChangeTests {
    /// How often the trend test sees a rise of the size that the table names, in series it was not made from.
    private func power(count: Int, autocorrelation: Double, runs: Int = 600) throws -> Double {
        let rise = try #require(DetectableChange.smallest(count: count, noise: 1, autocorrelation: autocorrelation))
        var noise = SeededNoise(seed: UInt64(count) * 100 + UInt64(autocorrelation * 100))
        let weeks = Array(0..<count)
        let seen = (0..<runs).count { _ in
            let series = noise.autoregressive(count: count, autocorrelation: autocorrelation)
            let test = TrendTest(weeks.map { series[$0] + rise * Double($0) / Double(count - 1) }, weeks: weeks)
            return (test?.pRising ?? 1) < PairTest.Terms.level
        }
        return Double(seen) / Double(runs)
    }

    @Test(arguments: [(12, 0), (20, 0.3), (26, 0.15), (39, 0.6), (52, 0.3)]) func theTableIsRight(count: Int, autocorrelation: Double) throws {
        #expect((0.76...0.84).contains(try power(count: count, autocorrelation: autocorrelation)))
    }

    @Test(arguments: [(23, 0.1), (35, 0.4)]) func betweenItsCellsItIsRight(count: Int, autocorrelation: Double) throws {
        #expect((0.76...0.84).contains(try power(count: count, autocorrelation: autocorrelation)))
    }

    @Test func moreWeeksAndLessNoiseShowSmallerChanges() throws {
        let changes = try [12, 13, 26, 27, 60, 104, 300].map { try #require(DetectableChange.smallest(count: $0, noise: 0.1, autocorrelation: 0)) }
        #expect(zip(changes, changes.dropFirst()).allSatisfy { $0 > $1 })
        let slower = try #require(DetectableChange.smallest(count: 26, noise: 0.1, autocorrelation: 0.3))
        #expect(slower > changes[2])
        #expect(try #require(DetectableChange.smallest(count: 26, noise: 0.2, autocorrelation: 0.3)).agrees(with: 2 * slower))
    }

    @Test func slowSeriesOfFewWeeksShowNothing() {
        #expect(DetectableChange.smallest(count: 12, noise: 0.1, autocorrelation: 0.6) == nil)
        #expect(DetectableChange.smallest(count: 11, noise: 0.1, autocorrelation: 0) == nil)
        #expect(DetectableChange.smallest(count: 78, noise: 0.1, autocorrelation: 0.95) == nil)
    }

    /// Adoption rises by half over the weeks with a little noise; value stays level with more.
    private func pair(count: Int, noise: Double, passThrough: Double = 0.5, rise: Double = 0.5) -> PairTest {
        var generator = SeededNoise(seed: 7)
        let adoption = (0..<count).map { 100 * (1 + rise * Double($0) / Double(count - 1)) + generator.normal() }
        let value = (0..<count).map { _ in 100 + 100 * noise * generator.normal() }
        return PairTest(adoption: adoption, value: value, terms: .init(passThrough: passThrough))
    }

    @Test func theNoiseOfAValueIsFound() throws {
        let pair = pair(count: 104, noise: 0.1)
        let noise = DetectableChange.noise(of: pair.valueIndex, weeks: pair.weeks, test: try #require(pair.value))
        #expect((8.5...11.5).contains(noise))
    }

    @Test func aStepIsNoNoise() throws {
        var generator = SeededNoise(seed: 3)
        let values = (0..<40).map { ($0 < 20 ? 100 : 150) + generator.normal() }
        let test = try #require(TrendTest(values, weeks: Array(0..<40)))
        #expect(DetectableChange.noise(of: values, weeks: Array(0..<40), test: test) < 1.5)
    }

    @Test func ofAValueThatNeverMovesNothingIsKnown() {
        let constant = PairTest(adoption: (0..<26).map { 100 + Double($0) }, value: Array(repeating: 0.7, count: 26), terms: .init(passThrough: 0.5))
        #expect(constant.value != nil)
        #expect(DetectableChange.smallest(for: constant) == nil)
        let zero = PairTest(adoption: (0..<26).map { 100 + Double($0) }, value: Array(repeating: 0, count: 26), terms: .init(passThrough: 0.5))
        #expect(zero.outcome == .divergingZero)
        #expect(DetectableChange.smallest(for: zero) == nil)
        #expect(DetectableChange.weeksNeeded(for: zero) == nil)
    }

    @Test func noisierValuesNeedMoreWeeks() throws {
        let some = try #require(DetectableChange.weeksNeeded(for: pair(count: 20, noise: 0.15)))
        let more = try #require(DetectableChange.weeksNeeded(for: pair(count: 20, noise: 0.3)))
        #expect(some.lowerBound >= 1)
        #expect(some.lowerBound < more.lowerBound)
        #expect(some.upperBound < more.upperBound)
        #expect(more.lowerBound < more.upperBound)
    }

    @Test func beyondTwoYearsNoNumberIsNamed() {
        #expect(DetectableChange.weeksNeeded(for: pair(count: 20, noise: 0.2, rise: 0.005)) == nil)
        #expect(DetectableChange.weeksNeeded(for: pair(count: 20, noise: 0.1, passThrough: 0)) == nil)
        #expect(DetectableChange.weeksNeeded(for: pair(count: 20, noise: 0.1, rise: -0.3)) == nil)
    }
}

/// That the number of weeks named is about right: with the true pace and noise, so many more weeks tell it in four of five cases.
@Suite struct WeeksNeededTests {
    /// What is simulated: adoption rises by a part of its level over half a year, value stays level or keeps just the pass-through.
    struct Truth: Sendable {
        var rise: Double
        var noise: Double
        var autocorrelation: Double
    }

    private static let weeks = 26

    private func pair(_ truth: Truth, value kept: Double, count: Int, _ noise: inout SeededNoise) -> PairTest {
        func series(_ part: Double, _ size: Double, _ noise: inout SeededNoise) -> [Double] {
            let fresh = noise.autoregressive(count: count, autocorrelation: truth.autocorrelation)
            return (0..<count).map { 100 * (1 + part * truth.rise * Double($0) / Double(Self.weeks - 1)) + 100 * size * fresh[$0] }
        }
        let adoption = series(1, 0.02, &noise)
        return PairTest(adoption: adoption, value: series(kept, truth.noise, &noise), terms: .init(passThrough: 0.5))
    }

    /// How often so many weeks tell: a level value by the contrast, one that keeps the pace by its own rise. The rarer of the two.
    private func power(_ truth: Truth, count: Int, runs: Int = 300) -> Double {
        var noise = SeededNoise(seed: UInt64(count) * 1_000 + UInt64(truth.noise * 100))
        let level = (0..<runs).count { _ in (pair(truth, value: 0, count: count, &noise).contrast?.pFalling ?? 1) < PairTest.Terms.level }
        let paced = (0..<runs).count { _ in (pair(truth, value: 0.5, count: count, &noise).value?.pRising ?? 1) < PairTest.Terms.level }
        return Double(min(level, paced)) / Double(runs)
    }

    /// Of many pairs that cannot be told yet the middle range is taken: what one of them names is as uncertain as its noise.
    @Test(arguments: [
        Truth(rise: 0.4, noise: 0.12, autocorrelation: 0), Truth(rise: 0.3, noise: 0.15, autocorrelation: 0), Truth(rise: 0.5, noise: 0.15, autocorrelation: 0.3),
        Truth(rise: 0.4, noise: 0.2, autocorrelation: 0.15),
    ])
    func theRangeReachesFourOfFiveCases(_ truth: Truth) throws {
        var noise = SeededNoise(seed: 41)
        let ranges = (0..<120).compactMap { _ in DetectableChange.weeksNeeded(for: pair(truth, value: 0.2, count: Self.weeks, &noise)) }
        try #require(ranges.count >= 60)
        let fewest = ranges.map(\.lowerBound).sorted()[ranges.count / 2]
        let most = ranges.map(\.upperBound).sorted()[ranges.count / 2]
        let (low, high) = (power(truth, count: Self.weeks + fewest), power(truth, count: Self.weeks + most))
        #expect((0.65...0.9).contains(low), "\(truth): \(fewest) more weeks tell in \(low)")
        #expect((0.75...0.95).contains(high), "\(truth): \(most) more weeks tell in \(high)")
        #expect(low <= 0.85 && high >= 0.78, "\(truth): the range \(fewest)–\(most) holds four of five, \(low) to \(high)")
    }
}
