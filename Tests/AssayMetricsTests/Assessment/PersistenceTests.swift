@testable import AssayMetrics
import Testing

@Suite struct PersistenceTests {
    let catalog = PersistenceTests.catalog(value: 0.25)
    let first = Week("2026-W01")!

    static func catalog(value: Double) -> MetricCatalog {
        func metric(_ id: String) -> Metric { Metric(id: id, title: id, kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "") }
        return MetricCatalog(
            metrics: [metric("a"), metric("v")], groups: [],
            pairs: [MetricPair(id: "p", title: "", adoption: "a", value: "v", hypothesis: "", expected: .init(adoption: 0.5, value: value))], events: [])
    }

    private func page(_ verdict: Verdict, _ week: Week) -> PageOfComparisons {
        PageOfComparisons(assessments: [
            Assessment(
                pair: 0, group: 0, week: week, firstWeek: week, verdict: verdict, reason: nil, stage: nil, isHeadline: true, caveats: [], test: nil,
                guardrail: nil, detectableChange: nil, weeksNeeded: nil, p: 0)
        ])
    }

    /// The stages of reports: verdict and week of each.
    private func stages(_ reports: [(Verdict, Int)]) -> [Assessment.Stage?] {
        var persistence = Persistence()
        return reports.map { verdict, offset in
            let week = first.advanced(by: offset)
            return persistence.follow(page(verdict, week), of: week, in: catalog, isCounted: true).assessments[0].stage
        }
    }

    @Test func theThirdReportRunningConfirms() {
        #expect(
            stages([(.diverging, 0), (.diverging, 1), (.diverging, 2), (.diverging, 3)]) == [
                .early(reports: 1), .early(reports: 2), .confirmed(reports: 3, since: first.advanced(by: 2)), .confirmed(reports: 4, since: first.advanced(by: 2)),
            ])
    }

    @Test func levelAndFallingAreOneFamily() {
        #expect(stages([(.diverging, 0), (.divergingFalling, 1), (.divergingZero, 2)])[2] == .confirmed(reports: 3, since: first.advanced(by: 2)))
        #expect(stages([(.together, 0), (.lagging, 1)]) == [.early(reports: 1), .early(reports: 1)])
    }

    @Test func twoMissingReportsNeitherCountNorEndARun() {
        #expect(stages([(.together, 0), (.together, 3), (.together, 4)])[2] == .confirmed(reports: 3, since: first.advanced(by: 4)))
        #expect(stages([(.together, 0), (.together, 4)]) == [.early(reports: 1), .early(reports: 1)])
    }

    @Test func anotherAnswerEndsARun() {
        #expect(stages([(.diverging, 0), (.cannotTell, 1), (.diverging, 2)]) == [.early(reports: 1), nil, .early(reports: 1)])
    }

    @Test func aReconstructedReportNeverCounts() {
        var persistence = Persistence()
        let before = persistence.follow(page(.diverging, first), of: first, in: catalog, isCounted: false)
        #expect(before.assessments[0].stage == nil)
        let next = persistence.follow(page(.diverging, first.advanced(by: 1)), of: first.advanced(by: 1), in: catalog, isCounted: true)
        #expect(next.assessments[0].stage == .early(reports: 1))
    }

    @Test func anotherExpectationIsAnotherQuestion() {
        var persistence = Persistence()
        _ = persistence.follow(page(.diverging, first), of: first, in: catalog, isCounted: true)
        let week = first.advanced(by: 1)
        let next = persistence.follow(page(.diverging, week), of: week, in: PersistenceTests.catalog(value: 0.4), isCounted: true)
        #expect(next.assessments[0].stage == .early(reports: 1))
    }
}
