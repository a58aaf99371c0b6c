import Testing

@testable import AssayMetrics

@Suite struct SnapshotComparisonTests {
    private let w10 = Week("2026-W10")!

    private func row(_ group: Int, _ value: Double, people: Int? = 20, isProvisional: Bool = false, metric: Int = 0) -> Observation {
        Observation(metric: metric, group: group, week: w10, value: value, people: people, isProvisional: isProvisional, line: 7)
    }

    private func relation(_ new: Observation, to known: [Observation]) -> SnapshotComparison.Relation {
        SnapshotComparison([Snapshot(capture: w10, path: "a", observations: known)]).rows(of: Snapshot(capture: w10, path: "b", observations: [new]))[0].relation
    }

    @Test func rowsStandToWhatIsKnown() {
        #expect(relation(row(1, 5), to: []) == .new)
        #expect(relation(row(1, 5), to: [row(1, 5)]) == .same)
        #expect(relation(row(1, 6), to: [row(1, 5)]) == .restated)
        #expect(relation(row(1, 5), to: [row(1, 5, isProvisional: true)]) == .finalised)
        #expect(relation(row(1, 5, isProvisional: true), to: [row(1, 5)]) == .restated)
        #expect(relation(row(1, 5, people: 21), to: [row(1, 5)]) == .peopleDiffer)
    }

    @Test func anotherGroupOfATellingIsHistoryCutAnew() {
        #expect(relation(row(2, 5), to: [row(1, 5)]) == .regrouped)
        #expect(relation(row(MetricCatalog.everybody, 5), to: [row(1, 5)]) == .new)
        #expect(relation(row(2, 5), to: [row(MetricCatalog.everybody, 5)]) == .new)
        #expect(relation(row(2, 5, metric: 1), to: [row(1, 5)]) == .new)
    }

    @Test func theNewestTellingCounts() {
        let comparison = SnapshotComparison([Snapshot(capture: w10, path: "a", observations: [row(1, 5)]), Snapshot(capture: w10, path: "b", observations: [row(1, 6)])])
        #expect(comparison.rows(of: Snapshot(capture: w10, path: "c", observations: [row(1, 6)])).map(\.relation) == [.same])
    }
}
