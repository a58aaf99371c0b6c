@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct GroupHistoryTests {
    @Test(arguments: Themes.names) func showsItsPairsAndItsScorecard(theme: String) throws {
        let (text, files) = try HistorySample.page(.group(1), theme: theme)
        #expect(files.isEmpty)
        for part in ["<h1>North</h1>", "href=\"../../pairs/each/index.html#in-north\"", "Diverging", "href=\"../../metrics/changes/index.html\"", "Weeks shown", "href=\"../../groups/all/index.html\""] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("href=\"#metric-"))
    }

    @Test func countsItsWeeks() {
        let view = HistorySample.view(HistorySample.site(HistorySample.history(shrinks: 3)))
        let counts = (1...3).map { GroupHistory($0, in: view) }.map { [$0.shown, $0.hidden] }
        #expect(counts == [[16, 0], [12, 4], [0, 16]])
    }

    @Test(arguments: Themes.names) func hiddenNowItShowsNothingElse(theme: String) throws {
        let site = HistorySample.site(HistorySample.history(shrinks: 3))
        for group in [2, 3] {
            let history = GroupHistory(group, in: HistorySample.view(site))
            #expect(history.scorecard == nil && history.pairs.isEmpty && history.hiddenSentence == "Not shown in 2026-W16. \(Words.hiddenReason)")
            let (text, _) = try HistorySample.page(.group(group), site, theme: theme)
            #expect(!text.contains("scorecard") && !text.contains("<svg") && !text.contains("Diverging") && text.contains("Not shown in 2026-W16."))
        }
    }

    @Test func partsStandInDeclaredOrder() {
        let sample = Sample.catalog(pairs: HistorySample.pairs)
        let groups = [Group(id: "south", title: "South", parent: "north"), Group(id: "north", title: "North"), Group(id: "tiny", title: "Tiny", parent: "north")]
        let catalog = MetricCatalog(metrics: sample.metrics, groups: groups, pairs: sample.pairs, events: [])
        let view = HistorySample.view(HistorySample.site(HistorySample.history(catalog)))
        let all = catalog.groups.indices.map { GroupHistory($0, in: view) }
        #expect(all.map { $0.children.map(\.id) } == [["north"], [], ["south", "tiny"], []])
        #expect(all.map { $0.parent?.id } == [nil, "north", "all", "north"])
    }
}
