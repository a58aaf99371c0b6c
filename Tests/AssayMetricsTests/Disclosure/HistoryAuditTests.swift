@testable import AssayMetrics
import Testing

@Suite struct HistoryAuditTests {
    private let first = Tree.first

    /// Nothing is left to find in what partners protect.
    @Test(arguments: ["tokens", "share", "hours", "users"]) func partnersLeaveNothing(metric: String) {
        let history = Tree.weekly([["all": 90, "a": 30, "b": 30, "c": 4], ["all": 90, "a": 30, "b": 26, "c": 14]], metric: metric)
        #expect(history.audit().isEmpty)
    }

    @Test func nothingHiddenIsNothingToLookAt() {
        #expect(Tree.weekly([["all": 90, "a": 30, "b": 30, "c": 30]]).audit().isEmpty)
    }

    /// A small group whose rows come when everything around it is out: refused, and the audit sees it too.
    @Test func whatIsLeftIsFoundWithItsFirstWeekAndHowManyThereAre() {
        var captures: [(Week?, [Observation])] = [(first, Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 30]))]
        for offset in 1...2 {
            captures.append((first.advanced(by: offset), Tree.rows("tokens", ["all": 64, "a": 30, "b": 30], first.advanced(by: offset))))
        }
        let last = first.advanced(by: 3)
        captures.append((last, (1...2).flatMap { Tree.rows("tokens", ["c": 4], first.advanced(by: $0)) } + Tree.rows("tokens", ["b": 30], last)))
        let (history, conflicts) = Tree.history(captures)
        #expect(conflicts.map(\.kind) == [.unprotected, .unprotected])
        #expect(conflicts.map(\.group) == ["c", "c"] && conflicts.map(\.week) == [first.advanced(by: 1), first.advanced(by: 2)])
        #expect(history.audit().map { "\($0.metric)@\($0.group) \($0.week) \($0.weeks)" } == ["tokens@all 2026-W11 2"])
    }

    @Test func aDeepTreeIsWalkedToItsEnd() {
        let groups = (0..<20_000).map { Group(id: "g\($0)", title: "G", parent: $0 == 0 ? nil : "g\($0 - 1)") } + [Group(id: "x", title: "X")]
        let catalog = MetricCatalog(metrics: [Sample.metric("sum")], groups: groups, pairs: [], events: [])
        let rows = [("all", 90), ("x", 30), ("g19999", 4)].map { Sample.row("sum", $0.0, 7, people: $0.1, in: catalog) }
        let (history, conflicts) = Sample.history([(Sample.week, rows)], catalog: catalog)
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(Sample.week) == "g19999 x")
    }
}
