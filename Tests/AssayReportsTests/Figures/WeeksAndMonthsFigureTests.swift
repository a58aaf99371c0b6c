import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct WeeksAndMonthsFigureTests {
    func chart(_ metric: String = "answers", _ group: String? = "north", _ history: History = ChartSite.history()) throws -> WeeksAndMonths {
        try #require(try ChartSite.figure(.weeksAndMonths(metric: metric, group: group), in: ChartSite.data(history)).design as? WeeksAndMonths)
    }

    @Test func sixWeeksStandBesideThoseOfTheYearBefore() throws {
        let weeks = try chart().weeks
        #expect(weeks.map(\.label) == ["W53", "W1", "W2", "W3", "W4", "W5"])
        #expect(weeks.last?.value == ChartSite.value("answers", "north", 0))
        #expect(weeks.last?.prior == ChartSite.value("answers", "north", 52))
        #expect(weeks.allSatisfy { $0.target == 4_000 })
    }

    /// 2027-W05 ends in February: of that month there is one week only.
    @Test func onlyCompleteMonthsAreDrawn() throws {
        let months = try chart().months
        #expect(months.count == 12 && months.last?.label == "Jan" && months.first?.label == "Feb")
        let january = (1...4).map { ChartSite.value("answers", "north", $0) }.reduce(0, +)
        #expect(months.last?.value == january / 4, "a mean per week: months have four or five")
        let before = (53...56).map { ChartSite.value("answers", "north", $0) }.reduce(0, +)
        #expect(months.last?.prior == before / 4)
    }

    @Test func monthsHaveTheTargetOfTheirWeeks() throws {
        #expect(try chart().months.allSatisfy { $0.target == 4_000 })
        #expect(try chart("quality").months.allSatisfy { $0.target == 0.8 })
    }

    @Test func theBoxScoreIsTheScorecards() throws {
        let data = ChartSite.data()
        let box = try #require(try chart().boxScore)
        let row = Scorecard.Row.compose(1, data.table.series(metric: 1, group: 1), group: 1, in: data.table, calendar: FiscalCalendar(), hasSparkline: false)
        #expect(box.columns.map(\.value) == [row.now, row.month, row.quarter, row.year])
        #expect(box.columns[0].changes.first == row.change + " on the week")
    }

    @Test func nothingBeforeAChangeOfDefinitionIsCompared() throws {
        let change = ChartSite.last.advanced(by: -2)
        let chart = try chart("answers", "north", ChartSite.history(ChartSite.catalog(changes: [change])))
        #expect(chart.weeks.map { $0.value != nil } == [false, false, false, true, true, true])
        #expect((chart.weeks + chart.months).allSatisfy { $0.prior == nil } && chart.months.allSatisfy { $0.value == nil })
    }

    @Test func everybodyIsOverTheGroupsOfTheReport() throws {
        let chart = try chart("answers", nil)
        let shown = ["north", "south", "east"]
        #expect(chart.weeks.last?.value == shown.map { ChartSite.value("answers", $0, 0) }.reduce(0, +))
        #expect(chart.weeks.last?.prior == shown.map { ChartSite.value("answers", $0, 52) }.reduce(0, +))
    }
}
