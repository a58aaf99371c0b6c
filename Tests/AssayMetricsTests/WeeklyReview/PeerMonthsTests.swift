@testable import AssayMetrics
import AssayTestSupport
import Foundation
import Testing

/// The twelve months of a weekly business review beside ours: theirs are the days of a calendar month, ours its whole weeks.
@Suite struct PeerMonthsTests {
    /// One month of a block.
    struct Month {
        var year: Int
        var number: Int
        var theirs: Double?
        var before: Double?

        func first(of year: Int) -> CivilDate { CivilDate(year: year, month: number, day: 1)! }
        func last(of year: Int) -> CivilDate {
            let next = number == 12 ? CivilDate(year: year + 1, month: 1, day: 1)! : CivilDate(year: year, month: number + 1, day: 1)!
            return CivilDate(daysSince1970: next.daysSince1970 - 1)
        }
    }

    private func months(_ block: PeerScenario.Block, in scenario: PeerScenario) -> [Month] {
        let numbers = block.labels.compactMap { label in PeerScenario.months.firstIndex(of: label).map { $0 + 1 } }
        // The last twelve that are over end with the month before the report's; a fiscal year that ends in December is the report's own.
        let year = scenario.end.year
        return zip(numbers, zip(block.months, block.monthsBefore)).map { number, figures in
            Month(year: block.isFiscal || number < scenario.end.month ? year : year - 1, number: number, theirs: figures.0, before: figures.1)
        }
    }

    private func isClose(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return (a - b).magnitude <= 1e-9 * b.magnitude
    }

    /// The weeks of a month, by their Thursday, and their first and last day: here the week ends on Saturday.
    private func weeks(_ month: Int, of year: Int) -> (weeks: ClosedRange<Week>, first: CivilDate, last: CivilDate) {
        let day = Month(year: year, number: month).last(of: year)
        var last = Week(containing: day)
        if last.thursday.month != month { last = last.advanced(by: -1) }
        let weeks = FiscalCalendar().weeks(of: .month, through: last)
        return (weeks, CivilDate(daysSince1970: weeks.lowerBound.monday.daysSince1970 - 1), CivilDate(daysSince1970: last.sunday.daysSince1970 - 1))
    }

    @Test(arguments: PeerScenario.numbers) func theirsAreTheDaysOfTheMonthAndOfTheSameMonthAYearBefore(number: Int) throws {
        let scenario = try PeerScenario(number)
        for block in scenario.blocks {
            let months = months(block, in: scenario)
            #expect(months.count == 12)
            for month in months {
                #expect(month.theirs == nil ? block.isFiscal && month.number >= 9 : isClose(month.theirs, scenario.sum(month.first(of: month.year), month.last(of: month.year))))
                let before = scenario.sum(month.first(of: month.year - 1), month.last(of: month.year - 1))
                // Their data begin on 5 January 2020: of that January they add up what there is.
                if month.number == 1, month.year == 2021 {
                    #expect(before == nil && isClose(month.before, scenario.sum(CivilDate("2020-01-05")!, CivilDate("2020-01-31")!)))
                } else {
                    #expect(isClose(month.before, before), "\(month.year)-\(month.number)")
                }
            }
        }
    }

    @Test(arguments: PeerScenario.numbers) func oursAreTheWholeWeeksOfTheMonth(number: Int) throws {
        let scenario = try PeerScenario(number)
        let history = try scenario.history()
        for month in scenario.blocks.flatMap({ months($0, in: scenario) }) where month.theirs != nil {
            let (weeks, first, last) = weeks(month.number, of: month.year)
            let figure = history.figure(metric: 0, group: 0, over: weeks, scope: .asGiven, asOf: scenario.week).number
            #expect(figure != nil && isClose(figure, scenario.sum(first, last)))
            // The year before is the weeks 52 before, whatever month they are of.
            let before = history.figure(metric: 0, group: 0, over: weeks.lowerBound.yearBefore...weeks.upperBound.yearBefore, scope: .asGiven, asOf: scenario.week).number
            #expect(isClose(before, scenario.sum(CivilDate(daysSince1970: first.daysSince1970 - 364), CivilDate(daysSince1970: last.daysSince1970 - 364))))
        }
    }

    /// By how much both differ, and in which months they do not: what the table in the README says.
    @Test func theTableOfDifferencesIsRight() throws {
        let scenario = try PeerScenario(1)
        let history = try scenario.history()
        let months = months(try #require(scenario.blocks.last), in: scenario)
        let ratios = months.compactMap { month -> Double? in
            let ours = history.figure(metric: 0, group: 0, over: weeks(month.number, of: month.year).weeks, scope: .asGiven, asOf: scenario.week).number
            return ours.flatMap { ours in month.theirs.map { ours / $0 - 1 } }
        }
        #expect(ratios.count == 12)
        let same = ratios.count { $0.magnitude < 1e-9 }
        let most = try #require(ratios.map(\.magnitude).max())
        let rows = try PeerDifferences.table()
        #expect(rows["Months"]?.contains("\(same) of 12 agree; the farthest is \(Int((most * 100).rounded())) % apart") == true, "\(same) of 12, \(most)")
    }

    @Test func everyDifferenceIsInTheTableAndTested() throws {
        let rows = try PeerDifferences.table()
        #expect(Set(rows.keys) == Set(PeerDifferences.tests.keys))
        let sources = try ["PeerReviewTests", "PeerMonthsTests"].map { name in
            try String(contentsOf: Fixtures.repository.appending(path: "Tests/AssayMetricsTests/WeeklyReview/\(name).swift"), encoding: .utf8)
        }.joined()
        for (difference, test) in PeerDifferences.tests { #expect(sources.contains("func \(test)("), "\(difference): \(test)") }
    }
}

/// The table "Beside a weekly business review" of `Tests/README.md`, and which test shows each of its rows.
enum PeerDifferences {
    static let tests = [
        "Months": "oursAreTheWholeWeeksOfTheMonth", "The year before of a month": "theirsAreTheDaysOfTheMonthAndOfTheSameMonthAYearBefore",
        "Month, quarter and year to date": "ourPeriodsAreWholeWeeksByTheirThursdayWhereThePeerCutsAtTheFirstOfTheMonth",
        "The year before of figures to date": "ourYearBeforeOfAMonthKeepsTheWeekdaysWhereThePeerTakesTheSameDates",
        "A last week of zero": "aLastWeekOfZeroIsAFallByEverythingWhereThePeerSaysZeroPercent",
        "A day missing": "aDayMissingLeavesNoFigureWhereThePeerShowsAPartOfTheWeekOrZero", "No year before": "noYearBeforeIsNotAvailableWhereThePeerSaysZeroPercent",
        "Fiscal years that do not end in December": "everyEndOfAFiscalYearWorksInEveryMonthWhereThePeerCrashesInDecember",
        "Week 53": "week53HasItsNumberWhereThePeerCallsItTheFirst",
    ]

    /// The rows, by their first column.
    static func table() throws -> [String: String] {
        let text = try String(contentsOf: Fixtures.repository.appending(path: "Tests/README.md"), encoding: .utf8)
        let section = text.components(separatedBy: "**Beside a weekly business review.**").dropFirst().first ?? ""
        let rows = section.split(separator: "\n").drop { !$0.hasPrefix("| --- ") }.dropFirst().prefix { $0.hasPrefix("| ") }
        return Dictionary(uniqueKeysWithValues: rows.map { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (cells[0], cells.dropFirst().joined(separator: " | "))
        })
    }
}
