@testable import AssayMetrics
import Testing

@Suite struct HistoryLedgerTests {
    private func ledger(_ history: History, asOf report: Week, weeks: Int) -> [String] {
        history.ledger(asOf: report, window: report.ordinal - weeks + 1...report.ordinal).map { "\(history.catalog.groups[$0.group].id) \($0.shown) \($0.hidden)" }
    }

    @Test func weeksAreCountedAndSmallGroupsLookLikePartners() {
        let history = Tree.weekly([["all": 90, "a": 30, "b": 30, "c": 30], ["all": 90, "a": 30, "b": 30, "c": 4], ["all": 90, "a": 30, "b": 30, "c": 4]])
        #expect(ledger(history, asOf: Tree.first.advanced(by: 2), weeks: 3) == ["all 3 0", "a 1 2", "b 3 0", "c 1 2"])
        #expect(ledger(history, asOf: Tree.first.advanced(by: 2), weeks: 2) == ["all 2 0", "a 0 2", "b 2 0", "c 0 2"])
        #expect(ledger(history, asOf: Tree.first, weeks: 26) == ["all 1 0", "a 1 0", "b 1 0", "c 1 0"])
    }

    @Test func whatCameLaterIsNotCounted() {
        let w11 = Tree.first.advanced(by: 1)
        let (history, _) = Tree.history([
            (Tree.first, Tree.rows("tokens", ["a": 30])), (w11, Tree.rows("tokens", ["all": 90]) + Tree.rows("tokens", ["a": 30], w11)),
        ])
        #expect(ledger(history, asOf: Tree.first, weeks: 2) == ["a 1 0"])
        #expect(ledger(history, asOf: w11, weeks: 2) == ["all 1 0", "a 2 0"])
    }
}
