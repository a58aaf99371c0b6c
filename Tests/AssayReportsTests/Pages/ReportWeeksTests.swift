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

    @Test(arguments: Themes.names) func listsTheWeeksOfTheYearAndLinksToOtherYears(theme: String) throws {
        let text = try picker(weeks("2024-W50", "2027-W03"), theme: theme)
        #expect(text.contains("Weeks of 2026"))
        #expect(text.ranges(of: "/index.html\">W").count == 52, "53 weeks, and this one is no link")
        #expect(text.contains("<b aria-current=\"page\">W16</b>") && !text.contains("../W16/"))
        #expect(text.contains("<a href=\"../W53/index.html\">W53</a>"))
        let years = [2027, 2025, 2024].map { "<a href=\"../../index.html#year-\($0)\">\($0)</a>" }
        #expect(years.allSatisfy(text.contains) && text.ranges(of: "#year-").count == 3)
        // Months in their order, each by the Thursday of its weeks.
        let months = try ["January", "April", "December"].map { try #require(text.range(of: $0)).lowerBound }
        #expect(months == months.sorted())
    }

    @Test func thePageDoesNotGrowWithTheSite() throws {
        let two = try page(weeks("2026-W01", "2026-W53")).utf8.count
        let ten = try page(weeks("2018-W01", "2027-W52")).utf8.count
        #expect(ten - two < 1_000, "\(ten - two) bytes for nine more years")
    }

    @Test func oneReportNeedsNoPicker() throws {
        #expect(try !page([Sample.last]).contains("<details class=\"picker\""))
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
