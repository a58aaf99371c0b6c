@testable import AssayMetrics
import Testing

@Suite struct DisclosureTests {
    @Test func hidesAGroupWeekByItsSmallestFigure() {
        // 30 people used the tool, but only 4 answered the survey: all of the group-week is hidden.
        let (history, _) = Sample.history([(Sample.week, [Sample.row("sum", "a", 7, people: 30), Sample.row("mean", "a", 3, people: 4), Sample.row("sum", "b", 9)])])
        #expect(history.series("sum", "a").now == .hidden)
        #expect(history.series("mean", "a").now == .hidden)
        #expect(history.series("sum", "b").now == .final(9))
    }

    @Test func figuresOfSeveralFilesOfACaptureStandOrFallTogether() {
        let files = [Sample.snapshot([Sample.row("sum", "a", 7, people: 30)]), Sample.snapshot([Sample.row("mean", "a", 3, people: 9)])]
        let disclosed = DisclosurePolicy().disclose(files, catalog: Sample.catalog)
        #expect(disclosed.allSatisfy { $0.values.isEmpty })
        #expect(disclosed.flatMap(\.hidden) == [GroupWeek(group: 1, week: Sample.week)])
    }

    @Test func withoutPeopleAFigureIsTooSmall() {
        let (history, _) = Sample.history([(Sample.week, [Sample.row("sum", "a", 7, people: nil), Sample.row("sum", "all", 70, people: nil)])])
        #expect(history.series("sum", "a").now == .hidden)
        #expect(history.series("sum", "all").now == .hidden)
    }

    @Test func theGroupsOwnPeopleStandInForASourceThatCountsNone() {
        let catalog = MetricCatalog(metrics: [Sample.metric("sum")], groups: [Group(id: "a", title: "A", people: 12)], pairs: [], events: [])
        let rows = [Sample.row("sum", "a", 7, people: nil, in: catalog)]
        let (history, _) = Sample.history([(Sample.week, rows)], catalog: catalog)
        #expect(history.series("sum", "a").now == .final(7))
    }

    @Test func nobodyCanSetAMinimumBelowTheFloor() {
        #expect(DisclosurePolicy(minimumPeople: 1).minimumPeople == 5)
    }

    @Test func theMinimumItselfIsEnough() {
        let (history, _) = Sample.history([(Sample.week, [Sample.row("sum", "a", 7, people: 10), Sample.row("sum", "b", 7, people: 9)])])
        #expect(history.series("sum", "a").now == .final(7))
        #expect(history.series("sum", "b").now == .hidden)
    }

    @Test func aRatioOverTooLittleSaysNothing() {
        let (history, _) = Sample.history([
            (Sample.week, [Sample.row("share", "a", 0.5, part: 9.5, whole: 19), Sample.row("share", "b", 0.5, part: 10, whole: 20)])
        ])
        #expect(history.series("share", "a").now == .tooFew)
        #expect(history.series("share", "b").now == .final(0.5))
    }

    @Test func partsWinOverARoundedValue() {
        let (history, _) = Sample.history([(Sample.week, [Sample.row("share", "a", 0.33, part: 10, whole: 30)])])
        #expect(history.series("share", "a").now == .final(10.0 / 30))
    }

    @Test func nothingHiddenCanBePrintedOrReflected() {
        let row = Sample.row("sum", "a", 7919.37, people: 3)
        let snapshot = Sample.snapshot([row])
        let disclosed = DisclosurePolicy().disclose([snapshot], catalog: Sample.catalog)
        var dumped = ""
        dump(row, to: &dumped)
        dump(snapshot, to: &dumped)
        dump(disclosed, to: &dumped)
        #expect(!"\(row) \(snapshot) \(disclosed) \(String(reflecting: snapshot)) \(dumped)".contains("7919"))
        #expect(Mirror(reflecting: row).children.isEmpty)
    }
}
