@testable import AssayReports
import Testing

@Suite struct ShareTests {
    private func head(_ change: (inout Report) -> Void = { _ in }, site: SiteInfo = Sample.site, theme: String = "weekly") throws -> String {
        var report = Sample.report()
        change(&report)
        let page = ReportPage(report, previous: nil, next: nil, hasFigureFiles: false).render(site, with: try Themes.templates(theme))
        return String(String(decoding: page.bytes, as: UTF8.self).prefix { _ in true }.split(separator: "</head>")[0])
    }

    @Test(arguments: Themes.names) func everyPageSaysWhatItIs(theme: String) throws {
        let text = try head({ $0.heading = "A \"week\""; $0.summary = "Both & more" }, theme: theme)
        for part in [
            "<meta property=\"og:title\" content=\"A &quot;week&quot; · 2026-W16\">", "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"og:site_name\" content=\"Site\">", "<meta property=\"og:description\" content=\"Both &amp; more\">",
            "<meta property=\"og:url\" content=\"https://example.org/a/2026/W16/index.html\">", "<meta property=\"og:locale\" content=\"en_GB\">",
        ] { #expect(text.contains(part), "\(part)") }
        let pages = [IndexPage([ReportSummary(Sample.report(), publishDate: nil)]).render(Sample.site, with: try Themes.templates(theme))]
            + AboutSample.about().render(Sample.site, with: try Themes.templates(theme))
        for page in pages {
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(text.contains("og:title") && text.contains("content=\"website\"") && text.contains("og:url\" content=\"https://example.org/a/\(page.path)\""), "\(page.path)")
        }
    }

    @Test(arguments: Themes.names) func withoutABaseAddressThereIsNoAddress(theme: String) throws {
        var site = Sample.site
        site.baseURL = nil
        let text = try head(site: site, theme: theme)
        #expect(!text.contains("og:url") && !text.contains("canonical") && text.contains("og:title"))
    }

    @Test func anAuthorIsEscaped() throws {
        let text = try head { $0.authors = "<script>Mallory</script> \"x\"" }
        #expect(text.contains("<meta name=\"author\" content=\"&lt;script&gt;Mallory&lt;/script&gt; &quot;x&quot;\">"))
        #expect(try !head().contains("name=\"author\""))
    }

    @Test func aLanguageHasATerritory() {
        #expect(["en", "de", "pt-BR", "nl"].map(Share.locale) == ["en_GB", "de_DE", "pt_BR", "nl"])
    }
}
