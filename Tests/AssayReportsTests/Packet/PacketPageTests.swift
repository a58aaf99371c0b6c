@testable import AssayMetrics
@testable import AssayReports
import Foundation
import Testing

struct PacketPageTests {
    @Test(arguments: Themes.names) func `it says whose, when, and whom it is about, and asks for nothing`(theme: String) throws {
        let html = try PacketSample.html([PacketSample.packed()], theme: theme)
        for part in [
            "Organisation", "Site", "2026-W16", "13–19 April 2026", "Tokens and changes", "More of one, more of the other.", "Not for appraisal of persons or teams.",
            "at least 12 people", "Digest 0123456789abcdef", "Digest of what is released here", "Table A1", "B1. Tokens and changes", "made to stand alone",
        ] { #expect(html.contains(part), "\(part)") }
        #expect(html.contains("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "))
        for part in ["nil", "{{", "<script", "<link", "<details", " src=", "url(", "../"] { #expect(!html.contains(part), "\(part)") }
    }

    @Test(arguments: Themes.names, [1, 3]) func `every place is there once, and every link leads to one`(theme: String, count: Int) throws {
        let html = try PacketSample.html(["2026-W16", "2026-W15", "2026-W14"].prefix(count).map { PacketSample.packed(week: $0) }, theme: theme)
        let ids = PacketSample.ids(html), links = PacketSample.links(html)
        #expect(ids.count > 12 * count && Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
        #expect(links.count > 5 && Set(links).isSubset(of: ids), "\(Set(links).subtracting(ids))")
    }

    @Test func `the policy names the one style by its digest`() throws {
        let html = try PacketSample.html([PacketSample.packed()])
        let css = try #require(html.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
        #expect(html.contains("style-src 'sha256-digest-of-\(css.utf8.count)'; img-src data:; base-uri 'none'; form-action 'none'\""))
        #expect(css.hasSuffix("body{color:black}") && html.matches(of: /<style/).count == 1)
        // No size of page, unless a printer has to be told.
        #expect(!css.contains("size:"))
        #expect(try PacketSample.html([PacketSample.packed()], paper: .letter).contains("@page{size:letter}"))
    }

    @Test func `a theme without style has none`() throws {
        let html = try PacketSample.html([PacketSample.packed()], theme: "plain")
        #expect(!html.contains("<style") && html.contains("content=\"default-src 'none'; img-src data:;"))
    }

    @Test func `a chart is drawn once, in colours that need no style`() throws {
        let html = try PacketSample.html([PacketSample.packed()])
        #expect(html.matches(of: /<svg class="chart/).count == Sample.report().figures.count)
        #expect(html.contains("stroke=\"#") && !html.contains("chart-narrow"))
    }

    @Test func `several weeks have a first page: contents, and the verdicts of each`() throws {
        let html = try PacketSample.html([PacketSample.packed(week: "2026-W16"), PacketSample.packed(week: "2026-W15")])
        let contents = try #require(html.firstMatch(of: /aria-label="Contents">(.*?)<\/nav>/.dotMatchesNewlines())).1
        #expect(contents.contains("href=\"#2026-W15\"") && contents.contains("href=\"#2026-W16\""))
        #expect(html.contains("2026-W15 to 2026-W16") && html.contains("2 weekly reports in one packet, the oldest first."))
        let places = try ["id=\"2026-W15\"", "id=\"2026-W16\"", "id=\"definitions\"", "id=\"appendix\""].map { try #require(html.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
        // What is the same in both is there once.
        #expect(html.matches(of: /What tokens is\./).count == 1)
        #expect(html.contains("page:week-2026-W15"))
    }

    @Test func `one week has no first page of its own`() throws {
        #expect(try !PacketSample.html([PacketSample.packed()]).contains("aria-label=\"Contents\""))
    }

    @Test func `a selection says so, and of how many`() throws {
        let some = try PacketSample.html([PacketSample.packed(selection: PacketReport.Selection(chosen: 1, all: 4))])
        #expect(some.contains("A selection: 1 of the report’s 4 pairs, and the points about them."))
        let all = try PacketSample.html([PacketSample.packed(selection: PacketReport.Selection(chosen: 4, all: 4))])
        #expect(!all.contains("A selection"))
        let unlike = try PacketSample.html([
            PacketSample.packed(week: "2026-W15", selection: PacketReport.Selection(chosen: 1, all: 3)), PacketSample.packed(selection: PacketReport.Selection(chosen: 1, all: 4)),
        ])
        #expect(unlike.contains("2026-W15: 1/3 and 2026-W16: 1/4"))
    }

    @Test func `what is on record has its digest in the provenance once`() throws {
        var packed = PacketSample.packed()
        packed.isOnRecord = true
        #expect(try !PacketSample.html([packed]).contains("Digest of what is released here"))
    }

    @Test func `links and images of the commentary work without the site`() throws {
        let html = "<p><a href=\"#pairs\">here</a> <a href=\"../../2026/W15/index.html#notes\">there</a> <a href=\"../../assets/plan.pdf\">plan</a> <img src=\"../../assets/plan.png\" alt=\"Plan\" /></p>"
        var site = Sample.site
        site.baseURL = nil
        let packed = PacketSample.packed(PacketSample.report(commentary: html))
        let alone = try PacketSample.html([packed], site: site)
        #expect(alone.contains("<p><a href=\"#2026-W16-pairs\">here</a> there plan <img src=\"data:image/png;base64,AQID\" alt=\"Plan\" /></p>"))
        let withSite = try PacketSample.html([packed])
        #expect(withSite.contains("<a href=\"https://example.org/a/2026/W15/index.html#notes\">there</a> <a href=\"https://example.org/a/assets/plan.pdf\">plan</a>"))
        let both = try PacketSample.html([packed, PacketSample.packed(week: "2026-W15")])
        #expect(both.contains("<a href=\"#2026-W15-notes\">there</a>"))
    }

    @Test func `the logo is in it`() throws {
        var site = Sample.site
        site.logo = "assets/plan.png"
        #expect(try PacketSample.html([PacketSample.packed()], site: site).contains("<img src=\"data:image/png;base64,AQID\" alt=\"\">"))
    }

    @Test func `text is escaped, also in the heads of pages`() throws {
        var site = Sample.site
        site.title = "</style><script>alert(1)</script>"
        let html = try PacketSample.html([PacketSample.packed()], site: site)
        #expect(!html.contains("<script") && html.matches(of: /<\/style>/).count == 1)
    }

    @Test func `what the page folds stands open`() throws {
        let report = Sample.report()
        let html = try PacketSample.html([PacketSample.packed(report)])
        let facts = try #require(report.pairs.first).verdict.judged
        #expect(!facts.isEmpty && facts.allSatisfy { html.contains("<dt>\($0.term)</dt>") })
    }

    @Test func `the path is beside the report`() { #expect(PacketPage.path(Sample.last) == "2026/W16/packet.html") }
}
