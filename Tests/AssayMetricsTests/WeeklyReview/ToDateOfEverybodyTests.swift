@testable import AssayMetrics
import Testing

@Suite struct ToDateOfEverybodyTests {
    let w19 = ToDateTests.w19
    let w20 = ToDateTests.w20

    /// Rows of all weeks, one value a group; nil leaves the row out, and a negative one has too few people.
    func history(_ catalog: MetricCatalog, _ weeks: [(Week, [String: Double])], isSealed: Bool = true) -> History {
        let captures = weeks.map { week, values -> (Week?, [Observation]) in
            let groups = ["all", "a", "b", "c"].filter { values[$0] != nil }
            let rows = groups.map { group -> Observation in
                let value = values[group] ?? 0
                return ToDateTests.row(catalog, of: group, week, value.magnitude, people: value < 0 ? 5 : 20)
            }
            return (week, rows)
        }
        var (history, conflicts) = Sample.history(captures, catalog: catalog)
        #expect(conflicts.isEmpty)
        if isSealed { history.seal() }
        return history
    }

    @Test(arguments: [false, true]) func everybodyIsTheSumOverGroupsShownInEveryWeek(isSealed: Bool) {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19, ["a": 1, "b": 2]), (w20, ["a": 10, "b": 20, "c": 400])], isSealed: isSealed)
        let month = history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month
        #expect(month.cell == .final(33))
        #expect(month.scope == .computed([1, 2]))
    }

    @Test func aGroupHiddenInOneWeekIsInNoWeek() {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19, ["a": 1, "b": -2]), (w20, ["a": 10, "b": 20])])
        let month = history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month
        #expect(month.cell == .final(11) && month.scope == .computed([1]))
    }

    @Test func eachSpanHasItsOwnSetOfGroups() {
        let catalog = ToDateTests.metric(.sum)
        let w18 = w19.advanced(by: -1)
        let history = history(catalog, [(w18, ["a": 1]), (w19, ["a": 1, "b": 2]), (w20, ["a": 1, "b": 2])])
        // The fiscal year began in April with W14, of which nothing is known: from W18 on it would be one group.
        let toDate = history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar(yearEnds: 3))
        #expect(toDate.month.cell == .final(6) && toDate.month.scope == .computed([1, 2]))
        #expect(toDate.quarter.cell == .missing && toDate.quarter.scope == .notAvailable)
    }

    @Test func theGroupsAreAmongThoseOfTheSeriesBeside() {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19, ["a": 1, "b": 2]), (w20, ["a": 1, "b": 2])])
        let month = history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar(), scope: .computed([2])).month
        #expect(month.cell == .final(4) && month.scope == .computed([2]))
        #expect(history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar(), scope: .notAvailable).month.cell == .missing)
    }

    @Test func everybodyAsGivenIsNotComputed() {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19, ["all": 100, "a": 1]), (w20, ["all": 200, "a": 1])])
        let month = history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month
        #expect(month.cell == .final(300) && month.scope == .asGiven)
    }

    @Test func everybodyGivenInSomeWeeksOnlyHasNoSum() {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19, ["a": 1]), (w20, ["all": 200, "a": 1])])
        #expect(history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month.cell == .missing)
    }

    @Test func whatDoesNotCombineOverGroupsIsNotAvailable() {
        let catalog = ToDateTests.metric(.sum, aggregate: .none)
        let month = history(catalog, [(w19, ["a": 1, "b": 2])]).toDate(metric: 0, group: 0, through: w19, calendar: FiscalCalendar()).month
        #expect(month.cell == .missing && month.scope == .notAvailable)
    }

    @Test(arguments: [false, true]) func meansAreThoseOfTheWeeks(isSealed: Bool) {
        let catalog = ToDateTests.metric(.mean, aggregate: .mean)
        let history = history(catalog, [(w19, ["a": 2, "b": 4]), (w20, ["a": 3, "b": 7])], isSealed: isSealed)
        #expect(history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month.cell == .final(4))
    }

    @Test(arguments: [false, true]) func ratiosAddThePartsOfGroupsAndWeeks(isSealed: Bool) {
        let catalog = ToDateTests.metric(.ratio, aggregate: .ratio, unit: "%")
        func rows(_ week: Week, _ parts: [(Double, Double)]) -> [Observation] {
            zip(["a", "b"], parts).map { ToDateTests.row(catalog, of: $0, week, 0, part: $1.0, whole: $1.1) }
        }
        var (history, _) = Sample.history([(w19, rows(w19, [(10, 50), (0, 100)])), (w20, rows(w20, [(10, 25), (5, 25)]))], catalog: catalog)
        if isSealed { history.seal() }
        #expect(history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month.cell == .final(0.125))
    }

    @Test func aLevelNeedsTheLastWeekOnly() {
        let catalog = ToDateTests.metric(.last, aggregate: .last)
        let toDate = history(catalog, [(w20, ["a": 5, "b": 6])]).toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar())
        #expect([toDate.month, toDate.quarter, toDate.year].map(\.cell) == [.final(11), .final(11), .final(11)])
        #expect(toDate.month.weeks == w19...w20)
    }

    @Test func theYearBeforeIsOverTheSameGroups() {
        let catalog = ToDateTests.metric(.sum)
        let history = history(catalog, [(w19.yearBefore, ["a": 1, "c": 50]), (w19, ["a": 2]), (w20, ["a": 2, "b": 2])])
        #expect(history.toDate(metric: 0, group: 0, through: w19, calendar: FiscalCalendar()).month.yearBefore == .final(1))
        #expect(history.toDate(metric: 0, group: 0, through: w19, calendar: FiscalCalendar()).month.change == .relative(1))
        #expect(history.toDate(metric: 0, group: 0, through: w20, calendar: FiscalCalendar()).month.yearBefore == .missing)
    }
}
