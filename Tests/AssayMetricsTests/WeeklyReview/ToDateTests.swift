@testable import AssayMetrics
import Testing

@Suite struct ToDateTests {
    /// Thursdays 7 and 14 May 2026; the month began with W19.
    static let w19 = Week("2026-W19")!
    static let w20 = Week("2026-W20")!
    let w19 = ToDateTests.w19
    let w20 = ToDateTests.w20

    static func metric(_ overWeeks: Metric.Aggregate, aggregate: Metric.Aggregate = .sum, unit: String = "count", changed: [Week] = []) -> MetricCatalog {
        MetricCatalog(
            metrics: [
                Metric(
                    id: "m", title: "m", kind: .value, unit: unit, better: .up, aggregate: aggregate, overWeeks: overWeeks, definition: "", source: "",
                    changes: changed.map { .init(week: $0, note: "") })
            ], groups: ["a", "b", "c"].map { Group(id: $0, title: $0) }, pairs: [], events: [])
    }

    /// Rows of `m`, captured week by week.
    static func history(_ catalog: MetricCatalog, _ weeks: [(Week, [Observation])], notes: [String] = []) -> History {
        var (history, conflicts) = Sample.history(weeks.map { ($0.0, $0.1) }, notes: notes, catalog: catalog)
        #expect(conflicts.isEmpty)
        history.seal()
        return history
    }

    static func row(
        _ catalog: MetricCatalog, of group: String = "a", _ week: Week, _ value: Double, people: Int = 20, part: Double? = nil, whole: Double? = nil,
        provisional: Bool = false, note: Int? = nil
    ) -> Observation {
        Sample.row("m", group, value, people: people, week: week, part: part, whole: whole, provisional: provisional, note: note, in: catalog)
    }

    /// One group, `a`, from W19 on: the month up to the last week.
    func month(_ overWeeks: Metric.Aggregate, aggregate: Metric.Aggregate = .sum, _ values: [Double]) -> Cell {
        let catalog = Self.metric(overWeeks, aggregate: aggregate)
        let history = Self.history(catalog, values.enumerated().map { (w19.advanced(by: $0), [Self.row(catalog, w19.advanced(by: $0), $1)]) })
        return history.toDate(metric: 0, group: 1, through: w19.advanced(by: values.count - 1), calendar: FiscalCalendar()).month.cell
    }

