import Foundation
import Testing

/// What leaves a site through links, feeds, previews and pictures, and bad input on that way.
struct SharingTests {
    private func site(_ frontMatter: String = "title: A week", body: String = "A quiet week.") throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.write("---\n\(frontMatter)\n---\n\n\(body)\n", to: "site/commentary/2026-W21.md")
        return scratch
    }

    private func built(_ scratch: Scratch, _ arguments: String...) async throws -> FileTree {
        let outcome = try await AssayProcess.run(["build", "site", "-o", "out", "--base-url", "https://example.com/a/"] + arguments, in: scratch.url)
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return try FileTree(scratch.url.appending(path: "out"))
    }

    @Test func `an author with markup is escaped on the page, in the feed and in the head`() async throws {
        let tree = try await built(site("title: A week\nauthors: ['<script>alert(1)</script>', 'O \"quote\" & Co']"))
        for path in ["2026/W21/index.html", "feed.xml"] {
            let text = tree.text(path)
            #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !text.contains("<script"), "\(path)")
            #expect(text.contains("&quot;quote&quot; &amp; Co"), "\(path)")
        }
        #expect(tree.text("2026/W21/index.html").contains("<meta name=\"author\" content=\"&lt;script&gt;"))
        #expect(SitePages(tree).faults == [])
    }

    @Test func `a link to a draft is told, with its line`() async throws {
        let scratch = try site(body: "As [last week](2026-W20.md) said.")
        try scratch.write("---\ntitle: Early\ndraft: true\n---\n\nPomegranate.\n", to: "site/commentary/2026-W20.md")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("warning: the commentary of 2026-W20 is a draft") && outcome.standardError.contains("[draft-link]"))
        #expect(outcome.standardError.contains("site/commentary/2026-W21.md:5:4"), "\(outcome.standardError)")
        #expect(try scratch.text("out/2026/W21/index.html").contains("<a href=\"../../2026/W20/index.html\">last week</a>"))
        #expect(try await scratch.assay("build", "site", "-o", "strict", "--strict").exitCode == 1)
        #expect(try await !scratch.assay("build", "site", "-o", "drafts", "--drafts").standardError.contains("draft-link"))
        try scratch.replace("draft: true", with: "publish_date: 2026-05-18", in: "site/commentary/2026-W20.md")
        #expect(try await !scratch.assay("build", "site", "-o", "later").standardError.contains("draft-link"))
    }

    private func logo(_ bytes: [UInt8], _ name: String) async throws -> AssayProcess.Outcome {
        let scratch = try site()
        try scratch.write(bytes, to: "site/assets/" + name)
        try scratch.replace("title: Answer desk", with: "title: Answer desk\n  logo: assets/\(name)", in: "site/assay.yaml")
        return try await scratch.assay("build", "site", "-o", "out")
    }

    private func drawing(_ size: Int, _ inside: String = "") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"32\" viewBox=\"0 0 \(size) 32\">\(inside)<rect x=\"0\" y=\"0\" width=\"9\" height=\"9\" fill=\"#123456\"/></svg>\n".utf8)
    }

    @Test func `a huge logo is refused with its size`() async throws {
        let wide = try await logo(drawing(2001), "logo.svg")
        #expect(wide.exitCode == 1)
        #expect(wide.standardError.contains("error: the logo 'assets/logo.svg' is 2001 by 32 pixels") && wide.standardError.contains("--> site/assay.yaml:"))
        let heavy = try await logo([UInt8](repeating: 0x20, count: 1_000_001), "logo.png")
        #expect(heavy.exitCode == 1 && heavy.standardError.contains("1000001 bytes") && heavy.standardError.contains("help: "))
        #expect(try await logo(drawing(2000), "logo.svg").exitCode == 0)
    }

    @Test(arguments: ["logo.txt", "logo.csv", "logo.png"]) func `a logo that is no image is refused where it is named`(_ name: String) async throws {
        for bytes in [[], Array("Northwind\n".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]] {
            let outcome = try await logo(bytes, name)
            #expect(outcome.exitCode == 1)
            #expect(outcome.standardError.contains(/the logo 'assets\/logo\.[a-z]+' is not an image [^\n]* \[logo-not-an-image\]\n  --> site\/assay\.yaml:[0-9]+:9\n/), "\(outcome.standardError)")
        }
    }

    @Test func `a logo that runs something is refused, and none is ever inlined`() async throws {
        for inside in ["<script>alert(1)</script>", "<g onload=\"alert(1)\"></g>", "<foreignObject></foreignObject>"] {
            let outcome = try await logo(drawing(100, inside), "logo.svg")
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("[unsafe-svg]"), "\(inside)")
        }
        let scratch = try site()
        try scratch.write(drawing(100), to: "site/assets/logo.svg")
        try scratch.replace("title: Answer desk", with: "title: Answer desk\n  logo: assets/logo.svg", in: "site/assay.yaml")
        let page = try await built(scratch).text("2026/W21/index.html")
        #expect(page.contains("<img src=\"../../assets/logo.svg\" alt=\"\">") && !page.contains("#123456"))
    }

    /// What previews and feeds show is the title, the summary, the authors and the points.
    @Test(arguments: [
        "title: Night shift closed 7", "title: A week\nsummary: Night shift closed 7 tickets", "title: A week\nsummary: The night shift doubled its tickets",
        "title: A week\nsummary: A quiet week. In 2026-W02 the late shift closed 7 tickets.", "title: A week\nauthors: [Night shift 7]",
    ])
    func `a hidden group's number comes through no front matter`(_ frontMatter: String) async throws {
        let site = try AttackedSite(groups: ["mail", "phone", "{id: night, title: Night shift}", "{id: late, title: Late shift, from: 2026-W01, to: 2026-W02}"])
        for week in 1...3 {
            let rows = AttackedSite.pair("mail", 9_000, 60, 40) + AttackedSite.pair("phone", 8_000, 50, 40) + AttackedSite.pair("night", 7_000, 7, 4)
            try site.capture(week, rows, week < 3 ? AttackedSite.pair("late", 6_000, 7, 4) : "")
        }
        try site.scratch.write("---\n\(frontMatter)\n---\n\nA quiet week.\n", to: "site/commentary/2026-W03.md")
        let (outcome, tree) = try await site.build()
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[hidden-group-number]") && tree == nil, "\(outcome.standardError.prefix(600))")
    }

    @Test func `what the publisher states is looked at as well, and is on no record`() async throws {
        var site = try AttackedSite(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...3 {
            try site.capture(week, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.pair("phone", 8_000, 50, 40), AttackedSite.pair("night", 7_000, 7, 4))
        }
        site.more = "data_sheet: {purpose: To see what it brings, agreed_with: The night shift and its 4 people}"
        let refused = try await site.build().outcome
        #expect(refused.exitCode == 1 && refused.standardError.contains("[hidden-group-number]") && refused.standardError.contains("site/assay.yaml"))
        site.more = "data_sheet: {purpose: To see what it brings}"
        let (outcome, tree) = try await site.build("publish")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let page = try #require(tree).text("about/data-sheet.html")
        #expect(page.contains("To see what it brings") && page.contains("not stated by the publisher") && page.contains("userprincipalname") && page.contains("published.json"))
        #expect(try !site.scratch.text("site/published.json").contains("what it brings"))
        site.more = "data_sheet: {purpose: Something else}"
        #expect(try await site.build().outcome.exitCode == 0, "a record stands whatever is stated")
    }

    @Test func `a correction is told where every report says it will be`() async throws {
        let scratch = try site()
        let before = try await built(scratch)
        let place = "about/corrections.html#2026-W20"
        #expect(before.text("2026/W20/index.html").contains("href=\"../../\(place)\""))
        #expect(before.text("about/corrections.html").contains("<li id=\"2026-W20\">"))
        #expect(SitePages(before).faults == [])
        try scratch.write(
            "week,metric,value,people,note\n,drafts,160,40,\n,solved,270,40,\n2026-W20,drafts,139,40,A late export\n2026-W20,solved,266,40,A late export\n",
            to: "site/snapshots/2026-W22.csv")
        let after = try await built(scratch)
        #expect(after.text("2026/W20/index.html").contains("href=\"../../\(place)\""))
        let page = after.text("about/corrections.html")
        for part in ["<article id=\"2026-W20\">", "Drafted answers, All: 132\u{A0}answers became 139\u{A0}answers.", "Beside it, in the same week: Solved at once 266\u{A0}tickets.", "A late export"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(SitePages(after).faults == [])
    }
}
