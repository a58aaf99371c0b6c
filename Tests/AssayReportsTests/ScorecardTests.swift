@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ScorecardTests {
    static func table(_ history: History = Sample.history(), groups: [Int] = [0, 1]) -> SeriesTable {
        SeriesTable(history: history, week: Sample.last, windowWeeks: 26, groups: groups)
    }

    static func row(_ metric: String, group: Int = 0, in table: SeriesTable = table(), yearEnds: Int = 12) -> Scorecard.Row? {
        Scorecard.compose(group: group, in: table, id: "card", calendar: FiscalCalendar(yearEnds: yearEnds)).sections.flatMap(\.rows).first { $0.anchor == metric }
    }

    /// W16 is the third week of April, and of its quarter.
    @Test func sumsToDateStandBesideTheWeek() throws {
        let row = try #require(Self.row("changes"))
        #expect([row.now, row.month, row.quarter, row.year] == ["200", "600", "600", "3,200"])
        #expect(Self.row("changes", group: 1)?.year == "1,600")
    }

    @Test func theFiscalYearIsTheSites() { #expect(Self.row("changes", yearEnds: 3)?.year == "600") }

    @Test func sharesToDateAddTheirParts() { #expect(Self.row("rework")?.year == "10.0\u{A0}%") }

    @Test func whatDoesNotCombineIsNotAvailable() throws {
        let row = try #require(Self.row("hours", group: 1))
        #expect([row.month, row.quarter, row.year] == ["not available", "not available", "not available"])
        #expect(Self.row("hours")?.month == "not available")
    }

    @Test func aSpanThatBeginsBeforeTheFiguresDoIsNotAvailable() { #expect(Self.row("changes", yearEnds: 11)?.year == "not available") }

    @Test func aProvisionalWeekIsSaidOnce() throws {
        let row = try #require(Self.row("tokens"))
        #expect(row.note == "provisional" && row.month == "90k")
    }

    @Test func withheldAdoptionHasNoFigureAndNoSignal() throws {
        let row = try #require(Self.row("tokens", in: Self.table(Sample.history(skip: ["changes"]))))
        #expect(row.now == "withheld")
        #expect([row.month, row.quarter, row.year, row.change, row.yearChange] == ["", "", "", "", ""])
        #expect(row.signal == nil && row.sparkline.isEmpty)
    }

    @Test func aHiddenGroupHasNoRows() {
        let card = Scorecard.compose(group: 3, in: Self.table(), id: "card")
        #expect(card.sections.isEmpty && card.hidden != nil)
    }

    @Test func whatIsUsualHasNoSignal() { #expect(Self.row("changes", group: 1)?.signal == nil) }

    @Test func anUnusualWeekIsWorthAQuestion() throws {
        let table = Self.table()
        let index = try #require(table.catalog.metricIndex("changes"))
        func signal(_ last: [Double]) -> String? {
            let cells = (0..<20).map { Cell.value($0 % 2 == 0 ? 99 : 101, isProvisional: false) } + last.map { .value($0, isProvisional: false) }
            let series = Series(firstWeek: Sample.last.advanced(by: 1 - cells.count), cells: cells, yearBefore: .missing, scope: .asGiven)
            return Scorecard.Row.compose(index, series, group: 1, in: table, calendar: FiscalCalendar(), hasSparkline: false).signal
        }
        #expect(signal([120]) == "outside its usual range")
        #expect(signal(Array(repeating: 98, count: 8)) == "8 weeks below its usual level")
        #expect(signal([101]) == nil)
    }
}
