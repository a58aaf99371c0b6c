import Testing

@testable import AssayCharts

@Suite struct ValueAxisLogarithmicTests {
    @Test func `ticks are ones, twos and fives of powers of ten, and fewer where those are many`() throws {
        let short = try #require(ValueAxis(logarithmic: ValueExtent([100, 420]), format: NumberFormat(), limit: 7))
        #expect(short.labels == ["100", "200", "500"] && short.domain == 100...500)
        let long = try #require(ValueAxis(logarithmic: ValueExtent([0.5, 2e6]), format: NumberFormat(), limit: 7))
        #expect(long.labels.first == "0.1" && long.labels.last == "10M" && long.labels.count == 9)
        #expect(long.isLogarithmic)
    }

    @Test(arguments: [[], [5], [5, 5], [0, 5], [-1, 5]] as [[Double]])
    func `what has no ratio has no such axis`(values: [Double]) {
        #expect(ValueAxis(logarithmic: ValueExtent(values.map(Optional.init)), format: NumberFormat(), limit: 7) == nil)
    }
}
