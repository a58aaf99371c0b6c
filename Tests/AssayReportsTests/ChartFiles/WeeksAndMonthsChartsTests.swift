import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct WeeksAndMonthsChartsTests {
    private func chart(_ csv: String, _ how: ChartFile.OverWeeks, target: Double? = nil) throws -> WeeksAndMonths {
        let file = ChartSample.file(.weeksAndMonths) {
            $0.overWeeks = how
            $0.target = target
        }
        guard case .drawing(let design) = try #require(ChartSample.draw(file, csv).chart).picture else { throw CancellationError() }
        return try #require(design as? WeeksAndMonths)
    }

    /// From the first week of 2026 on: January has five Thursdays, February four.
    private let csv = "week,changes\n" + ChartSample.weeks(11).enumerated().map { "\($1),\($0 + 1)\n" }.joined()

    @Test func `six weeks, and twelve whole months of the weeks whose Thursday lies in them`() throws {
        let chart = try chart(csv, .sum, target: 4)
        #expect(chart.weeks.map(\.label) == ["W6", "W7", "W8", "W9", "W10", "W11"])
        #expect(chart.weeks.map(\.value) == [6, 7, 8, 9, 10, 11])
        #expect(chart.months.map(\.label) == ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"])
        // W01 to W05, W06 to W09; March is not over.
        #expect(chart.months.suffix(2).map(\.value) == [3, 7.5], "means per week: months have four or five")
        #expect(chart.months.prefix(10).allSatisfy { $0.value == nil })
        #expect(chart.weeks.allSatisfy { $0.target == 4 })
        #expect(chart.months.allSatisfy { $0.target == 4 })
    }

    @Test func `weeks are added up, averaged, or the last one taken`() throws {
        #expect(try chart(csv, .mean, target: 4).months.suffix(2).map(\.value) == [3, 7.5])
        #expect(try chart(csv, .mean, target: 4).months.allSatisfy { $0.target == 4 })
        #expect(try chart(csv, .last).months.suffix(2).map(\.value) == [5, 9])
    }

    @Test func `a month that lacks a week is no month`() throws {
        #expect(try chart(csv.replacing("2026-W03,3\n", with: ""), .sum).months.suffix(2).map(\.value) == [nil, 7.5])
    }

    @Test func `the year before is 52 weeks before, and the same month`() throws {
        let long = "week,changes\n" + (0..<70).map { "\(ChartSample.first.advanced(by: $0 - 59)),\($0)\n" }.joined()
        let chart = try chart(long, .mean)
        #expect(chart.weeks.last?.value == 69 && chart.weeks.last?.prior == 17)
        // February 2025 is 2025-W06 to 2025-W09.
        let february = (0..<70).filter { ("2025-W06"..."2025-W09").contains(ChartSample.first.advanced(by: $0 - 59).description) }.map(Double.init)
        #expect(february.count == 4)
        #expect(chart.months.last?.prior == february.reduce(0, +) / 4)
        #expect(chart.boxScore?.columns.map(\.title) == ["Week 11", "February"])
        #expect(chart.boxScore?.columns.first?.changes == ["+1.5\u{A0}% on the week before", "+305.9\u{A0}% on the year before"])
    }
}
