@testable import AssayMetrics
@testable import AssayReports
import AssayTemplating
import Testing

@Suite struct ReportWeeksTests {
    private func page(_ weeks: [Week], theme: String = "weekly") throws -> String {
        let page = ReportPage(Sample.report(), previous: nil, next: nil, weeks: ReportWeeks(weeks), hasFigureFiles: false)
        return String(decoding: page.render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
    }

    /// The picker alone.
    private func picker(_ weeks: [Week], theme: String = "weekly") throws -> Substring {
        let text = try page(weeks, theme: theme)
        let start = try #require(text.range(of: "<details")), end = try #require(text.range(of: "</details>"))
        return text[start.lowerBound..<end.upperBound]
    }

    private func weeks(_ first: String, _ last: String) -> [Week] { (Week(first)!.ordinal...Week(last)!.ordinal).map(Week.init(ordinal:)) }

    @Test(arguments: Themes.names) func listsTheWeeksOfTheYearUpToItsOwnAndLinksToTheYears(theme: String) throws {
        let text = try picker(weeks("2024-W50", "2027-W03"), theme: theme)
        #expect(text.contains("Earlier weeks"))
        #expect(text.ranges(of: "/index.html\">W").count == 15, "this one is no link")
        #expect(text.contains("<b aria-current=\"page\">W16</b>") && !text.contains("../W16/") && !text.contains("W17"))
        #expect(text.contains("<a href=\"../W15/index.html\">W15</a>"))
        let years = [2026, 2025, 2024].map { "<a href=\"../../index.html#year-\($0)\">\($0)</a>" }
        #expect(years.allSatisfy(text.contains) && text.ranges(of: "#year-").count == 3)
        // Months in their order, each by the Thursday of its weeks.
        let months = try ["January", "February", "April"].map { try #require(text.range(of: $0)).lowerBound }
        #expect(months == months.sorted())
    }

    @Test func thePageDoesNotGrowWithTheSite() throws {
        let one = try page(weeks("2026-W01", "2026-W16")).utf8.count
        let ten = try page(weeks("2017-W01", "2026-W16")).utf8.count
        #expect(ten - one < 1_000, "\(ten - one) bytes for nine more years")
    }

    /// What is out stays as it is when reports are added.
    @Test func laterReportsChangeNothing() throws {
        #expect(try page(weeks("2025-W40", "2026-W16")) == page(weeks("2025-W40", "2027-W30")))
    }

    @Test func theLastWeekOfALongYearHasThemAll() throws {
        var report = Sample.report()
        report.week = Week("2026-W53")!
        let page = ReportPage(report, previous: nil, next: nil, weeks: ReportWeeks(weeks("2024-W50", "2027-W03")), hasFigureFiles: false)
        let text = String(decoding: page.render(Sample.site, with: try Themes.templates("weekly")).bytes, as: UTF8.self)
        #expect(text.ranges(of: "/index.html\">W").count == 52 && text.contains("December") && text.contains("<b aria-current=\"page\">W53</b>"))
    }

    @Test func theFirstReportNeedsNoPicker() throws {
        #expect(try !page([Sample.last]).contains("<details class=\"picker\""))
        #expect(try !page(weeks("2026-W16", "2026-W30")).contains("<details class=\"picker\""))
        #expect(try page([Week("2025-W50")!, Sample.last]).contains("#year-2025"))
    }
}

@Suite struct PlaceLinkTests {
    @Test func everySectionAndFigureHasALinkToItself() throws {
        var report = VerdictPageTests.report()
        report.events = [EventLine(week: "2026-W10", title: "Rollout", kind: "change")]
        let text = try VerdictPageTests.page(report, theme: "weekly")
        for id in ["point", "commentary", "pairs", "scorecard", "signs", "events", "notes", "definitions", "provenance", "figure-main"] {
            let link = try #require(text.firstMatch(of: try Regex("<a class=\"anchor\" href=\"#\(id)\" aria-label=\"([^\"]+)\">#</a>"))?.output[1].substring, "\(id)")
            #expect(link.hasPrefix("Link to this ") && link.utf8.count > 24, "\(link)")
        }
        #expect(text.ranges(of: "<h2>").count == text.ranges(of: "Link to this section: ").count)
    }
}
