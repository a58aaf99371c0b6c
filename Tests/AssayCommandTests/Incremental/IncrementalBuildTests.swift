import Foundation
import Testing

@testable import assay

/// Builds over the one before. That any change whatever gives what a build from nothing gives is for `Tests/Incremental/random_edits.py`; here stands what is made anew.
struct IncrementalBuildTests {
    private let site: SiteOnDisk

    init() async throws {
        site = try SiteOnDisk(weeks: 1...14)
        try site.scratch.write("---\ntitle: Thirteen\n---\n\nDrafts came to {{ drafts }}.\n", to: "site/commentary/2026-W13.md")
        #expect(try await build().made == 14 + 4 + 2 + 1 + 4)
    }

    private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildOutcome {
        var options = BuildOptions(site: site.scratch.url.appending(path: "site").filePath)
        options.jobs = 2
        change(&options)
        let outcome = await SiteBuilder.build(options)
        try #require(outcome.status == .done, "\(outcome.diagnostics)")
        return outcome
    }

    private func number(_ path: String) -> UInt64? { FileSystem.number(site.scratch.url.appending(path: path).filePath) }

    @Test func `nothing changed, nothing written`() async throws {
        let index = number("site/dist/index.html")
        let outcome = try await build()
        #expect(outcome.isUnchanged && outcome.made == 0 && outcome.pages == 25)
        #expect(number("site/dist/index.html") == index)
    }

    @Test func `one commentary makes its report and the pages about all`() async throws {
        let (other, own) = (number("site/dist/2026/W12/index.html"), number("site/dist/2026/W13/index.html"))
        try site.scratch.write("---\ntitle: Thirteen\n---\n\nOther words, and {{ drafts }}.\n", to: "site/commentary/2026-W13.md")
        let outcome = try await build()
        #expect(outcome.made == 1 + 4)
        #expect(number("site/dist/2026/W12/index.html") == other)
        #expect(number("site/dist/2026/W13/index.html") != own)
        #expect(try site.scratch.text("site/dist/2026/W13/index.html").contains("Other words"))
    }

    /// The newest before gets a link to it, and gives up its packet.
    @Test func `a new week makes itself, the week before it, and what is about all weeks`() async throws {
        let other = number("site/dist/2026/W13/index.html")
        try site.capture(15)
        #expect(try await build().made == 2 + 4 + 2 + 1 + 4)
        #expect(number("site/dist/2026/W13/index.html") == other)
    }

    @Test func `a figure of an old week makes all reports since`() async throws {
        let other = number("site/dist/2026/W09/index.html")
        try site.capture(10, solved: 260)
        #expect(try await build().made == 5 + 4 + 2 + 1 + 4)
        #expect(number("site/dist/2026/W09/index.html") == other)
    }

    @Test func `settings make everything anew, and so does --no-cache`() async throws {
        try site.change("title: Answer desk", to: "title: Help desk")
        #expect(try await build().made == 25)
        #expect(try await build { $0.usesCache = false }.made == 25)
    }

    @Test func `who changes the output is undone`() async throws {
        let page = try site.scratch.text("site/dist/2026/W09/index.html")
        try site.scratch.write("mine", to: "site/dist/2026/W09/index.html")
        let outcome = try await build()
        #expect(!outcome.isUnchanged && outcome.made == 1 + 4)
        #expect(try site.scratch.text("site/dist/2026/W09/index.html") == page)
    }

    @Test func `check knows what a build made, and writes nothing`() async throws {
        try site.capture(15)
        let cache = number("site/.assay/build.cache")
        let outcome = try await build { $0.writes = false }
        #expect(outcome.made == 2 + 4)
        #expect(number("site/.assay/build.cache") == cache)
        #expect(!site.scratch.exists("site/dist/2026/W15"))
    }

    @Test func `a warning is said by every build`() async throws {
        try site.scratch.write("---\ntitle: Thirteen\n---\n\nDrafts came to 12345.\n", to: "site/commentary/2026-W13.md")
        let first = try await build().diagnostics
        #expect(first.map(\.rule).contains("unbound-number"))
        let again = try await build()
        #expect(again.isUnchanged && again.diagnostics == first)
        try site.scratch.write("body {}", to: "site/templates/assets/site.css")
        #expect(try await build().diagnostics == first)
    }

    @Test func `the cache ignores itself in version control, and a link in its place is left alone`() async throws {
        #expect(try site.scratch.text("site/.assay/.gitignore") == "*\n")
        try site.scratch.remove("site/.assay")
        let elsewhere = site.scratch.url.appending(path: "elsewhere")
        try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: site.scratch.url.appending(path: "site/.assay"), withDestinationURL: elsewhere)
        #expect(try await build().made == 25)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.filePath) == [])
    }
}
