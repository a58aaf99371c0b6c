import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct ProcessChartsTests {
    private func chart(_ values: [Double?], _ change: (inout ChartFile) -> Void = { _ in }) throws -> ProcessChart {
        let csv = "week,changes\n" + zip(ChartSample.weeks(values.count), values).map { "\($0),\($1.map { "\($0)" } ?? "")\n" }.joined()
        guard case .drawing(let design) = try #require(ChartSample.draw(ChartSample.file(.process, change), csv).chart).picture else { throw CancellationError() }
        return try #require(design as? ProcessChart)
    }

    @Test func `limits are those of the statistics`() throws {
        let values: [Double] = (0..<24).map { [50, 53, 49, 55, 51, 48][$0 % 6] }
        let chart = try chart(values)
        let limits = try #require(ProcessLimits(values: values))
        #expect(chart.phases.count == 1)
        #expect(chart.phases[0].centre == limits.start && chart.phases[0].upper == limits.upper(at: 0) && chart.phases[0].lower == limits.lower(at: 0))
        #expect(chart.phases[0].movingRangeCentre == limits.movingRange && chart.phases[0].movingRangeUpper == limits.rangeLimit)
        #expect(chart.movingRanges[0] == nil && chart.movingRanges[1] == 3)
        #expect(!chart.isTrial && !chart.isFloored && chart.signals == [])
    }

    @Test func `a week beyond a limit is a signal, but not while limits are on trial`() throws {
        let calm: [Double] = (0..<20).map { [50, 53, 49, 55][$0 % 4] }
        #expect(try chart(calm + [90]).signals.map(\.index) == [20])
        #expect(try chart(calm + [90]).signals.map(\.letter) == ["A"])
        let short = try chart(Array(calm.prefix(8)) + [90])
        #expect(short.isTrial && short.signals == [])
    }

    @Test func `the lower limit of what is never negative is not below zero, which is said`() throws {
        let chart = try chart([1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8])
        #expect(chart.phases[0].lower == 0 && chart.isFloored)
        #expect(try negative().isFloored == false)
    }

    private func negative() throws -> ProcessChart { try chart([1, -9, 2, 8]) }

    @Test func `limits begin anew where the definition is another, without a step across`() throws {
        let values: [Double] = (0..<30).map { week in (week < 15 ? 10 : 100) + Double(week % 3) }
        let chart = try chart(values) {
            $0.measures = [ChartSample.measure("changes", changes: [ChartSample.first.advanced(by: 15)])]
        }
        #expect(chart.phases.map(\.range) == [0..<15, 15..<30])
        #expect(chart.movingRanges[15] == nil)
        #expect(chart.series.breaks == [15])
    }

    @Test func `limits can be drawn from weeks that are given`() throws {
        let values: [Double] = [90, 10, 50, 53, 49, 55, 51, 80, 80]
        let chart = try chart(values) { $0.base = ChartSample.first.advanced(by: 2)...ChartSample.first.advanced(by: 6) }
        let limits = try #require(ProcessLimits(values: Array(values[2...]), baseline: 5))
        #expect(chart.phases.map(\.range) == [2..<9])
        #expect(chart.phases[0].centre == limits.start)
    }
}
