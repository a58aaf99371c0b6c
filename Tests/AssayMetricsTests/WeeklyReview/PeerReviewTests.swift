@testable import AssayMetrics
import Testing

/// Beside an Amazon-style weekly business review over daily rows: the same weeks and comparisons, and where our definitions differ, both answers.
@Suite struct PeerReviewTests {
    func isClose(_ a: Double?, _ b: Double) -> Bool { a.map { ($0 - b).magnitude <= 1e-9 * b.magnitude } ?? false }

    func percent(_ change: Change) -> Double? { if case .relative(let fraction) = change { fraction * 100 } else { nil } }

    func day(_ text: String) -> CivilDate { CivilDate(text)! }

    @Test(arguments: [1, 3]) func theSixWeeksAndThoseOfTheYearBeforeAreTheSame(number: Int) throws {
        let scenario = try PeerScenario(number)
        let history = try scenario.history()
        let series = history.series(metric: 0, group: 0, through: scenario.week, weeks: 6)
        #expect(scenario.weeks.count == 6 && scenario.weeksBefore.count == 6)
        for (index, (now, before)) in zip(scenario.weeks, scenario.weeksBefore).enumerated() {
            #expect(isClose(series.cells[index].number, now))
            let week = scenario.week.advanced(by: index - 5)
            #expect(isClose(history.series(metric: 0, group: 0, through: week, weeks: 1).yearBefore.number, before))
        }
    }

    @Test(arguments: PeerScenario.numbers) func everyBlockHasTheSameWeeksAndRow(number: Int) throws {
        let scenario = try PeerScenario(number)
        #expect(scenario.blocks.count == (number == 1 ? 2 : 1))
        for block in scenario.blocks {
            #expect(block.weeks == scenario.weeks && block.weeksBefore == scenario.weeksBefore && block.box == scenario.box)
        }
    }

    @Test(arguments: [1, 3]) func theLastWeekAndItsChangesAreTheSame(number: Int) throws {
        let scenario = try PeerScenario(number)
        let history = try scenario.history()
        let series = history.series(metric: 0, group: 0, through: scenario.week, weeks: 6)
        let metric = history.catalog.metrics[0]
        #expect(isClose(series.now.number, scenario.box[0]))
        #expect(isClose(percent(series.weekChange(of: metric)), scenario.box[1]))
        #expect(isClose(percent(series.yearChange(of: metric)), scenario.box[2]))
    }

    /// What stands in our sum and not in theirs, or the other way round, are the days between the first of the month and the first of our weeks.
    @Test(arguments: [
        (1, 3, FiscalCalendar.Period.month, "2021-08-29", "2021-09-01"), (1, 5, .quarter, "2021-06-27", "2021-07-01"),
        (1, 7, .year, "2021-01-03", "2021-01-01"), (3, 3, .month, "2021-08-29", "2021-09-01"), (3, 5, .quarter, "2021-08-29", "2021-09-01"),
        (3, 7, .year, "2021-05-30", "2021-06-01"),
    ])
    func ourPeriodsAreWholeWeeksByTheirThursdayWhereThePeerCutsAtTheFirstOfTheMonth(
        number: Int, place: Int, period: FiscalCalendar.Period, ours: String, theirs: String
    ) throws {
        let scenario = try PeerScenario(number)
        let found = PerPeriod(try scenario.history().toDate(metric: 0, group: 0, through: scenario.week, calendar: scenario.calendar))[period]
        #expect(isClose(found.cell.number, try #require(scenario.sum(day(ours), scenario.end))))
        #expect(isClose(scenario.sum(day(theirs), scenario.end), scenario.box[place]))
        #expect(!isClose(found.cell.number, scenario.box[place]))
    }

    @Test func ourYearBeforeOfAMonthKeepsTheWeekdaysWhereThePeerTakesTheSameDates() throws {
        let scenario = try PeerScenario(1)
        let month = try scenario.history().toDate(metric: 0, group: 0, through: scenario.week, calendar: scenario.calendar).month
        // 364 days before 29 August to 25 September 2021.
        let before = try #require(scenario.sum(day("2020-08-30"), day("2020-09-26")))
        #expect(isClose(month.yearBefore.number, before))
        let theirs = try #require(scenario.sum(day("2020-09-01"), day("2020-09-25")))
        #expect(isClose((scenario.box[3] / theirs - 1) * 100, scenario.box[4]))
    }

    @Test func aLastWeekOfZeroIsAFallByEverythingWhereThePeerSaysZeroPercent() throws {
        var scenario = try PeerScenario(1)
        for day in scenario.end.daysSince1970 - 6...scenario.end.daysSince1970 { scenario.days[CivilDate(daysSince1970: day)] = 0 }
        let history = try scenario.history()
        let series = history.series(metric: 0, group: 0, through: scenario.week, weeks: 6)
        #expect(series.weekChange(of: history.catalog.metrics[0]) == .relative(-1))
        #expect(series.yearChange(of: history.catalog.metrics[0]) == .relative(-1))
    }

    @Test func aDayMissingLeavesNoFigureWhereThePeerShowsAPartOfTheWeekOrZero() throws {
        var scenario = try PeerScenario(1)
        scenario.days[day("2021-09-22")] = nil
        let history = try scenario.history()
        let series = history.series(metric: 0, group: 0, through: scenario.week, weeks: 6)
        #expect(series.now == .missing)
        #expect(series.weekChange(of: history.catalog.metrics[0]) == .notAvailable)
        let toDate = history.toDate(metric: 0, group: 0, through: scenario.week, calendar: scenario.calendar)
        #expect([toDate.month, toDate.quarter, toDate.year].map(\.cell) == [.missing, .missing, .missing])
        #expect([toDate.month, toDate.quarter, toDate.year].map(\.change) == [.notAvailable, .notAvailable, .notAvailable])
    }

    @Test func noYearBeforeIsNotAvailableWhereThePeerSaysZeroPercent() throws {
        var scenario = try PeerScenario(1)
        scenario.days = scenario.days.filter { $0.key >= day("2021-01-03") }
        let history = try scenario.history()
        let series = history.series(metric: 0, group: 0, through: scenario.week, weeks: 6)
        #expect(series.yearChange(of: history.catalog.metrics[0]) == .notAvailable)
        let year = history.toDate(metric: 0, group: 0, through: scenario.week, calendar: scenario.calendar).year
        #expect(year.cell.number != nil && year.change == .notAvailable)
    }

    @Test(arguments: 1...12) func everyEndOfAFiscalYearWorksInEveryMonthWhereThePeerCrashesInDecember(yearEnds: Int) throws {
        let scenario = try PeerScenario(1)
        let history = try scenario.history()
        let calendar = FiscalCalendar(yearEnds: yearEnds)
        // Weeks of December 2020 and November 2020, of which the peer's fiscal year cannot be told.
        for week in [Week("2020-W51")!, Week("2020-W47")!] {
            let toDate = history.toDate(metric: 0, group: 0, through: week, calendar: calendar)
            #expect(toDate.month.cell.number != nil)
            #expect(toDate.quarter.weeks.lowerBound >= toDate.year.weeks.lowerBound)
        }
    }

    @Test func week53HasItsNumberWhereThePeerCallsItTheFirst() { #expect(Week(containing: day("2021-01-02")).description == "2020-W53") }
}

extension PerPeriod<ToDate.Period> {
    init(_ toDate: ToDate) { self.init(month: toDate.month, quarter: toDate.quarter, year: toDate.year) }
}
