import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct ConcentrationChartsTests {
    private func chart(_ csv: String, _ change: (inout ChartFile) -> Void = { _ in }) throws -> Lorenz {
        guard case .drawing(let design) = try #require(ChartSample.draw(ChartSample.file(.concentration, change), csv).chart).picture else { throw CancellationError() }
        return try #require(design as? Lorenz)
    }

    @Test func `shares add up from those who have least, whatever the order of the table`() throws {
        let chart = try chart("people,changes\n10,60\n20,20\n10,20\n")
        #expect(chart.curves.map(\.points) == [[(0, 0), (0.5, 0.2), (0.75, 0.4), (1, 1)].map { DataPoint(x: $0, y: $1) }])
        #expect(chart.topShare == Lorenz.TopShare(people: 0.25, share: 0.6))
    }

    @Test func `the sentence is about whole bands that hold a tenth at least`() throws {
        let chart = try chart("people,changes\n180,100\n10,50\n10,50\n")
        #expect(chart.topShare == Lorenz.TopShare(people: 0.1, share: 0.5))
        #expect(try self.chart("people,changes\n180,100\n").topShare == nil)
    }

    @Test func `two weeks are two curves, the newer first`() throws {
        let chart = try chart(ChartSample.bands) { $0.before = ChartSample.first }
        #expect(chart.curves.map(\.label) == ["2026-W02", "2026-W01"])
    }

    @Test func `a band of few people is refused, and so is one with less than nothing`() {
        #expect(ChartSample.draw(ChartSample.file(.concentration), "people,changes\n9,5\n20,5\n").diagnostics.map(\.summary) == ["the row stands for fewer than 10 people"])
        #expect(ChartSample.draw(ChartSample.file(.concentration), "people,changes\n20,-5\n20,50\n").diagnostics.map(\.rule) == ["negative-figure"])
        #expect(ChartSample.draw(ChartSample.file(.concentration), "people,changes\n20,0\n20,0\n").diagnostics.map(\.rule) == ["no-figures"])
    }
}
