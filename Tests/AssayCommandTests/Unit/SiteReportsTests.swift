import AssayLanguage
import AssayMetrics
import Testing

@testable import assay

/// Reports for commands that write no site.
struct SiteReportsTests {
    private func options(_ site: SiteOnDisk) -> BuildOptions { BuildOptions(site: site.scratch.url.appending(path: "site").filePath) }

    @Test func `what is made of them is made in the language of the site`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        try site.change("organisation: Example Ltd", to: "organisation: Example Ltd, language: de")
        let reports = try await SiteReports(options(site))
        let tag = try reports.inLanguage { () throws(FigureRefusal) in Language.current.tag }
        #expect(tag == "de" && Language.current.tag == "en")
        let packet = try await SitePackets(options(site), weeks: [], pairs: nil).html()
        #expect(String(decoding: packet, as: UTF8.self).contains("<html lang=\"de\">"))
    }

    @Test func `a refusal within comes out`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        let reports = try await SiteReports(options(site))
        do throws(FigureRefusal) {
            try reports.inLanguage { () throws(FigureRefusal) in throw FigureRefusal(rule: "some-rule", "no", help: nil) }
            Issue.record("nothing was thrown")
        } catch { #expect(error.diagnostics.map(\.rule) == ["some-rule"]) }
    }

    @Test func `a report is found by its week, and the newest without one`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        let reports = try await SiteReports(options(site))
        #expect(try reports.index(of: nil) == 2)
        #expect(try reports.index(of: SiteOnDisk.week(20)) == 1)
        #expect(throws: FigureRefusal.self) { try reports.index(of: SiteOnDisk.week(22)) }
    }
}
