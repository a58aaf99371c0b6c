@testable import AssayMetrics
import Testing

@Suite struct HistoryRegroupingTests {
    private let w10 = Tree.first
    private var w11: Week { w10.advanced(by: 1) }

    /// Team a is cut into e (22 people) and f (8), and the old weeks are exported again over the new teams: a minus e is f's.
    @Test func aTeamCutAnewBelongsToNoWeekBefore() {
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 60, "a": 30, "b": 30])),
            (w11, Tree.rows("tokens", ["all": 60, "b": 30, "e": 22, "f": 8], w11) + Tree.rows("tokens", ["e": 22, "f": 8])),
        ])
        #expect(conflicts.map { "\($0.kind) \($0.group) \($0.week)" } == ["restatedGroups e 2026-W10", "restatedGroups f 2026-W10"])
        #expect(history.cell("tokens", "e", w10) == .missing, "left out")
        #expect(history.hidden(w11) == "b f" || history.hidden(w11) == "e f")
    }

    @Test func laterCapturesMayNotCutItEither() {
        let (_, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["b": 30])), (w11, Tree.rows("tokens", ["b": 30, "e": 22], w11)),
            (w10.advanced(by: 2), Tree.rows("tokens", ["e": 22])),
        ])
        #expect(conflicts.map(\.kind) == [.restatedGroups])
    }

    @Test func aWholeExportThatComesLateIsNoCut() {
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["a": 30, "b": 30])), (w11, Tree.rows("tokens", ["b": 30], w11)),
            (w10.advanced(by: 2), Tree.rows("tokens", ["a": 31], w11)),
        ])
        #expect(conflicts.isEmpty && history.cell("tokens", "a", w11) == .final(310))
    }

    @Test func backfillAndWeeksThatNobodyToldAreOpen() {
        // The first capture brings weeks before it; the second one that of a capture left out.
        let w13 = w10.advanced(by: 3)
        let (_, conflicts) = Tree.history([
            (nil, Tree.rows("tokens", ["a": 30], w10.advanced(by: -9))), (w10, Tree.rows("tokens", ["b": 30], w10.advanced(by: -2))),
            (w13, Tree.rows("tokens", ["c": 30], w10.advanced(by: 2)) + Tree.rows("tokens", ["a": 30], w10)),
        ])
        #expect(conflicts.isEmpty)
    }

    @Test func everybodyIsNoCut() {
        let (_, conflicts) = Tree.history([(w10, Tree.rows("tokens", ["a": 30])), (w11, Tree.rows("tokens", ["all": 90]))])
        #expect(conflicts.isEmpty)
    }
}
