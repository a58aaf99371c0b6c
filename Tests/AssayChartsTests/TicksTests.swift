import Testing

@testable import AssayCharts

@Suite struct TicksTests {
    /// The expected values are those of D3's own test suite (d3-array).
    @Test(arguments: [
        (0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (0, 1, 8, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (0, 1, 7, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 1, 3, [0, 0.5, 1]), (0, 1, 2, [0, 0.5, 1]), (0, 1, 1, [0, 1]),
        (0, 10, 7, [0, 2, 4, 6, 8, 10]), (0, 10, 3, [0, 5, 10]), (0, 10, 1, [0, 10]), (-10, 10, 10, [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]),
        (-10, 10, 6, [-10, -5, 0, 5, 10]), (-10, 10, 2, [-10, 0, 10]), (-10, 10, 1, [0]), (0, 2.2, 3, [0, 1, 2]),
        (0.98, 1.14, 10, [0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14]),
    ] as [(Double, Double, Int, [Double])])
    func `agree with D3`(start: Double, stop: Double, count: Int, expected: [Double]) throws {
        #expect(try #require(Ticks(start, stop, count: count)).values == expected)
    }

    @Test func `no ticks where there is no span`() {
        #expect(Ticks(1, 1, count: 4) == nil)
        #expect(Ticks(2, 1, count: 4) == nil)
        #expect(Ticks(.nan, 1, count: 4) == nil)
        #expect(Ticks(0, .infinity, count: 4) == nil)
        #expect(Ticks(0, 1, count: 0) == nil)
    }

    @Test func `whole numbers have no half ticks`() throws {
        #expect(try #require(Ticks(0, 2, count: 4, wholeNumbers: true)).values == [0, 1, 2])
    }

    @Test func `zero is not minus zero`() throws {
        #expect(try #require(Ticks(-1, 0, count: 5)).values.last?.sign == .plus)
    }

    @Test(arguments: [(1, 0), (9.99, 0), (10, 1), (0.1, -1), (0.0999, -2), (1e-7, -7), (999_999, 5), (1e15, 15), (1e-300, -300)] as [(Double, Int)])
    func `the order of magnitude needs no logarithm`(value: Double, expected: Int) {
        #expect(Ticks.floorLog10(value) == expected)
    }
}
