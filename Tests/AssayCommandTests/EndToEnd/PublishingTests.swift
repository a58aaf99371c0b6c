import Foundation
import FoundationXML
import Testing

/// What is published when: drafts, dates, feeds.
struct PublishingTests {
    private func site(frontMatter: String) throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.write("---\ntitle: An early word\n\(frontMatter)\n---\n\nPomegranate: {{ drafts }}.\n", to: "site/commentary/2026-W21.md")
        return scratch
    }

    private func mentions(_ word: String, in scratch: Scratch) throws -> Bool {
        try FileTree(scratch.url.appending(path: "out")).files.values.contains { String(decoding: $0, as: UTF8.self).contains(word) }
    }

    @Test func `a draft is left out, and included when asked for`() async throws {
        let scratch = try site(frontMatter: "draft: true")
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        for word in ["Pomegranate", "An early word"] { #expect(try !mentions(word, in: scratch), "\(word)") }
        #expect(scratch.exists("out/2026/W21/index.html"), "the week's figures are no draft")
        #expect(try await scratch.assay("build", "site", "-o", "out", "--drafts").exitCode == 0)
        for word in ["Pomegranate", "An early word", "Draft"] { #expect(try mentions(word, in: scratch), "\(word)") }
    }

    @Test func `faults of a draft are found all the same`() async throws {
        let scratch = try site(frontMatter: "draft: true")
        try scratch.replace("{{ drafts }}", with: "{{ draughts }}", in: "site/commentary/2026-W21.md")
        let outcome = try await scratch.assay("check", "site")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("site/commentary/2026-W21.md:6:14"))
    }

    /// 2026-W21 ends on 24 May: the newest capture, and so the default of `--now`.
    @Test(arguments: [
        ("2026-05-24", [], [:], true), ("2026-05-25", [], [:], false), ("2026-05-25", ["--now", "2026-05-25"], [:], true),
        ("2026-05-26", ["--now", "2026-05-25"], [:], false), ("2026-05-26", ["--now", "2026-05-25", "--drafts"], [:], true),
        ("2026-05-25", [], ["SOURCE_DATE_EPOCH": "1779667200"], true), ("2026-05-26", [], ["SOURCE_DATE_EPOCH": "1779753599"], false),
        ("2026-05-26", ["--now", "2026-05-26"], ["SOURCE_DATE_EPOCH": "0"], true),
    ] as [(String, [String], [String: String], Bool)])
    func `a publish date is kept`(_ date: String, _ arguments: [String], _ environment: [String: String], _ isPublished: Bool) async throws {
        let scratch = try site(frontMatter: "publish_date: \(date)")
        let outcome = try await AssayProcess.run(["build", "site", "-o", "out"] + arguments, in: scratch.url, environment: environment)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try mentions("Pomegranate", in: scratch) == isPublished)
    }

    @Test func `feed and sitemap come with a base address, and are well-formed XML`() async throws {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace("title: Answer desk", with: "title: \"Answers & <desks> \\\"\"", in: "site/assay.yaml")
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        #expect(!scratch.exists("out/feed.xml") && !scratch.exists("out/sitemap.xml"))
        #expect(try !scratch.text("out/index.html").contains("feed.xml"))

        #expect(try await scratch.assay("build", "site", "-o", "out", "--base-url", "https://example.com/a").exitCode == 0)
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(SitePages(tree).faults == [])
        let feed = tree.text("feed.xml")
        #expect(try wellFormed("out/feed.xml", in: scratch))
        #expect(try wellFormed("out/sitemap.xml", in: scratch))
        for page in ["", "2026/W19/", "2026/W20/", "2026/W21/"].map({ "https://example.com/a/\($0)index.html" }) {
            #expect(tree.text("sitemap.xml").contains("<loc>\(page)</loc>"), "\(page)")
            #expect(feed.contains("href=\"\(page)\""), "\(page)")
        }
        #expect(feed.contains("Answers &amp; &lt;desks&gt; &quot;"))
        #expect(tree.text("index.html").contains("feed.xml"))
    }

    @Test func `a draft stays out of the feed`() async throws {
        let scratch = try site(frontMatter: "draft: true")
        #expect(try await scratch.assay("build", "site", "-o", "out", "--base-url", "https://example.com/", "--drafts").exitCode == 0)
        #expect(try !scratch.text("out/feed.xml").contains("An early word"))
        #expect(try !scratch.text("out/sitemap.xml").contains("W21"))
    }

    @Test func `a site of drafts alone has no dead links to a feed`() async throws {
        let scratch = try site(frontMatter: "draft: true")
        for week in ["19", "20"] { try scratch.remove("site/snapshots/2026-W\(week).csv") }
        #expect(try await scratch.assay("build", "site", "-o", "out", "--base-url", "https://example.com/", "--drafts").exitCode == 0)
        #expect(SitePages(try FileTree(scratch.url.appending(path: "out"))).faults == [])
    }

    private func wellFormed(_ path: String, in scratch: Scratch) throws -> Bool {
        XMLParser(data: try Data(contentsOf: scratch.url.appending(path: path))).parse()
    }
}
