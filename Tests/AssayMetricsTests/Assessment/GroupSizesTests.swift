@testable import AssayMetrics
import Testing

@Suite struct GroupSizesTests {
    private static let last = Week("2026-W30")!

    /// Two groups of 40 and 62 people, a little more each week.
    private static let history: History = {
        let catalog = MetricCatalog(
            metrics: [Metric(id: "gain", title: "", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "")],
            groups: [Group(id: "a", title: ""), Group(id: "b", title: "")], pairs: [], events: [])
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: -3))
        for back in (0..<4).reversed() {
            let week = last.advanced(by: -back)
            let rows = [(1, 40), (2, 62)].map { Observation(metric: 0, group: $0, week: week, value: 500, people: $1 + 5 * (3 - back), line: 2) }
            _ = history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog))
        }
        history.seal()
        return history
    }()

    private func weekly(_ sizes: inout GroupSizes, _ groups: [Int], back: Int, weeks: Int) -> [Double] {
        sizes.weekly(of: groups, from: GroupSizesTests.last.advanced(by: -back), weeks: weeks, in: GroupSizesTests.history, asOf: GroupSizesTests.last)
    }

    @Test func groupsAddUpAndTheirSumIsToTheNearestFive() {
        var sizes = GroupSizes()
        #expect(weekly(&sizes, [1, 2], back: 3, weeks: 4) == [100, 110, 120, 130])
    }

    @Test func whatIsKnownOfOtherGroupsOrWeeksIsNotTakenForTheirs() {
        var sizes = GroupSizes()
        for _ in 0..<2 {
            #expect(weekly(&sizes, [1], back: 3, weeks: 4) == [40, 45, 50, 55])
            #expect(weekly(&sizes, [2], back: 3, weeks: 4) == [60, 65, 70, 75])
            #expect(weekly(&sizes, [1], back: 2, weeks: 3) == [45, 50, 55])
            #expect(weekly(&sizes, [1], back: 3, weeks: 2) == [40, 45])
        }
    }

    @Test func aWeekInWhichOneOfThemHasNoneHasNone() {
        var sizes = GroupSizes()
        let weekly = weekly(&sizes, [1, 2], back: 4, weeks: 2)
        #expect(weekly[0].isNaN && weekly[1] == 100)
    }
}
