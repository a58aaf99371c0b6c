@testable import AssayMetrics
import Foundation
import Testing

@Suite struct FiscalCalendarTests {
    @Test func periodsSoFarBeginWithTheirFirstThursday() {
        let calendar = FiscalCalendar()
        // 2026-W21 is the week of Thursday 21 May.
        let week = Week("2026-W21")!
        #expect(calendar.weeks(of: .month, through: week) == Week("2026-W19")!...week)
        #expect(calendar.weeks(of: .quarter, through: week) == Week("2026-W14")!...week)
        #expect(calendar.weeks(of: .year, through: week) == Week("2026-W01")!...week)
        #expect(calendar.year(of: week) == 2026 && calendar.quarter(of: week) == 2)
    }

    @Test func aYearIsNamedAfterTheOneInWhichItEnds() {
        let calendar = FiscalCalendar(yearEnds: 6)
        let (last, first) = (Week("2026-W26")!, Week("2026-W27")!)
        #expect(last.thursday.month == 6 && first.thursday.month == 7)
        #expect(calendar.year(of: last) == 2026 && calendar.quarter(of: last) == 4)
        #expect(calendar.year(of: first) == 2027 && calendar.quarter(of: first) == 1)
        #expect(calendar.weeks(of: .year, through: first) == first...first)
        #expect(calendar.weeks(of: .year, through: last).lowerBound == Week("2025-W27")!)
    }

    @Test func aYearThatEndsInDecemberIsTheISOYear() {
        for ordinal in Week("1970-W01")!.ordinal...Week("2100-W52")!.ordinal {
            let week = Week(ordinal: ordinal)
            #expect(FiscalCalendar().year(of: week) == week.year)
            #expect(FiscalCalendar().weeks(of: .year, through: week).lowerBound.ordinal == ordinal - week.number + 1)
        }
    }

    @Test func week53BelongsToTheYearItEnds() {
        let week = Week("2026-W53")!
        #expect(FiscalCalendar().weeks(of: .year, through: week) == Week("2026-W01")!...week)
        #expect(FiscalCalendar().weeks(of: .month, through: week).lowerBound == Week("2026-W49")!)
    }

    /// A week is the first of its month, or belongs to the month of the week before, and so on: periods are runs of weeks without gap or overlap.
    @Test(arguments: 1...12) func everyWeekBelongsToOneMonthQuarterAndYear(yearEnds: Int) {
        let calendar = FiscalCalendar(yearEnds: yearEnds)
        for ordinal in Week("2003-W50")!.ordinal...Week("2034-W05")!.ordinal {
            let (week, next) = (Week(ordinal: ordinal), Week(ordinal: ordinal + 1))
            for period in FiscalCalendar.Period.allCases {
                let first = calendar.weeks(of: period, through: next).lowerBound
                let isNew = isFirst(next, of: period, yearEnds: yearEnds)
                #expect(first == (isNew ? next : calendar.weeks(of: period, through: week).lowerBound))
            }
            // Months make up quarters, and quarters years.
            let month = calendar.weeks(of: .month, through: week).lowerBound
            let quarter = calendar.weeks(of: .quarter, through: week).lowerBound
            #expect(calendar.weeks(of: .quarter, through: month).lowerBound == quarter)
            #expect(calendar.weeks(of: .year, through: quarter) == calendar.weeks(of: .year, through: week).lowerBound...quarter)
        }
    }

    /// From the days alone: the Thursday is among the first seven days of a month that begins a period.
    private func isFirst(_ week: Week, of period: FiscalCalendar.Period, yearEnds: Int) -> Bool {
        let day = week.thursday
        guard day.day <= 7 else { return false }
        let monthsPastEnd = (day.month + 12 - yearEnds) % 12
        return switch period {
        case .month: true
        case .quarter: monthsPastEnd % 3 == 1
        case .year: monthsPastEnd == 1
        }
    }

    @Test func aMonthOutOfRangeIsTakenForTheNearerEnd() {
        #expect(FiscalCalendar(yearEnds: 0).yearEnds == 1)
        #expect(FiscalCalendar(yearEnds: 13).yearEnds == 12)
    }
}

/// Against three 52/53-week calendars of other kinds.
@Suite struct FiscalYearOracleTests {
    struct Year {
        var first: CivilDate
        var last: CivilDate
        var quarters: [Int]
    }

    @Test func aDecemberYearIsTheOneThatEndsOnTheSundayNearestTheThirtyFirst() throws {
        let years = try years("4-4-5: year ends Sunday nearest 31 Dec")
        #expect(years.count == 27)
        for year in years {
            let last = Week(containing: year.last)
            #expect(last.sunday == year.last)
            #expect(FiscalCalendar().weeks(of: .year, through: last).lowerBound.monday == year.first)
        }
    }

    @Test func quartersFollowCalendarMonthsAndNotThirteenWeeks() throws {
        let lengths = try years("4-4-5: year ends Sunday nearest 31 Dec").map { year in
            let weeks = Week(containing: year.first).ordinal...Week(containing: year.last).ordinal
            let ours = (1...4).map { quarter in weeks.count { FiscalCalendar().quarter(of: Week(ordinal: $0)) == quarter } }
            #expect(ours.reduce(0, +) == year.quarters.reduce(0, +))
            return (ours: ours, theirs: year.quarters)
        }
        #expect(lengths.count { $0.ours == $0.theirs } == 23)
        #expect(Set(lengths.flatMap(\.ours)) == [12, 13, 14])
    }

    /// Their weeks begin on Sunday, so that a year of ours at best ends a day later than theirs, on the Sunday.
    @Test func aJanuaryYearMostlyEndsADayAfterTheSaturdayNearestTheThirtyFirst() throws {
        let gaps = try years("NRF 4-5-4").map { days(from: $0.last, toEndOfYearEnding: 1) }
        #expect(gaps.count { $0 == 1 } == 23)
        // In the others 31 January is a Sunday, Monday or Tuesday of a week whose Thursday is in February.
        #expect(gaps.count { $0 == -6 } == 4)
    }

    @Test func aSeptemberYearEndsWithTheLastThursdayAndNotTheLastSaturday() throws {
        let gaps = try years("4-4-5: year ends last Saturday of September").map { days(from: $0.last, toEndOfYearEnding: 9) }
        #expect(gaps.count { $0 == 1 } == 19)
        #expect(gaps.count { $0 == 8 } == 8)
    }

    /// From a day to the Sunday that ends our fiscal year nearest to it.
    private func days(from day: CivilDate, toEndOfYearEnding month: Int) -> Int {
        let calendar = FiscalCalendar(yearEnds: month)
        let week = Week(containing: day)
        let near = (week.ordinal - 4...week.ordinal + 4).map { Week(ordinal: $0) }
        let end = near.first { calendar.year(of: $0) != calendar.year(of: $0.advanced(by: 1)) }
        return (end?.sunday.daysSince1970 ?? .max) - day.daysSince1970
    }

    private func years(_ calendar: String) throws -> [Year] {
        try OracleCases.lines("statistics/fiscal_52_53.csv").filter { $0.hasPrefix("\"\(calendar)") }.map { line in
            let fields = line.split(separator: "\"")[1].split(separator: ",")
            let (first, last) = try (#require(CivilDate(fields[1])), #require(CivilDate(fields[2])))
            return Year(first: first, last: last, quarters: fields[4...7].compactMap { Int($0) })
        }
    }
}
