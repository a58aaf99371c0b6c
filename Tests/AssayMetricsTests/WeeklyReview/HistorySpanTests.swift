@testable import AssayMetrics
import Testing

@Suite struct HistorySpanTests {
    static let last = Week("2026-W30")!

    /// Group `a` has its age in weeks, `b` ten times as much; `a` has three people in the weeks given.
    func history(_ metric: Metric, fewIn: Set<Int> = [], skip: Set<Int> = []) -> History {
        let catalog = MetricCatalog(metrics: [metric], groups: ["a", "b", "c"].map { Group(id: $0, title: $0) }, pairs: [], events: [])
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: Self.last.advanced(by: -9))
        for back in (0..<10).reversed() where !skip.contains(back) {
            let week = Self.last.advanced(by: -back)
            let rows = [(1, 1.0), (2, 10.0), (3, 100.0)].map { group, factor in
                Observation(metric: 0, group: group, week: week, value: Double(10 - back) * factor, people: group == 1 && fewIn.contains(back) ? 3 : 30, line: 1)
            }
            let snapshot = Snapshot(capture: week, path: "", observations: rows, notes: [])
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        return history
    }

    func metric(overWeeks: Metric.Aggregate = .sum, changed: Week? = nil) -> Metric {
        Metric(
            id: "m", title: "m", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: overWeeks, definition: "", source: "",
            changes: changed.map { [.init(week: $0, note: "")] } ?? [])
    }

    func span(_ from: Int, _ to: Int) -> ClosedRange<Week> { Self.last.advanced(by: -from)...Self.last.advanced(by: -to) }

    func figure(_ history: History, _ group: Int, _ from: Int, _ to: Int, scope: Series.Scope = .asGiven) -> Cell {
        history.figure(metric: 0, group: group, over: span(from, to), scope: scope, asOf: Self.last)
    }

    @Test func weeksCombineAsTheMetricDoes() {
        #expect(figure(history(metric()), 1, 4, 2) == .value(6 + 7 + 8, isProvisional: false))
        #expect(figure(history(metric(overWeeks: .mean)), 1, 4, 2) == .value(7, isProvisional: false))
        #expect(figure(history(metric(overWeeks: .last)), 1, 4, 2) == .value(8, isProvisional: false))
        #expect(figure(history(metric(overWeeks: .none)), 1, 4, 2) == .missing)
        #expect(figure(history(metric(overWeeks: .none)), 1, 2, 2) == .value(8, isProvisional: false), "one week is one figure")
    }

    @Test func aSpanWithAHiddenOrMissingWeekHasNoFigure() {
        #expect(figure(history(metric(), fewIn: [3]), 1, 4, 2) == .hidden)
        #expect(figure(history(metric(), skip: [3]), 1, 4, 2) == .missing)
        #expect(figure(history(metric()), 1, 12, 8) == .missing)
    }

    @Test func everybodyIsOverTheGroupsNamed() {
        let scope = Series.Scope.computed([1, 2])
        #expect(figure(history(metric()), 0, 1, 0, scope: scope) == .value(11 * (9 + 10), isProvisional: false))
        #expect(figure(history(metric(), fewIn: [1]), 0, 1, 0, scope: scope) == .hidden, "the set never changes")
        #expect(figure(history(metric()), 0, 1, 0, scope: .notAvailable) == .missing)
    }

    @Test func nothingCombinesAcrossAChangeOfDefinition() {
        let changed = history(metric(changed: Self.last.advanced(by: -3)))
        #expect(figure(changed, 1, 4, 2) == .missing)
        #expect(figure(changed, 1, 3, 2) == .value(7 + 8, isProvisional: false))
    }
}
