@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct HistoryPagesTests {
    @Test func thereIsAPageForEachMetricPairAndGroup() {
        let paths = HistoryPages(HistorySample.site(), hasFigureFiles: false).paths
        #expect(
            paths == [
                "metrics/tokens/index.html", "metrics/changes/index.html", "metrics/rework/index.html", "metrics/hours/index.html", "pairs/main/index.html",
                "pairs/each/index.html", "groups/all/index.html", "groups/north/index.html", "groups/south/index.html", "groups/tiny/index.html",
            ])
    }

    @Test func aSiteWithoutReportsHasNone() {
        var site = HistorySample.site()
        site.reports = []
        #expect(HistoryPages(site, hasFigureFiles: true).items.isEmpty)
    }

    @Test(arguments: Themes.names) func everyPageIsWholeInEveryTheme(theme: String) throws {
        let pages = HistoryPages(HistorySample.site(), hasFigureFiles: true)
        let templates = try Themes.templates(theme)
        for (item, path) in zip(pages.items, pages.paths) {
            let files = pages.render(item, sections: [:], Sample.site, with: templates)
            let text = String(decoding: files[0].bytes, as: UTF8.self)
            #expect(files[0].path == path && text.hasSuffix("</html>\n") && text.contains("Not for appraisal"))
            #expect(!text.contains("nil") && !text.contains("{{") && !text.contains("<script") && !text.contains("style="))
            #expect(files.dropFirst().allSatisfy { $0.path.hasPrefix(path.dropLast("index.html".count) + "figures/") })
        }
    }

    @Test func figureFilesAreWrittenOnlyWhereTheyAreWanted() throws {
        let pages = HistoryPages(HistorySample.site(), hasFigureFiles: false)
        let files = pages.render(.metric(0), sections: [:], Sample.site, with: try Themes.templates("weekly"))
        #expect(files.count == 1 && !String(decoding: files[0].bytes, as: UTF8.self).contains(".svg\""))
    }
}

@Suite struct HistoryLinksTests {
    @Test func leadsToWhatThereIsAlone() {
        let links = HistoryLinks(Sample.catalog())
        #expect(links.metric("tokens", root: "../../")?.text == "../../metrics/tokens/index.html")
        #expect(links.pair("main", root: "")?.text == "pairs/main/index.html")
        #expect(links.group("north", root: "")?.text == "groups/north/index.html")
        #expect(links.metric("retired", root: "") == nil && links.pair("tokens", root: "") == nil && links.group("nobody", root: "") == nil)
    }

    @Test(arguments: Themes.names) func theFirstPageListsThem(theme: String) throws {
        let page = IndexPage([ReportSummary(Sample.report(), publishDate: nil)], links: HistoryLinks(Sample.catalog()))
        let text = String(decoding: page.render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
        let order = ["id=\"histories\"", "Adoption", "metrics/tokens/index.html", "metrics/hours/index.html", "metrics/rework/index.html", "pairs/main/index.html", "groups/all/index.html", "groups/tiny/index.html"]
        let places = order.map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test(arguments: Themes.names) func aReportLinksToThePagesThatThereAre(theme: String) throws {
        func text(_ links: HistoryLinks?) throws -> String {
            let page = ReportPage(Sample.report(settings: ReportSettings(pairsPerReport: 0)), previous: nil, next: nil, hasFigureFiles: false, links: links)
            let whole = ReportPage(Sample.report(), previous: nil, next: nil, hasFigureFiles: false, links: links)
            return try [page, whole].map { String(decoding: $0.render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self) }.joined()
        }
        let linked = try text(HistoryLinks(Sample.catalog()))
        #expect(linked.components(separatedBy: "../../pairs/main/index.html").count == 3, "the section's title, and the row's")
        #expect(linked.contains("<h3><a href=\"../../metrics/tokens/index.html\">Tokens</a></h3>"))
        #expect(linked.contains("href=\"#metric-tokens\""), "the scorecard leads to the definition")
        for links in [nil, HistoryLinks(MetricCatalog(metrics: [], groups: [], pairs: [], events: []))] {
            #expect(try !text(links).contains("metrics/") && !text(links).contains("pairs/"))
        }
    }
}
