import Testing

@testable import AssayCharts

@Suite struct PositionScaleTests {
    @Test(arguments: [(1.0, 0.0), (2, 1), (8, 3), (0.25, -2), (10, 3.321928094887362), (3, 1.584962500721156), (1e12, 39.863137138648355), (1e-7, -23.253496664211536)])
    func `the logarithm is right to the last digits`(value: Double, expected: Double) {
        #expect((Logarithm.base2(value) - expected).magnitude <= 1e-14 * max(1, expected.magnitude))
    }

    @Test func `equal ratios are equal distances`() {
        let scale = PositionScale(10...1_000, from: 200, to: 0, isLogarithmic: true)
        #expect(scale(10) == 200 && scale(1_000) == 0)
        #expect((scale(100) - 100).magnitude < 1e-9)
    }

    @Test func `the largest numbers have a place`() {
        let scale = PositionScale(-1e308...1e308, from: 0, to: 100)
        #expect(scale(0) == 50 && scale(1e308) == 100)
    }

    @Test func `a single value stands in the middle`() { #expect(PositionScale(5...5, from: 0, to: 100)(5) == 50) }
}
