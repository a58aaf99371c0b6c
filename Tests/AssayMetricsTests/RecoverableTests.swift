@testable import AssayMetrics
import Testing

@Suite struct RecoverableTests {
    /// `a`, `b` and `c` below all, `d` and `e` below `a`.
    private let catalog = MetricCatalog(
        metrics: [Sample.metric("sum"), Sample.metric("users", unit: "people", aggregate: .none), Sample.metric("median", aggregate: .none)],
        groups: ["a", "b", "c"].map { Group(id: $0, title: $0) } + ["d", "e"].map { Group(id: $0, title: $0, parent: "a") }, pairs: [], events: [])

    private func recoverable(_ rows: [(metric: String, group: String, people: Int)]) -> [String] {
        let (history, _) = Sample.history(
            [(Sample.week, rows.map { Sample.row($0.metric, $0.group, 7, people: $0.people, in: catalog) })], catalog: catalog)
        return history.recoverableFigures.map { "\($0.metric)@\($0.group) \($0.week) \($0.weeks)" }
    }

    @Test func everybodyMinusTheGroupsShownIsTheOneHidden() {
        #expect(recoverable([("sum", "all", 90), ("sum", "a", 30), ("sum", "b", 30), ("sum", "c", 4)]) == ["sum@all 2026-W10 1"])
    }

    @Test func aParentMinusItsChildrenToo() {
        #expect(recoverable([("sum", "a", 30), ("sum", "d", 20), ("sum", "e", 4)]) == ["sum@a 2026-W10 1"])
    }

    @Test func aParentWithoutRowsStandsForItsChildren() {
        // d and e lie below a, of which nothing is given: all - b - d is e.
        #expect(recoverable([("sum", "all", 90), ("sum", "b", 30), ("sum", "d", 20), ("sum", "e", 4)]) == ["sum@all 2026-W10 1"])
        #expect(recoverable([("sum", "all", 90), ("sum", "b", 30), ("sum", "c", 4), ("sum", "d", 20), ("sum", "e", 4)]).isEmpty)
    }

    @Test func aDeepTreeIsWalkedToItsEnd() {
        let groups = (0..<20_000).map { Group(id: "g\($0)", title: "G", parent: $0 == 0 ? nil : "g\($0 - 1)") } + [Group(id: "x", title: "X")]
        let catalog = MetricCatalog(metrics: [Sample.metric("sum")], groups: groups, pairs: [], events: [])
        let rows = [("all", 90), ("x", 30), ("g19999", 4)].map { Sample.row("sum", $0.0, 7, people: $0.1, in: catalog) }
        #expect(Sample.history([(Sample.week, rows)], catalog: catalog).0.recoverableFigures.map(\.group) == ["all"])
    }

    @Test func countsOfPeopleAddUpThoughTheyDoNotCombine() {
        #expect(recoverable([("users", "all", 90), ("users", "a", 30), ("users", "b", 4)]) == ["users@all 2026-W10 1"])
        #expect(recoverable([("median", "all", 90), ("median", "a", 30), ("median", "b", 4)]).isEmpty)
    }

    @Test func twoHiddenFiguresHideEachOther() {
        #expect(recoverable([("sum", "all", 90), ("sum", "a", 30), ("sum", "b", 4), ("sum", "c", 4)]).isEmpty)
    }

    @Test func aGroupThatIsHiddenWithoutThisFigureHidesNothing() {
        let rows = [("sum", "all", 90), ("sum", "a", 30), ("sum", "b", 4), ("median", "c", 4)]
        #expect(recoverable(rows.map { ($0.0, $0.1, $0.2) }) == ["sum@all 2026-W10 1"])
    }

    @Test func whatIsComputedGivesNothingAway() {
        #expect(recoverable([("sum", "a", 30), ("sum", "b", 30), ("sum", "c", 4)]).isEmpty)
    }
}
