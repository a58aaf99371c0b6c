@testable import AssayMetrics
import Testing

@Suite struct GroupSizeTests {
    private static let last = Week("2026-W30")!

    private func metric(_ id: String, _ kind: Metric.Kind, unit: String = "count") -> Metric {
        Metric(id: id, title: "", kind: kind, unit: unit, better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "")
    }

    private func catalog(declared: Int? = nil) -> MetricCatalog {
        MetricCatalog(
            metrics: [metric("use", .adoption), metric("gain", .value), metric("users", .context, unit: "people"), metric("cost", .cost)],
            groups: [Group(id: "a", title: "", people: declared), Group(id: "b", title: "")], pairs: [], events: [])
    }

    /// One capture a week up to `last`: by metric and group how many people stand behind the figure; nil without a row.
    private func history(_ catalog: MetricCatalog, _ weeks: [[(metric: String, group: String, people: Int?)]]) -> History {
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: GroupSizeTests.last.advanced(by: 1 - weeks.count))
        for (index, rows) in weeks.enumerated() {
            let week = GroupSizeTests.last.advanced(by: index + 1 - weeks.count)
            let observations = rows.map { row in
                Observation(
                    metric: catalog.metricIndex(row.metric)!, group: catalog.groupIndex(row.group)!, week: week,
                    value: row.metric == "users" ? Double(row.people ?? 40) : 500, people: row.people, line: 2)
            }
            _ = history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: observations)], catalog: catalog))
        }
        history.seal()
        return history
    }

    private func size(_ history: History, metric: String = "gain", group: String = "a", weeks: Int = 26) -> GroupSize {
        let (index, place) = (history.catalog.metricIndex(metric)!, history.catalog.groupIndex(group)!)
        let series = history.series(metric: index, group: place, through: GroupSizeTests.last, weeks: weeks)
        var sizes = GroupSizes()
        return GroupSize(of: JudgedSeries(series, of: history.catalog.metrics[index]), group: place, in: history, asOf: GroupSizeTests.last, among: &sizes)
    }

    /// Weekly sizes of one group, as given.
    private func size(_ people: [Int]) -> GroupSize { size(history(catalog(), people.map { [("gain", "a", $0)] })) }

    @Test(arguments: [(52, 50.0), (53, 55), (57, 55), (58, 60), (60, 60), (12, 10), (13, 15)]) func sizesAreToTheNearestFive(_ people: Int, _ size: Double) {
        #expect(self.size([people]).weekly == [size])
    }

    @Test func theLargestNumberBehindAnyFigureIsTheSizeOfTheGroup() {
        #expect(size(history(catalog(), [[("gain", "a", 40), ("cost", "a", 80), ("gain", "b", 200)]])).weekly == [80])
    }

    /// Three times the users in a group of the same size: adoption spreads, the group does not grow.
    @Test func whoUsesTheToolSaysNothingOfTheSize() {
        let weeks = (0..<20).map { week in [("use", "a", Optional(20 + 5 * week)), ("users", "a", 20 + 5 * week), ("gain", "a", 60)] }
        let size = size(history(catalog(), weeks))
        #expect(size.weekly == Array(repeating: 60, count: 20))
        #expect(!size.hasChanged)
    }

    @Test func whereNobodyIsCountedTheDeclaredSizeStands() {
        let declared = history(catalog(declared: 64), [[("gain", "a", nil), ("use", "a", 30)]])
        #expect(size(declared).weekly == [65])
        // A figure that counts them is nearer than the declaration.
        #expect(size(history(catalog(declared: 64), [[("gain", "a", nil), ("cost", "a", 80)]])).weekly == [80])
        let unknown = history(catalog(), [[("use", "a", 30)]])
        let none = size(unknown, metric: "use").weekly
        #expect(none.count == 1 && none[0].isNaN)
    }

    @Test func weeksWithoutAFigureAndHiddenOnesHaveNoSize() {
        let weekly = size(history(catalog(), [[("gain", "a", 60)], [("cost", "a", 60)], [("gain", "a", 4)], [("gain", "a", 60)]])).weekly
        #expect(weekly[0] == 60 && weekly[1].isNaN && weekly[2].isNaN)
        // Three captures more are hidden after the one that was too small.
        #expect(weekly[3].isNaN)
    }

    @Test func everybodyIsTheSumOfTheGroupsItIsComputedOver() {
        let weeks = (0..<4).map { _ in [("gain", "a", Optional(31)), ("gain", "b", 32)] }
        #expect(size(history(catalog(), weeks), group: "all").weekly == [65, 65, 65, 65])
    }

    /// The base is the median of a third of the weeks, from three to eight, at either end.
    @Test func moreThanATenthIsAChange() {
        #expect(size(Array(repeating: 100, count: 13) + Array(repeating: 110, count: 13)).change == 110.0 / 100 - 1)
        #expect(!size(Array(repeating: 100, count: 13) + Array(repeating: 105, count: 13)).hasChanged)
        #expect(size(Array(repeating: 100, count: 13) + Array(repeating: 115, count: 13)).hasChanged)
        #expect(size(Array(repeating: 115, count: 13) + Array(repeating: 100, count: 13)).hasChanged, "shrinking is a change as well")
        // One large week at the end is no other group.
        #expect(!size(Array(repeating: 100, count: 25) + [400]).hasChanged)
    }

    @Test func fewWeeksTellNoChange() {
        #expect(size([100, 100, 100, 200, 200]).change == 0)
        #expect(size([100, 100, 100, 200, 200, 200]).change == 1)
        #expect(size([]).change == 0)
    }

    @Test func fiftyPeopleAreEnoughToDivideBy() {
        #expect(size(Array(repeating: 50, count: 20)).isDivisor)
        #expect(size(Array(repeating: 48, count: 20)).isDivisor, "to the nearest five")
        #expect(!size(Array(repeating: 47, count: 20)).isDivisor)
        #expect(size(Array(repeating: 60, count: 18) + [40, 40]).isDivisor, "a tenth of the weeks may be smaller")
        #expect(!size(Array(repeating: 60, count: 17) + [40, 40, 40]).isDivisor)
    }
}