    @Test func sumsAddUpTheWeeks() { #expect(month(.sum, [0.1, 0.2]) == .final(0.3)) }

    @Test func aLevelIsThatOfTheLastWeek() { #expect(month(.last, [10, 20]) == .final(20)) }

    @Test func aMeanCountsEachWeekAlike() { #expect(month(.mean, aggregate: .mean, [4, 5, 5]) == .final(4.667)) }

    @Test func whatDoesNotCombineOverWeeksIsNotAvailable() { #expect(month(.none, [10, 20]) == .missing) }

    @Test func oneWeekIsItsOwnFigure() { #expect(month(.mean, aggregate: .mean, [4.123456789]) == .final(4.123456789)) }

    @Test func aMeanHasNoPartsThatAddUpOverWeeks() { #expect(month(.ratio, aggregate: .mean, [4, 5]) == .missing) }

    @Test func aRatioAddsItsPartsOverWeeks() {
        let catalog = Self.metric(.ratio, aggregate: .ratio, unit: "%")
        let history = Self.history(
            catalog, [(w19, [Self.row(catalog, w19, 0, part: 10, whole: 20)]), (w20, [Self.row(catalog, w20, 0, part: 8, whole: 70)])])
        let month = history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar()).month
        #expect(month.cell == .final(0.2))
        #expect(month.weeks == w19...w20 && month.scope == .asGiven)
    }

    @Test func monthQuarterAndYearEndWithTheReportsWeek() {
        let catalog = Self.metric(.sum)
        // Fiscal year from May on: all three begin in W19; from April on, only the month does.
        let weeks = (-5...1).map { w19.advanced(by: $0) }
        let history = Self.history(catalog, weeks.map { ($0, [Self.row(catalog, $0, 1)]) })
        let fromMay = history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar(yearEnds: 4))
        #expect([fromMay.month, fromMay.quarter, fromMay.year].map(\.cell) == [.final(2), .final(2), .final(2)])
        let fromApril = history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar(yearEnds: 3))
        #expect([fromApril.month, fromApril.quarter, fromApril.year].map(\.cell) == [.final(2), .final(7), .final(7)])
    }

    @Test func aMissingWeekLeavesNoPartialSum() {
        let catalog = Self.metric(.sum)
        let w21 = w20.advanced(by: 1)
        let history = Self.history(catalog, [(w19, [Self.row(catalog, w19, 1)]), (w21, [Self.row(catalog, w21, 1)])])
        let toDate = history.toDate(metric: 0, group: 1, through: w21, calendar: FiscalCalendar())
        #expect([toDate.month, toDate.quarter, toDate.year].map(\.cell) == [.missing, .missing, .missing])
        #expect(toDate.month.change == .notAvailable)
    }

    @Test func aHiddenWeekIsNeverSpanned() {
        let catalog = Self.metric(.sum)
        let weeks = (0...4).map { w19.advanced(by: $0) }
        let history = Self.history(catalog, weeks.map { ($0, [Self.row(catalog, $0, 7, people: $0 == w19 ? 9 : 20)]) })
        // Shown again from the fourth capture on; the month goes on to hold the hidden weeks until June begins with W23.
        for (week, cell) in zip(weeks, [Cell.hidden, .hidden, .hidden, .hidden, .final(7)]) {
            #expect(history.toDate(metric: 0, group: 1, through: week, calendar: FiscalCalendar()).month.cell == cell)
        }
        #expect(history.toDate(metric: 0, group: 1, through: weeks[4], calendar: FiscalCalendar()).year.cell == .hidden)
    }

    @Test func aWeekTooFewToSayAddsItsPartsButNeverComesBackAlone() {
        let catalog = Self.metric(.ratio, aggregate: .ratio, unit: "%")
        let w21 = w20.advanced(by: 1)
        let history = Self.history(
            catalog,
            [
                (w19, [Self.row(catalog, w19, 0, part: 3, whole: 8)]), (w20, [Self.row(catalog, w20, 0, part: 40, whole: 82)]),
                (w21, [Self.row(catalog, w21, 0, part: 7, whole: 10)]),
            ])
        func month(_ week: Week) -> Cell { history.toDate(metric: 0, group: 1, through: week, calendar: FiscalCalendar()).month.cell }
        #expect(month(w19) == .tooFew)
        #expect(month(w20) == .tooFew)
        #expect(month(w21) == .final(0.5))
    }

    @Test func aWeekTooFewToSayLeavesAMeanWithoutAFigure() {
        let catalog = Self.metric(.mean, aggregate: .ratio, unit: "%")
        let history = Self.history(
            catalog,
            (0...2).map { w19.advanced(by: $0) }.map { week in (week, [Self.row(catalog, week, 0, part: 3, whole: week == w20 ? 80 : 8)]) })
        #expect(history.toDate(metric: 0, group: 1, through: w20.advanced(by: 1), calendar: FiscalCalendar()).month.cell == .tooFew)
    }

    @Test func aChangeOfDefinitionEndsTheSpan() {
        let catalog = Self.metric(.sum, changed: [w20])
        let weeks = (0...4).map { w19.advanced(by: $0) }
        let history = Self.history(catalog, weeks.map { ($0, [Self.row(catalog, $0, 1)]) })
        func toDate(_ week: Week) -> ToDate { history.toDate(metric: 0, group: 1, through: week, calendar: FiscalCalendar(yearEnds: 4)) }
        #expect(toDate(w19).month.cell == .final(1))
        #expect(toDate(w20).month.cell == .missing)
        // June lies after the change; the quarter holds it.
        #expect(toDate(weeks[4]).month.cell == .final(1))
        #expect(toDate(weeks[4]).quarter.cell == .missing)
    }

    @Test func aProvisionalWeekMakesItProvisional() {
        let catalog = Self.metric(.sum)
        let history = Self.history(catalog, [(w19, [Self.row(catalog, w19, 1, provisional: true)]), (w20, [Self.row(catalog, w20, 2)])])
        #expect(history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar()).month.cell == .value(3, isProvisional: true))
    }

    @Test func figuresAreThoseKnownAtTheReportsWeek() {
        let catalog = Self.metric(.sum)
        let w21 = w20.advanced(by: 1)
        let history = Self.history(
            catalog,
            [
                (w19, [Self.row(catalog, w19, 1)]), (w20, [Self.row(catalog, w20, 2)]),
                (w21, [Self.row(catalog, w21, 4), Self.row(catalog, w19, 100, note: 0)]),
            ], notes: ["counted again"])
        #expect(history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar()).month.cell == .final(3))
        #expect(history.toDate(metric: 0, group: 1, through: w21, calendar: FiscalCalendar()).month.cell == .final(106))
    }

    @Test func theYearBeforeIsEachWeekLessFiftyTwo() {
        let catalog = Self.metric(.sum)
        let old = [w19, w20].map { ($0.yearBefore, [Self.row(catalog, $0.yearBefore, 2)]) }
        let history = Self.history(catalog, old + [w19, w20].map { ($0, [Self.row(catalog, $0, 3)]) })
        let toDate = history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar(yearEnds: 4))
        #expect(toDate.year.yearBefore == .final(4) && toDate.year.change == .relative(0.5))
        #expect(history.toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar()).year.change == .notAvailable)
    }

    @Test func figuresOfTwoDefinitionsDoNotCompare() {
        let catalog = Self.metric(.sum, changed: [w19])
        let old = [w19, w20].map { ($0.yearBefore, [Self.row(catalog, $0.yearBefore, 2)]) }
        let month = Self.history(catalog, old + [w19, w20].map { ($0, [Self.row(catalog, $0, 3)]) })
            .toDate(metric: 0, group: 1, through: w20, calendar: FiscalCalendar()).month
        #expect(month.cell == .final(6) && month.yearBefore == .final(4) && month.change == .notAvailable)
    }
}
