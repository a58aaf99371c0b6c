@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct CorrectionsPageTests {
    private func page(_ site: SiteHistory, theme: String = "weekly") throws -> String {
        try AboutSample.page(AboutSample.about(site), "about/corrections.html", theme: theme)
    }

    private let site = AboutSample.site(
        [AboutSample.restated(1), AboutSample.restated(0, group: 2), AboutSample.restated(1, back: 5, isFinalisation: true), AboutSample.restated(1, back: 14)],
        reissues: [Sample.last: "A late export & more"], reports: 0...12)

    @Test(arguments: Themes.names) func everyWeekHasItsPlaceOnce(theme: String) throws {
        let text = try page(site, theme: theme)
        for back in Array(0...12) + [14] {
            let id = "id=\"\(Sample.last.advanced(by: -back))\""
            #expect(text.ranges(of: id).count == 1, "\(id)")
        }
        for part in [
            "Changes, North: 111k became 222k.", "Beside it, in the same week: Changes 100.", "Captured in <a href=\"../2026/W16/index.html\">2026-W16</a>: Counted twice",
            "A late export &amp; more", "1 figure<", "Weeks without a report of their own", "Weeks without a correction", "href=\"../2026/W15/index.html\"",
        ] where theme == "weekly" || part != "1 figure<" { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("href=\"../2026/W02/index.html\""), "a week without a report")
        #expect(!text.contains("{{") && !text.contains("Optional("))
    }

    @Test(arguments: Themes.names) func whatIsNotThereHasNoSection(theme: String) throws {
        let text = try page(AboutSample.site(), theme: theme)
        for part in ["id=\"corrected\"", "id=\"without-report\"", "id=\"finalised\"", "#corrected"] { #expect(!text.contains(part), "\(part)") }
        #expect(text.contains("id=\"untouched\""))
        #expect(try !page(AboutSample.site(reissues: Dictionary(uniqueKeysWithValues: (0...15).map { (Sample.last.advanced(by: -$0), "Late") })), theme: theme).contains("untouched"))
    }

    /// Ten years of weeks without a correction.
    @Test func staysSmall() throws {
        let text = try page(AboutSample.site(reports: 0...519))
        #expect(text.ranges(of: "<li id=\"").count == 520)
        #expect(text.utf8.count < 60_000, "\(text.utf8.count) bytes")
    }

    @Test(arguments: Themes.names) func reportsLinkToTheirPlace(theme: String) throws {
        let report = String(decoding: ReportPage(Sample.report(), previous: nil, next: nil, hasFigureFiles: false).render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
        #expect(report.contains("href=\"../../about/corrections.html#2026-W16\""))
        for page in ["method", "data-sheet", "corrections"] { #expect(report.contains("href=\"../../about/\(page).html\""), "\(page)") }
    }
}
