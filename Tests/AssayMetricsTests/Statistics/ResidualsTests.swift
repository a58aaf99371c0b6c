@testable import AssayMetrics
import Testing

@Suite struct ResidualsTests {
    @Test func aStepLeavesNothing() throws {
        let step = try #require(Residuals.afterStep([1, 1, 1, 1, 5, 5, 5, 5, 5, 5]))
        #expect(step.index == 4)
        #expect(step.residuals.allSatisfy { $0.magnitude < 1e-12 })
    }

    @Test func aStepLeavesThreeWeeksOnEachSide() throws {
        #expect(try #require(Residuals.afterStep([9, 1, 1, 1, 1, 1, 1, 1])).index == 3)
        #expect(try #require(Residuals.afterStep([1, 1, 1, 1, 1, 1, 1, 9])).index == 5)
        #expect(Residuals.afterStep([1, 2, 3, 4, 5]) == nil)
    }

    @Test func ofTwoPlacesEquallyGoodTheFirst() throws {
        // The same from either end: a third of the way in is as good as two thirds.
        let values = [0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.1, 0.1, 0.1]
        #expect(try #require(Residuals.afterStep(values)).index == 3)
        #expect(try #require(Residuals.afterStep(Array(repeating: 0.1, count: 12))).index == 3)
    }

    @Test func onlyNeighboursCount() {
        // Of a saw the next week is the opposite; with every other week missing there are no neighbours.
        let saw = (0..<20).map { Double($0 % 2) }
        #expect(Residuals.autocorrelation(saw, weeks: Array(0..<20)).agrees(with: -0.95))
        #expect(Residuals.autocorrelation(saw, weeks: (0..<20).map { 2 * $0 }) == 0)
        #expect(Residuals.autocorrelation(Array(repeating: 3, count: 20), weeks: Array(0..<20)) == 0)
    }

    @Test func independentWeeksAreNotInflated() {
        #expect(Residuals.inflation(autocorrelation: 0, count: 26) == 1)
        // The sum it stands for: 1 + 2 Σ (1 − k/n) ρ^k.
        var sum = 1.0
        var power = 1.0
        for k in 1..<26 {
            power *= 0.6
            sum += 2 * (1 - Double(k) / 26) * power
        }
        #expect(Residuals.inflation(autocorrelation: 0.6, count: 26).agrees(with: sum, within: 1e-12))
    }
}
