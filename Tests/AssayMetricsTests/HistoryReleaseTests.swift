@testable import AssayMetrics
import Testing

@Suite struct HistoryReleaseTests {
    private let w10 = Tree.first
    private var w11: Week { w10.advanced(by: 1) }
    private var w12: Week { w10.advanced(by: 2) }

    private func figures(_ history: History, _ capture: Week) -> [String] {
        history.released(by: capture).figures.map { figure in
            "\(history.catalog.metrics[figure.metric].id)@\(history.catalog.groups[figure.group].id) \(figure.week) \(figure.value.map { "\(Int($0))" } ?? "too few")"
                + (figure.isProvisional ? " provisional" : "")
        }
    }

    private func hidden(_ history: History, _ capture: Week) -> [String] {
        history.released(by: capture).hidden.map { "\(history.catalog.groups[$0.group].id) \($0.week)" }
    }

    @Test func aCaptureReleasesItsWeekLateRowsAndRestatements() {
        let (history, conflicts) = Tree.history(
            [
                (w10, Tree.rows("tokens", ["b": 30, "a": 30]) + [Sample.row("share", "a", 0.5, people: 30, part: 5, whole: 10, provisional: true, in: Tree.catalog)]),
                (w11, Tree.rows("tokens", ["a": 31], w11) + Tree.rows("spend", ["a": 30]) + Tree.rows("tokens", ["b": 30], note: 0, plus: 3)),
                (w12, Tree.rows("tokens", ["a": 30])),
            ], notes: ["counted again"])
        #expect(conflicts.isEmpty)
        #expect(figures(history, w10) == ["tokens@a 2026-W10 300", "share@a 2026-W10 too few provisional", "tokens@b 2026-W10 300"])
        #expect(figures(history, w11) == ["tokens@a 2026-W11 310", "spend@a 2026-W10 300", "tokens@b 2026-W10 303"])
        #expect(figures(history, w12).isEmpty, "the same again is no release")
        #expect(figures(history, w12.advanced(by: 1)).isEmpty)
    }

    @Test func hiddenPlacesCountFromTheCaptureThatHidThem() {
        let (history, _) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 4])), (w11, Tree.rows("tokens", ["a": 30, "b": 30, "c": 4], w11)),
            (w12, Tree.rows("tokens", ["all": 90], w11)),
        ])
        #expect(hidden(history, w10) == ["a 2026-W10", "c 2026-W10"])
        #expect(hidden(history, w11) == ["a 2026-W11", "c 2026-W11"])
        #expect(hidden(history, w12).isEmpty)
        #expect(figures(history, w12) == ["tokens@all 2026-W11 900"])
    }

    @Test func theFirstCaptureReleasesWhatWasLoadedOnce() {
        let old = w10.advanced(by: -5)
        let (history, _) = Tree.history([
            (nil, Tree.rows("tokens", ["a": 30, "c": 4], old)), (w10, Tree.rows("tokens", ["a": 30]) + Tree.rows("tokens", ["a": 30], old, note: 0, plus: 1)),
            (w11, Tree.rows("tokens", ["a": 30], w11)),
        ], notes: ["counted again"])
        #expect(figures(history, w10) == ["tokens@a 2026-W05 301", "tokens@a 2026-W10 300"])
        #expect(hidden(history, w10) == ["c 2026-W05", "c 2026-W10"])
        #expect(figures(history, w11) == ["tokens@a 2026-W11 300"] && hidden(history, w11) == ["c 2026-W11"])
        #expect(figures(history, old).isEmpty)
    }
}
