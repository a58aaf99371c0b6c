@testable import AssayMetrics
import Testing

@Suite struct PageOfComparisonsTests {
    /// One pair judged in many groups: the first diverges clearly, in the second it barely does, in the others nothing happens.
    private func page(groups: Int) -> PageOfComparisons {
        let names = (0..<groups).map { "g\($0)" }
        func metric(_ id: String, _ kind: Metric.Kind) -> Metric {
            Metric(id: id, title: id, kind: kind, unit: "count", better: .up, aggregate: .none, overWeeks: .none, definition: "", source: "")
        }
        let catalog = MetricCatalog(
            metrics: [metric("use", .adoption), metric("gain", .value)], groups: names.map { Group(id: $0, title: $0) },
            pairs: [MetricPair(id: "p", title: "P", adoption: "use", value: "gain", hypothesis: "", expected: .init(adoption: 0.5, value: 0.25), scope: .each)], events: [])
        let last = Week("2026-W30")!
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: -25))
        let strong = rising(from: 100, to: 200)
        let weak = rising(from: 100, to: 120, ripple: 0.11, phase: 2)
        let flat = rising(from: 100, to: 100, phase: 5)
        for index in 0..<26 {
            let week = last.advanced(by: index - 25)
            let rows = names.indices.flatMap { group in
                [0, 1].map { metric in
                    Observation(
                        metric: metric, group: group + 1, week: week, value: (metric == 1 ? flat : group == 0 ? strong : group == 1 ? weak : flat)[index]!, people: 100, line: 1)
                }
            }
            precondition(history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog)).isEmpty)
        }
        return history.compare(through: last, weeks: 26)
    }

    @Test func eachGroupIsJudgedInDeclaredOrder() {
        #expect(page(groups: 3).assessments.map(\.group) == [1, 2, 3])
        #expect(page(groups: 3).tested == 3)
    }

    @Test func testedOnesAreCountedUpToAProbabilityItselfIncluded() {
        let page = page(groups: 3)
        let p = page.assessments.map(\.p).sorted()
        #expect(p[0] < p[1] && p[1] < p[2])
        #expect(page.tested(upTo: p[1]) == 2)
        #expect(page.tested(upTo: p[0] / 2) == 0)
        #expect(page.tested(upTo: 1) == 3)
    }

    @Test func aWeakClaimStandsAloneAndNotAmongMany() {
        let few = page(groups: 2).assessments
        let many = page(groups: 40).assessments
        #expect(few[1].verdict.isDiverging && few[1].p > 0.005, "the case is made for this: \(few[1].p)")
        #expect(few[1].isHeadline)
        #expect(many[1].verdict == few[1].verdict)
        #expect(!many[1].isHeadline)
        #expect(many[0].isHeadline)
    }

    @Test func whatClaimsNothingStands() {
        let assessments = page(groups: 5).assessments
        #expect(assessments[3].verdict == .noRise)
        #expect(assessments[3].isHeadline)
    }

    @Test func chanceGrowsWithTheNumberOfComparisons() {
        #expect(page(groups: 5).expectedByChance == 0.1)
    }
}
