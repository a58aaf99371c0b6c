import Foundation
import Testing

/// The skeleton of a commentary, from outside.
@Suite struct NewWeekTests {
    private func copy(language: String = "en") throws -> Scratch {
        let scratch = try Scratch()
        let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sites/northwind")
        let site = scratch.url.appending(path: "site")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        for part in ["assay.yaml", "snapshots", "commentary"] { try FileManager.default.copyItem(at: source.appending(path: part), to: site.appending(path: part)) }
        if language != "en" { try scratch.replace("site:\n", with: "site:\n  language: \(language)\n", in: "site/assay.yaml") }
        return scratch
    }

    @Test(arguments: ["en", "de"]) func `it is ready to edit, passes as it is, and strictly once it is no draft`(language: String) async throws {
        let scratch = try copy(language: language)
        try scratch.remove("site/commentary/2026-W46.md")
        #expect(try await scratch.assay("new", "week", "--site", "site").exitCode == 0)
        let text = try scratch.text("site/commentary/2026-W46.md")
        for part in [
            "authors: [Enablement lead]\ndraft: true\n---\n", "{{ verdict:tokens-changes }}", "{{ tokens }} ({{ tokens.change }} ", "{{ verdict:tokens-changes@checkout }}", "```chart\ntype: pair\npair: tokens-changes\n```",
            "```scorecard\n```\n",
        ] { #expect(text.contains(part), "\(part)") }
        // Worst news first: the diverging pair before the one that goes well.
        let order = ["verdict:tokens-changes ", "verdict:drafts-waiting "].map { text.firstRange(of: $0)?.lowerBound }
        #expect(try #require(order[0]) < (try #require(order[1])))
        #expect(!text.contains("EDI") && !text.contains("abel printing") && !text.contains("<"))
        let strict = try await scratch.assay("check", "site", "--strict", "--drafts")
        #expect(strict.exitCode == 0, "\(strict.standardError)")
        try scratch.replace("draft: true\n", with: "", in: "site/commentary/2026-W46.md")
        let published = try await scratch.assay("build", "site", "--strict", "-o", "out")
        #expect(published.exitCode == 0, "\(published.standardError)")
    }

    @Test func `every week of the example has a skeleton that builds, with its events and questions`() async throws {
        let scratch = try copy()
        for name in try scratch.names("site/commentary") { try scratch.remove("site/commentary/\(name)") }
        for week in 37...46 { #expect(try await scratch.assay("new", "week", "2026-W\(week)", "--site", "site").exitCode == 0) }
        let outcome = try await scratch.assay("check", "site", "--strict", "--drafts")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let texts = try (37...46).map { try scratch.text("site/commentary/2026-W\($0).md") }
        #expect(texts[3].contains("## What happened\n\n- Autumn review of licences\n"))
        #expect(texts.contains { $0.contains("## Questions to answer, then to delete\n\n- Why is “") })
        #expect(texts.allSatisfy { !$0.contains("authors:") })
    }
}
