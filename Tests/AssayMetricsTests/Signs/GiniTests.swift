import Testing

@testable import AssayMetrics

@Suite struct GiniTests {
    private func gini(_ bins: [(Double, Double, Int)]) -> Double? { Gini.ofBins(bins.map { DisclosedBin(lower: $0.0, upper: $0.1, people: $0.2) }) }

    @Test func equalUseIsZero() { #expect(gini([(10, 10.0001, 50)])!.magnitude < 1e-9) }

    @Test func ofTwoHalvesItIsTheGapOverFourMeans() {
        // Half at 1, half at 3: the mean difference is 1, the mean 2, so G = 1 / (2 · 2).
        #expect((gini([(0, 2, 20), (2, 4, 20)])! - 0.25).magnitude < 1e-12)
    }

    @Test func useOfFewIsNearOne() { #expect(gini([(0, 0, 990), (0, 2_000, 10)])! > 0.98) }

    @Test func nothingToShareIsNil() {
        #expect(gini([]) == nil)
        #expect(gini([(0, 1, 0)]) == nil)
        #expect(gini([(0, 0, 40)]) == nil)
    }
}
