import Testing

@testable import assay

@Suite struct ThemeLoaderTests {
    /// `rule 'name'`, with the help, of each file that is written to `templates/`.
    private func findings(_ files: [String: String], theme: String = "weekly") throws -> [String] {
        let site = try SiteOnDisk(weeks: 1...1)
        for (name, text) in files { try site.scratch.write(text, to: "site/templates/" + name) }
        let folder = SiteFolder(root: site.scratch.url.appending(path: "site").filePath)
        return ThemeLoader.load(theme: theme, overrides: folder).diagnostics.map { "\($0.rule) \($0.summary.split(separator: "'").first ?? ""): \($0.help ?? "")" }
    }

    private static let pages = "the pages are report, index, method, metric, pair, group, corrections, data-sheet, packet, figures, feed.xml and sitemap.xml; other templates are called by these"
    private static let link = "link it in a template, such as layout"

    /// Each is a part of words and names that templates hold.
    @Test(arguments: [
        ("pairs.mustache", "did you mean 'pair.mustache'?"), ("groups.mustache", "did you mean 'group.mustache'?"), ("reports.mustache", "did you mean 'report.mustache'?"),
        ("data.mustache", pages), ("p.mustache", pages), ("partials/titles.mustache", "did you mean 'partials/title.mustache'?"), ("assets/sites.css", "did you mean 'assets/site.css'?"),
        ("assets/own.css", link),
    ])
    func `a name that no template calls is mistyped`(_ name: String, _ help: String) throws {
        for theme in ["weekly", "plain"] {
            let found = try findings([name: name.hasSuffix(".css") ? "p { margin: 0 }" : "<p>text</p>"], theme: theme)
            #expect(found.contains("unknown-template \(name): \(help)") || theme == "plain" && name.hasPrefix("partials/"), "\(theme): \(found)")
        }
    }

    @Test func `what calls only itself is called by none`() throws {
        #expect(try findings(["partials/mine.mustache": "<p>{{! partials/mine }}</p>{{> partials/mine}}"]).contains { $0.hasPrefix("unknown-template partials/mine.mustache: ") })
    }

    @Test func `what a template of the site calls is known`() throws {
        let files = [
            "partials/title.mustache": "{{>partials/mine}}<link rel=\"stylesheet\" href=\"{{root}}assets/own.css\">", "partials/mine.mustache": "<p>text</p>",
            "assets/own.css": "@import url(more.css);", "assets/more.css": "p { margin: 0 }",
        ]
        #expect(try findings(files).filter { $0.hasPrefix("unknown-template") } == [])
    }
}
