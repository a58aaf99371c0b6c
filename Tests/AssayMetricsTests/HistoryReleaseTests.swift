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

    @Test func aLateRowIsOfItsOwnCaptureWhereItFollowsTheLastOfTheCaptureBefore() {
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("spend", ["b": 30]) + Tree.rows("tokens", ["a": 30])), (w11, Tree.rows("tokens", ["b": 30]) + Tree.rows("tokens", ["a": 30], w11)),
        ])
        #expect(conflicts.isEmpty)
        #expect(figures(history, w10) == ["tokens@a 2026-W10 300", "spend@b 2026-W10 300"])
        #expect(figures(history, w11) == ["tokens@a 2026-W11 300", "tokens@b 2026-W10 300"])
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

/// Single figures that are hidden, and everything at once.
extension HistoryReleaseTests {
    private var total: (Week, [Observation]) { (w11, Tree.rows("tokens", ["all": 64])) }
    private var first: (Week, [Observation]) { (w10, Tree.rows("tokens", ["a": 30, "b": 30, "c": 4]) + Tree.rows("median", ["all": 64])) }

    private func names(_ history: History, _ places: [FigurePlace]) -> [String] {
        places.map { "\(history.catalog.metrics[$0.metric].id)@\(history.catalog.groups[$0.group].id) \($0.week)" }
    }

    @Test func aWithheldTotalIsSaidByItsCapture() {
        let (history, conflicts) = Tree.history([first, total])
        #expect(conflicts.isEmpty)
        #expect(names(history, history.released(by: w11).withheld) == ["tokens@all 2026-W10"])
        #expect(history.released(by: w10).withheld.isEmpty && figures(history, w11).isEmpty)
        #expect(names(history, history.everythingWithheld(through: w11)) == ["tokens@all 2026-W10"])
        #expect(history.everythingWithheld(through: w10).isEmpty)
    }

    /// Without `c` nothing else would keep it back.
    @Test func whatIsWithheldOnRecordStaysSo() {
        let captures = [(w10, Tree.rows("tokens", ["a": 30, "b": 30]) + Tree.rows("median", ["all": 64])), total] as [(Week?, [Observation])]
        #expect(figures(Tree.history(captures).0, w11) == ["tokens@all 2026-W10 640"])
        let record = HiddenForGood(withheld: [HiddenCell(metric: 0, group: 0, week: w10, from: w11), HiddenCell(metric: 99, group: 0, week: w10, from: w11)])
        let (history, conflicts) = Sample.history(captures, catalog: Tree.catalog, record: record)
        #expect(conflicts.isEmpty && figures(history, w11).isEmpty)
        #expect(history.series("tokens", "all", through: w11, weeks: 2).cells[0] != .final(640))
        #expect(names(history, history.released(by: w11).withheld) == ["tokens@all 2026-W10"], "and is said again")
        let later = HiddenForGood(withheld: [HiddenCell(metric: 0, group: 0, week: w10, from: w12)])
        #expect(figures(Sample.history(captures, catalog: Tree.catalog, record: later).0, w11) == ["tokens@all 2026-W10 640"], "what was told before is out")
    }

    @Test func whatIsKeptOnRecordStaysAsItWas() {
        let captures = [(w10, Tree.rows("tokens", ["a": 30])), (w11, Tree.rows("tokens", ["a": 30], note: 0, plus: 3)), (w12, Tree.rows("tokens", ["a": 30], note: 0, plus: 4))] as [(Week?, [Observation])]
        func told(_ record: HiddenForGood) -> [[String]] {
            let (history, conflicts) = Sample.history(captures, notes: ["counted again"], catalog: Tree.catalog, record: record)
            #expect(conflicts.isEmpty)
            return [w10, w11, w12].map { figures(history, $0) }
        }
        #expect(told(HiddenForGood()) == [["tokens@a 2026-W10 300"], ["tokens@a 2026-W10 303"], ["tokens@a 2026-W10 304"]])
        #expect(told(HiddenForGood(kept: [HiddenCell(metric: 0, group: 1, week: w10, from: w12)])) == [["tokens@a 2026-W10 300"], ["tokens@a 2026-W10 303"], []])
        #expect(told(HiddenForGood(kept: [HiddenCell(metric: 0, group: 1, week: w10, from: w11)])) == [["tokens@a 2026-W10 300"], [], []])
    }

    @Test func everythingIsEveryTellingAndEveryPlace() {
        let (history, _) = Tree.history(
            [(w10, Tree.rows("tokens", ["a": 30, "c": 4])), (w11, Tree.rows("tokens", ["a": 31], w11) + Tree.rows("tokens", ["a": 30], note: 0, plus: 3))], notes: ["counted again"])
        var told: [String] = []
        history.everythingReleased(through: w11) { figure, capture, isLatest in told.append("\(figure.week) \(figure.value ?? 0) in \(capture)" + (isLatest ? " latest" : "")) }
        #expect(told == ["2026-W10 300.0 in 2026-W10", "2026-W10 303.0 in 2026-W11 latest", "2026-W11 310.0 in 2026-W11 latest"])
        told = []
        history.everythingReleased(through: w10) { figure, _, isLatest in told.append("\(figure.value ?? 0) \(isLatest)") }
        #expect(told == ["300.0 true"])
        #expect(history.everythingHidden(through: w10).map { "\($0.group) \($0.week)" } == ["3 2026-W10"])
        #expect(history.hasHiddenRow(metric: 0, group: 3, week: w10) && !history.hasHiddenRow(metric: 0, group: 1, week: w10))
    }
}
