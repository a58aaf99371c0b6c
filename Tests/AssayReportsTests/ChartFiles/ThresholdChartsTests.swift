import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct ThresholdChartsTests {
    private func chart(_ csv: String, _ change: (inout ChartFile) -> Void = { _ in }) throws -> ThresholdHistogram {
        guard case .drawing(let design) = try #require(ChartSample.draw(ChartSample.file(.threshold, change), csv).chart).picture else { throw CancellationError() }
        return try #require(design as? ThresholdHistogram)
    }

    @Test func `bins are those of the last week, lowest first`() throws {
        let chart = try chart("week,bin_lower,bin_upper,people\n2026-W01,0,1,50\n2026-W02,1,2,30\n2026-W02,0,1,20\n") { $0.threshold = 1 }
        #expect(chart.bins.map(\.people) == [20, 30])
        #expect(chart.threshold == 1 && chart.thresholdLabel == "threshold: 1")
    }

    @Test func `the outline is of another week, as many people`() throws {
        let chart = try chart("week,bin_lower,bin_upper,people\n2026-W01,0,1,10\n2026-W01,1,2,10\n2026-W02,0,1,10\n2026-W02,1,2,30\n") { $0.before = ChartSample.first }
        #expect(chart.comparison.map(\.people) == [20, 20])
        #expect(chart.comparisonLabel == "2026-W01, as many people")
    }

    @Test func `a table without weeks is of one moment`() throws {
        #expect(try chart("bin_lower,bin_upper,people\n0,1,10\n1,2,0\n").bins.map(\.people) == [10, 0])
    }

    @Test func `bins join, the threshold is an end of one, and each holds enough people: all at once`() {
        let file = ChartSample.file(.threshold) { $0.threshold = 5.5 }
        let told = ChartSample.draw(file, "bin_lower,bin_upper,people\n0,1,10\n2,3,10\n5,6,10\n7,7,10\n").diagnostics
        #expect(told.map(\.rule) == ["threshold-inside-bin", "bins-apart", "bins-apart", "empty-bin", "bins-apart"])
        let few = ChartSample.draw(ChartSample.file(.threshold), "bin_lower,bin_upper,people\n0,1,4\n1,2,10\n2,3,7.5\n3,4,\n").diagnostics
        #expect(ChartSample.told(few) == """
            error: the row stands for fewer than 5 people [too-few-people]
              --> data.csv:2
              help: put it together with its neighbour: smaller groups say things about persons
            error: the row's number of people is not a whole number [invalid-people]
              --> data.csv:4
              help: count whole people
            error: the row has an empty field [missing-number]
              --> data.csv:5
              help: write all its numbers, or leave the row out
            """)
    }

    @Test func `a row without its week is told`() {
        #expect(ChartSample.draw(ChartSample.file(.threshold), "week,bin_lower,bin_upper,people\n2026-W01,0,1,10\n,1,2,10\n").diagnostics.map(\.rule) == ["missing-week"])
    }
}
