import Foundation
import Testing

/// Commentary that does not say what the data say, on copies of the example sites.
@Suite struct ProseTests {
    /// A site of `Sites/`, without what was built of it.
    private func copy(_ name: String) throws -> Scratch {
        let scratch = try Scratch()
        let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sites/\(name)")
        let site = scratch.url.appending(path: "site")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        for part in ["assay.yaml", "snapshots", "commentary"] { try FileManager.default.copyItem(at: source.appending(path: part), to: site.appending(path: part)) }
        return scratch
    }

    @Test func `a number typed in the place of a reference is found, with the reference that shows the right one`() async throws {
        let scratch = try copy("northwind")
        #expect(try await scratch.assay("check", "site", "--strict").exitCode == 0)
        // The week's figure is another.
        try scratch.replace("We used {{ tokens }}, which is {{ tokens.change }} on last week.", with: "We used {{ tokens }}, which is +4.5 % on last week.", in: "site/commentary/2026-W39.md")
        let outcome = try await scratch.assay("check", "site", "--strict")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("error: '+4.5 %' is typed by hand and looks like a measurement [unbound-number]\n  --> site/commentary/2026-W39.md:7:32\n"))
        let lax = try await scratch.assay("check", "site")
        #expect(lax.exitCode == 0)
        #expect(lax.standardError.contains("warning: '+4.5 %'"))
    }

    @Test func `a right number typed by hand is told how to be bound`() async throws {
        let scratch = try copy("northwind")
        let page = try await scratch.assay("build", "site", "-o", "out")
        #expect(page.exitCode == 0)
        let html = try scratch.text("out/2026/W39/index.html")
        let shown = try #require(html.firstMatch(of: /which is <data[^>]*>([^<]*)<\/data> on last week/)).output.1
        try scratch.replace("which is {{ tokens.change }} on last week.", with: "which is \(shown) on last week.", in: "site/commentary/2026-W39.md")
        #expect(try await scratch.assay("check", "site").standardError.contains("help: write {{ tokens.change }}, which shows '\(shown)', or "))
    }

    @Test func `fell where the metric rose is found at its line and column`() async throws {
        let scratch = try copy("northwind")
        try scratch.replace("We used {{ tokens }}, the most so far, and {{ tokens.change }} on last week.", with: "We used {{ tokens }}, and tokens\nfell by {{ tokens.change }} on last week.", in: "site/commentary/2026-W43.md")
        let outcome = try await scratch.assay("check", "site", "--strict")
        #expect(outcome.exitCode == 1)
        let found = try #require(outcome.standardError.firstMatch(of: /error: 'fell', but 'Tokens' rose by [0-9.]+\u{A0}% on the week \[contradicted-word\]\n  --> site\/commentary\/2026-W43.md:([0-9:]+)\n/))
        #expect(found.output.1 == "11:1")
        #expect(outcome.standardError.contains("1 error"))
        try scratch.replace("\nfell by", with: "\nrose by", in: "site/commentary/2026-W43.md")
        #expect(try await scratch.assay("check", "site", "--strict").exitCode == 0)
    }

    @Test func `front matter is read too, and its literals are shown as they stand`() async throws {
        let scratch = try copy("minimal")
        try scratch.replace("title: More drafts, and what came of them", with: "title: Drafts rose by 12 %, of {{ \"310\" }} teams", in: "site/commentary/2026-W21.md")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(outcome.standardError.contains("warning: '12 %' is typed by hand and looks like a measurement [unbound-number]\n  --> site/commentary/2026-W21.md:2:23\n"))
        #expect(try scratch.text("out/2026/W21/index.html").contains("<h1>Drafts rose by 12 %, of 310 teams</h1>"))
        try scratch.replace("{{ \"310\" }}", with: "{{ drafts }}", in: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("check", "site").standardError.contains("error: 'title' holds a reference, which is resolved in the text only [reference-in-front-matter]\n  --> site/commentary/2026-W21.md:2:8\n"))
    }

    @Test func `a paragraph said before is found, with the week`() async throws {
        let scratch = try copy("northwind")
        let said = "I went to see them. They told me that they decided in May to ignore the target, and to use agents for the migration of the picking\nscreens, which is dull, large and well tested. I report what they said; the figures cannot tell whether that is the reason.\n"
        let text = try scratch.text("site/commentary/2026-W45.md")
        try scratch.write(text + "\n" + said.replacing("\n", with: " ") + "\n", to: "site/commentary/2026-W45.md")
        let outcome = try await scratch.assay("check", "site", "--strict")
        #expect(outcome.exitCode == 1)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        #expect(outcome.standardError.contains("error: this paragraph stands word for word in the commentary of 2026-W38 [stale-commentary]\n  --> site/commentary/2026-W45.md:\(line):1\n"))
        try scratch.replace("decided in May", with: "decided in June", in: "site/commentary/2026-W45.md")
        #expect(try await scratch.assay("check", "site", "--strict").exitCode == 0)
    }

    @Test func `the newest week without commentary is named once, where there is any`() async throws {
        let scratch = try copy("northwind")
        for week in ["W44", "W45", "W46"] { try scratch.remove("site/commentary/2026-\(week).md") }
        let outcome = try await scratch.assay("check", "site")
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("warning: 2026-W46 has no commentary, nor have 2 weeks before it, since the first one of 2026-W37 [missing-commentary]\n  --> site/snapshots/2026-W46"))
        for name in try scratch.names("site/commentary") { try scratch.remove("site/commentary/\(name)") }
        #expect(!(try await scratch.assay("check", "site").standardError.contains("missing-commentary")))
    }

    @Test func `sources are listed behind the commentary, by the numbers of their figures`() async throws {
        let scratch = try copy("northwind")
        for (theme, folder) in [("weekly", "out"), ("plain", "plain")] {
            if theme == "plain" { try scratch.replace("site:\n", with: "site:\n  theme: plain\n", in: "site/assay.yaml") }
            #expect(try await scratch.assay("build", "site", "-o", folder).exitCode == 0)
            let html = try scratch.text("\(folder)/2026/W46/index.html")
            #expect(html.contains("<summary>Where these figures come from</summary>"))
            let notes = html.matches(of: /<li id="source-([0-9]+)">([^<]*): ([^<]*)<\/li>/)
            let figures = html.matches(of: /title="([^"]*)" data-note="([0-9]+)">([^<]*)</)
            #expect(notes.count > 8 && figures.count >= notes.count)
            #expect(notes.enumerated().allSatisfy { "\($0 + 1)" == $1.output.1 })
            for figure in figures {
                let note = try #require(Int(figure.output.2)).advanced(by: -1)
                #expect(notes[note].output.2 == figure.output.3 && notes[note].output.3 == figure.output.1)
            }
        }
        #expect(!(try scratch.text("out/2026/W37/index.html").contains("EDI mapping, 2026")))
    }
}
