import Testing

@testable import AssayMetrics

@Suite struct PassiveAsActiveTests {
    private func evidence(active: Double?, passive: Double?) throws -> SignEvidence? {
        let catalog = SignSite.catalog([SignSite.metric("active", .weeklyActive), SignSite.metric("passive", .passivePeople)])
        let input = SignSite.input(SignSite.history(catalog) { metric, _, _ in metric == "active" ? active : passive })
        return try PassiveAsActiveSign.all(in: input)[0].evidence(group: 1, in: input)
    }

    @Test func moreThanHalfIsASign() throws {
        #expect(try evidence(active: 100, passive: 51) == .passiveAsActive(share: 0.51))
        #expect(try evidence(active: 100, passive: 50) == nil)
    }

    @Test func fewPeopleAndMissingFiguresSayNothing() {
        #expect(throws: SignFinding.Missing.people(20)) { try evidence(active: 19, passive: 18) }
        #expect(throws: SignFinding.Missing.figures) { try evidence(active: 100, passive: nil) }
    }

    @Test func bothMetricsAreNeeded() {
        for (metric, missing) in [(SignSite.metric("a", .weeklyActive), Metric.Measure.passivePeople), (SignSite.metric("a", .passivePeople), .weeklyActive)] {
            let input = SignSite.input(SignSite.history(SignSite.catalog([metric])) { _, _, _ in 1 })
            #expect(throws: SignFinding.Missing.measure(missing)) { try PassiveAsActiveSign.all(in: input) }
        }
    }
}
