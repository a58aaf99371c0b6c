@testable import AssayMetrics
@testable import AssayReports
import Testing

/// The feed by the rules of RFC 4287, and what it tells.
@Suite struct FeedTests {
    private func summaries(_ count: Int) -> [ReportSummary] {
        (0..<count).reversed().map { back in
            var summary = ReportSummary(VerdictPageTests.report(), publishDate: Sample.last.advanced(by: 1 - back).monday, authors: ["Ada & Co", "<b>Grace</b>"])
            summary.week = Sample.last.advanced(by: -back)
            summary.summary = "What the <author> says."
            return summary
        }
    }

    private func feed(_ reports: [ReportSummary], theme: String = "weekly", paths: [String] = []) throws -> (feed: [UInt8], text: String, sitemap: String) {
        let files = FeedPage(reports, paths: paths).render(Sample.site, with: try Themes.templates(theme))
        return (files[0].bytes, String(decoding: files[0].bytes, as: UTF8.self), String(decoding: files[1].bytes, as: UTF8.self))
    }

    @Test(arguments: Themes.names) func keepsTheRules(theme: String) throws {
        let rules = AtomRules(try feed(summaries(60), theme: theme).feed)
        #expect(rules.faults == [])
        #expect(rules.entries == FeedPage.mostEntries)
    }

    @Test func brokenRulesAreFound() {
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id><updated>2026-01-01</updated>
            <entry><title></title><id>x</id><updated>2026-01-01T00:00:00Z</updated><link href="a.html"/><content type="xhtml"><p/></content></entry></feed>
            """
        let faults = AtomRules(Array(feed.utf8)).faults.joined(separator: "\n")
        for fault in ["'x' is given twice", "is no IRI", "'2026-01-01' is no date", "an empty 'title'", "'a.html' is not absolute", "no one XHTML div", "times 'link self'", "'summary'", "newest"] {
            #expect(faults.contains(fault), "\(fault)")
        }
    }

    @Test func theSummaryIsThePointAndTheContentHoldsAll() throws {
        let text = try feed(summaries(1)).text
        #expect(text.contains("<summary>Tokens and changes: diverging.</summary>"))
        for part in ["<p><em>What the &lt;author&gt; says.</em></p>", "▼ Bad news: Tokens and changes: diverging. (All)", "No verdict yet.", "Not for appraisal"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.contains("<name>Ada &amp; Co</name>") && text.contains("<name>&lt;b&gt;Grace&lt;/b&gt;</name>"))
    }

    @Test func anIdDoesNotDependOnTheTitle() throws {
        var reports = summaries(2)
        let before = try feed(reports).text.matches(of: /<id>[^<]*<\/id>/).map { String($0.output) }
        for index in reports.indices { reports[index].heading = "Another title \(index)" }
        #expect(try feed(reports).text.matches(of: /<id>[^<]*<\/id>/).map { String($0.output) } == before)
    }

    /// An older report may be published after a newer one.
    @Test func theFeedIsAsNewAsItsNewestEntry() throws {
        var reports = summaries(3)
        reports[0].published = reports[2].published.advanced(weeks: 1)
        #expect(AtomRules(try feed(reports).feed).faults == [])
    }

    @Test func theSitemapHoldsEveryPage() throws {
        let sitemap = try feed(summaries(2), paths: AboutPages.paths + ["metrics/tokens/index.html"]).sitemap
        for path in ["index.html", "about/method.html", "about/data-sheet.html", "about/corrections.html", "metrics/tokens/index.html", "2026/W16/index.html", "2026/W15/index.html"] {
            #expect(sitemap.contains("<loc>https://example.org/a/\(path)</loc>"), "\(path)")
        }
        #expect(sitemap.ranges(of: "<lastmod>").count == 7)
    }
}

extension CivilDate {
    fileprivate func advanced(weeks: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + 7 * weeks) }
}

@Suite struct WeekListTests {
    @Test(arguments: Themes.names) func eachWeekHasTheShapeOfItsFirstPoint(theme: String) throws {
        var second = ReportSummary(Sample.report(), publishDate: nil)
        second.points = [Point(text: "Together it goes.", detail: "A detail", tone: .good), Point(text: "A second point.", detail: nil, tone: .bad)]
        second.summary = "The author's own words."
        var first = second
        first.week = Sample.last.advanced(by: -1)
        first.points = []
        let text = String(decoding: IndexPage([first, second]).render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
        let list = try #require(text.range(of: "id=\"weeks\"")).upperBound
        #expect(text[list...].contains("Together it goes.") && text[list...].contains("▲") && text[list...].contains("Good news"))
        #expect(!text[list...].contains("A second point.") && !text[list...].contains("▼"))
        #expect(text[list...].contains("The author&#39;s own words."), "a week without a point")
    }
}
