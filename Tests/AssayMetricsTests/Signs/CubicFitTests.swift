import Testing

@testable import AssayMetrics

@Suite struct CubicFitTests {
    /// The people of a bin under a cubic density, exactly: the integral of 3 + 2u − u² + u³/2 over u, times 1,000.
    private func people(_ lower: Double, _ upper: Double) -> Double {
        func integral(_ x: Double) -> Double { let u = (x - 1) * 2; return 3 * u + u * u - u * u * u / 3 + u * u * u * u / 8 }
        return (integral(upper) - integral(lower)) * 100_000
    }

    @Test func aCubicIsFoundAgain() throws {
        let bins = SignSite.bins((0..<20).map { Int(people(Double($0) / 10, Double($0 + 1) / 10).rounded()) })
        let fit = try #require(CubicFit(bins, target: 100))
        #expect((fit.expected / people(1, 1.1) - 1).magnitude < 1e-4)
    }

    @Test func mergedBinsChangeNothingUnderACubic() throws {
        let edges = [0.5, 0.55, 0.6, 0.75, 0.9, 1, 1.1, 1.2, 1.4, 1.6]
        let bins = zip(edges, edges.dropFirst()).map { DisclosedBin(lower: $0 * 100, upper: $1 * 100, people: Int(people($0, $1).rounded())) }
        let fit = try #require(CubicFit(bins, target: 100))
        #expect((fit.expected / people(1, 1.1) - 1).magnitude < 1e-4)
    }

    @Test func theTwoBinsAtTheTargetDoNotCount() throws {
        var people = BunchingTests.people()
        let plain = try #require(CubicFit(SignSite.bins(people), target: 100)).expected
        (people[9], people[10]) = (0, 10_000)
        #expect(try #require(CubicFit(SignSite.bins(people), target: 100)).expected == plain)
    }

    @Test func fiveBinsAreTooFewForACubic() {
        let edges: [Double] = [50, 70, 90, 100, 110, 130, 150, 160]
        let bins = zip(edges, edges.dropFirst()).map { DisclosedBin(lower: $0, upper: $1, people: 20) }
        #expect(CubicFit(bins, target: 100) == nil)
    }

    @Test func aCurveThatExpectsNobodySaysNothing() {
        #expect(CubicFit(SignSite.bins([Int](repeating: 0, count: 20)), target: 100) == nil)
    }
}
