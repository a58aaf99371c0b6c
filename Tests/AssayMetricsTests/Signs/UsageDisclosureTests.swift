import Testing

@testable import AssayMetrics

@Suite struct UsageDisclosureTests {
    private let catalog = SignSite.catalog([SignSite.metric("x"), SignSite.metric("y")])
    private func history(people: (String, Int) -> Int = { _, _ in 60 }) -> History { SignSite.history(catalog, people: people) { _, _, _ in 1 } }

    @Test func everyBinThatIsKeptHoldsTheMinimum() throws {
        let tables = SignSite.tables(history(), distributions: [SignSite.distribution([3, 9, 40, 2, 7, 1, 30, 1])])
        let distribution = try #require(tables.distribution(metric: 0, weeks: SignSite.last...SignSite.last, asOf: SignSite.last))
        #expect(distribution.bins.map(\.people) == [12, 40, 10, 31])
        #expect(distribution.bins.map(\.lower) == [0, 20, 30, 60])
    }

    @Test func whatIsTooSmallOrHiddenIsNotThere() throws {
        let few = SignSite.tables(history(), distributions: [SignSite.distribution([3, 6])])
        #expect(try #require(few.distribution(metric: 0, weeks: SignSite.last...SignSite.last, asOf: SignSite.last)).bins.isEmpty)
        let hidden = SignSite.tables(history { group, back in group == "all" && back == 0 ? 5 : 60 }, distributions: [SignSite.distribution([30, 60])])
        #expect(try #require(hidden.distribution(metric: 0, weeks: SignSite.last...SignSite.last, asOf: SignSite.last)).bins.isEmpty)
    }

    /// Told again, the lowest bin holds enough people to stand alone: beside the first picture it would give away the four of before.
    @Test func whatIsDrawnIsTheFirstTelling() throws {
        let week = SignSite.last.advanced(by: -3)
        func bins(_ first: [Int], _ second: [Int]) -> [Int]? {
            SignSite.tables(
                history(), distributions: [SignSite.distribution(second, week: week, capture: SignSite.last), SignSite.distribution(first, week: week)]
            ).firstTelling(metric: 0, weeks: week...week, asOf: SignSite.last)?.bins.map(\.people)
        }
        #expect(bins([4, 21], [10, 21]) == bins([4, 21], [4, 21]))
        #expect(bins([4, 21], [10, 21]) == [25])
        #expect(bins([3, 6], [30, 60]) == [], "hidden at first, hidden for good")
    }

    @Test func aTableIsKnownFromItsCaptureOn() throws {
        let week = SignSite.last.advanced(by: -3)
        let tables = SignSite.tables(
            history(), distributions: [SignSite.distribution([50], week: week, capture: SignSite.last), SignSite.distribution([20], week: week)])
        #expect(tables.distribution(metric: 0, weeks: week...week, asOf: week.advanced(by: -1)) == nil)
        #expect(try #require(tables.distribution(metric: 0, weeks: week...week, asOf: week)).bins.map(\.people) == [20])
        #expect(try #require(tables.distribution(metric: 0, weeks: week...week, asOf: SignSite.last)).bins.map(\.people) == [50])
        #expect(tables.distribution(metric: 1, weeks: week...week, asOf: SignSite.last) == nil)
    }

    @Test func historyLoadedOnceCountsInItsOwnWeek() {
        let week = SignSite.last.advanced(by: -3)
        var loaded = SignSite.distribution([20], week: week)
        loaded = DistributionTable(capture: nil, rows: loaded.rows)
        let cohort = CohortTable(
            capture: nil,
            rows: [CohortTable.Row(created: week.advanced(by: -4), group: 1, kind: "agent", count: 5, usedAgain: 1, opened: nil, weeksObserved: 4, people: 10)])
        let tables = SignSite.tables(history(), distributions: [loaded], cohorts: [cohort])
        for (report, isKnown) in [(week.advanced(by: -1), false), (week, true)] {
            #expect((tables.distribution(metric: 0, weeks: week...week, asOf: report) != nil) == isKnown)
            #expect(tables.hasCohorts(kind: "agent", group: 1, asOf: report) == isKnown)
        }
    }

    @Test func cohortsThatNobodyUsedAgainCountAndThoseWithoutTheFigureDoNot() {
        func row(_ kind: String, usedAgain: Int?, people: Int? = 10) -> CohortTable.Row {
            CohortTable.Row(created: SignSite.last, group: 1, kind: kind, count: 5, usedAgain: usedAgain, opened: 2, weeksObserved: 0, people: people)
        }
        let tables = SignSite.tables(
            history(), cohorts: [CohortTable(capture: SignSite.last, rows: [row("b", usedAgain: 0), row("a", usedAgain: 5), row("c", usedAgain: nil)])])
        #expect(tables.kinds(asOf: SignSite.last) == ["a", "b"])
        #expect(tables.cohort(kind: "b", group: 1, created: SignSite.last, watched: 0, asOf: SignSite.last) == .shown(created: 5, usedAgain: 0, opened: 2))
        let few = SignSite.tables(history(), cohorts: [CohortTable(capture: SignSite.last, rows: [row("a", usedAgain: 5, people: 9)])])
        #expect(few.cohort(kind: "a", group: 1, created: SignSite.last, watched: 0, asOf: SignSite.last) == .hidden)
    }

    @Test func rowsDoNotPrintWhatTheyHold() {
        let table = SignSite.distribution([1_234_567])
        let cohorts = CohortTable(
            capture: nil, rows: [CohortTable.Row(created: SignSite.last, group: 1, kind: "agent", count: 1_234_567, usedAgain: 0, opened: 0, weeksObserved: 0, people: 0)])
        for text in ["\(table)", "\(table.rows)", "\(cohorts)", "\(cohorts.rows)", String(reflecting: table.rows), String(reflecting: cohorts.rows)] {
            #expect(!text.contains("1234567"))
        }
        var dumped = ""
        dump(table, to: &dumped)
        dump(cohorts, to: &dumped)
        #expect(!dumped.contains("1234567"))
    }
}
