@testable import AssayMetrics
@testable import AssayReports
import AssayTemplates
import AssayTemplating
import AssayTestSupport
import Foundation
import FoundationXML
import Testing

/// The built-in themes against the pages' shapes.
enum Themes {
    static let names = ["weekly", "plain"]

    static func templates(_ theme: String) throws -> PageTemplates {
        let sources = BuiltInFiles.templates.filter { $0.path.hasPrefix(theme + "/") && $0.path.hasSuffix(".mustache") }.map {
            PageTemplates.Source(name: String($0.path.dropFirst(theme.count + 1).dropLast(".mustache".count)), path: $0.path, text: $0.text)
        }
        let (templates, diagnostics) = PageTemplates.load(sources)
        #expect(diagnostics.map { $0.rendered() } == [])
        return try #require(templates)
    }
}

@Suite struct ReportPageTests {
    @Test(arguments: Themes.names) func showsTheReportInEveryTheme(theme: String) throws {
        let templates = try Themes.templates(theme)
        let page = ReportPage(Sample.report(), previous: Week("2026-W15"), next: nil, hasFigureFiles: true)
        let file = page.render(Sample.site, with: templates)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(file.path == "2026/W16/index.html")
        for part in [
            "13–19 April 2026", "Tokens and changes", "More of one, more of the other.", "href=\"../../2026/W15/index.html\"", "figures/main.svg",
            "id=\"figure-main\"", "id=\"metric-tokens\"", "href=\"#metric-tokens\"", "Not for appraisal", "href=\"data.csv\"",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("nil") && !text.contains("{{") && !text.contains("<script"))
        let head = try #require(text.range(of: "<head>").map { text[$0.upperBound...] })
        #expect(head.drop { $0.isWhitespace }.hasPrefix("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "))
    }

    @Test func eachFigureStandsAloneWithItsData() {
        let page = ReportPage(Sample.report(), previous: nil, next: nil, hasFigureFiles: true)
        let files = page.figureFiles()
        #expect(files.map(\.path) == ["2026/W16/figures/main.svg", "2026/W16/figures/main.csv", "2026/W16/data.csv"])
        #expect(String(decoding: files[0].bytes.prefix(5), as: UTF8.self) == "<?xml")
        #expect(String(decoding: files[1].bytes, as: UTF8.self).contains("all,changes,2026-W16,200,count,final"))
    }

    @Test func textFromTheSiteIsEscaped() throws {
        var report = Sample.report()
        report.heading = "<script>alert(1)</script>\"\u{301}"
        let text = String(decoding: ReportPage(report, previous: nil, next: nil, hasFigureFiles: false).render(Sample.site, with: try Themes.templates("weekly")).bytes, as: UTF8.self)
        #expect(!text.contains("<script>") && text.contains("&lt;script&gt;"))
        #expect(!text.utf8.elementsEqual(text.utf8.filter { $0 != 0 }) == false)
    }
}

@Suite struct IndexPageTests {
    @Test(arguments: Themes.names) func listsTheWeeksNewestFirst(theme: String) throws {
        var summaries = ["2025-W52", "2026-W01", "2026-W16"].map { week in
            var summary = ReportSummary(Sample.report(), publishDate: nil)
            summary.week = Week(week)!
            return summary
        }
        summaries[0].isReconstructed = true
        let text = String(decoding: IndexPage(summaries).render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
        let places = try ["2026/W16/index.html", "2026/W01/index.html", "2025/W52/index.html"].map { try #require(text.range(of: $0, options: .backwards)).lowerBound }
        #expect(places == places.sorted())
        #expect(text.contains("reconstructed") || text.contains("Reconstructed"))
    }
}

@Suite struct FeedPageTests {
    @Test func needsABaseURL() throws {
        let templates = try Themes.templates("weekly")
        let feed = FeedPage([ReportSummary(Sample.report(), publishDate: nil)])
        var site = Sample.site
        let files = feed.render(site, with: templates)
        #expect(files.map(\.path) == ["feed.xml", "sitemap.xml"])
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(text.contains("https://example.org/a/2026/W16/index.html"))
        #expect(text.contains("<updated>2026-04-20T00:00:00Z</updated>"))
        for file in files { #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)") }
        site.baseURL = nil
        #expect(feed.render(site, with: templates).isEmpty)
    }

    @Test func draftsStayOut() throws {
        var draft = ReportSummary(Sample.report(), publishDate: nil)
        draft.isDraft = true
        let files = FeedPage([draft]).render(Sample.site, with: try Themes.templates("weekly"))
        #expect(files.map(\.path) == ["feed.xml", "sitemap.xml"])
        #expect(files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("W16") })
    }
}

@Suite struct PageShapesTests {
    /// Every name a template may use is told in Templates/README.md, and every name told there exists.
    @Test func theContextIsDocumentedNameByName() throws {
        let text = try String(contentsOf: Fixtures.repository.appending(path: "Templates/README.md"), encoding: .utf8)
        let told = Set(text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
        let missing = names(of: PageShapes.all.values.map { $0 }).subtracting(told)
        #expect(missing.isEmpty, "not in Templates/README.md: \(missing.sorted())")
    }

    private func names(of shapes: [TemplateShape]) -> Set<String> {
        shapes.reduce(into: []) { names, shape in
            switch shape {
            case .record(let fields): names.formUnion(Set(fields.keys).union(self.names(of: Array(fields.values))))
            case .list(let element), .optional(let element): names.formUnion(self.names(of: [element]))
            default: break
            }
        }
    }
}
