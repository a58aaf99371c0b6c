@testable import AssayMetrics
import Testing

@Suite struct MetricCatalogTests {
    @Test func everybodyAlwaysExistsAndComesFirst() {
        let catalog = MetricCatalog(
            metrics: [], groups: [Group(id: "a", title: "A", parent: "all"), Group(id: "all", title: "Everyone"), Group(id: "b", title: "B", parent: "a")],
            pairs: [], events: [])
        #expect(catalog.groups.map(\.id) == ["all", "a", "b"])
        #expect(catalog.groups[MetricCatalog.everybody].title == "Everyone")
        #expect(catalog.groups.indices.map { Array(catalog.ancestors(of: $0)) } == [[], [], [1]])
        #expect(catalog.children == [[1], [2], []])
        #expect(Sample.catalog.groups[0].title == "All")
    }

    @Test func whatIsBrokenDoesNoHarm() {
        // Groups above each other in a circle, and a pair of a metric that is not there: each is told elsewhere.
        let pair = MetricPair(id: "p", title: "P", adoption: "m", value: "gone", hypothesis: "", expected: MetricPair.Expectation(adoption: 1, value: 1))
        let catalog = MetricCatalog(
            metrics: [Sample.metric("m")], groups: [Group(id: "a", title: "A", parent: "b"), Group(id: "b", title: "B", parent: "a"), Group(id: "c", title: "C", parent: "a")],
            pairs: [pair], events: [])
        #expect(catalog.pairs.isEmpty)
        #expect(catalog.groups.indices.map { Array(catalog.ancestors(of: $0)) } == [[], [2], [], [1, 2]])
    }

    @Test func findsByID() {
        #expect(Sample.catalog.metricIndex("share") == 1)
        #expect(Sample.catalog.metricIndex("nothing") == nil)
        #expect(Sample.catalog.groupIndex("c") == 3)
    }

    @Test func eventsStandInOrderOfWeek() {
        let events = ["2026-W10", "2025-W01", "2026-W02"].map { Event(week: Week($0)!, title: $0, kind: .change) }
        #expect(MetricCatalog(metrics: [], groups: [], pairs: [], events: events).events.map(\.title) == ["2025-W01", "2026-W02", "2026-W10"])
    }

    @Test func tokensCountAsAdoptionWhateverTheirKind() {
        #expect(Sample.metric("t", kind: .context, unit: "tokens").countsAsAdoption)
        #expect(Sample.metric("t", kind: .adoption).countsAsAdoption)
        #expect(!Sample.metric("t", kind: .value).countsAsAdoption)
    }

    @Test func anEventConcernsWhatItNames() {
        let event = Event(week: Sample.week, title: "", kind: .change, metrics: ["m"], groups: [])
        #expect(event.concerns(metric: "m", group: "any"))
        #expect(!event.concerns(metric: "n", group: "any"))
    }
}
