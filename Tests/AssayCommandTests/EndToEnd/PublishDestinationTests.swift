import Foundation
import Testing

/// `assay publish SITE DEST`: the built site put where readers find it, as a whole.
struct PublishDestinationTests {
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    private func tree(_ scratch: Scratch, _ folder: String) throws -> FileTree { try FileTree(scratch.url.appending(path: folder)) }

    private func names(_ scratch: Scratch, _ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: folder).filePath).sorted()
    }

    @Test func `the destination holds what was built, and the record what was released`() async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("publish", "site", "www/reports")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try tree(scratch, "www/reports").differences(from: tree(scratch, "site/dist")) == [])
        #expect(scratch.exists("site/published.json"))
        #expect(outcome.standardError.contains("published to www/reports: ") && outcome.standardError.contains(" 0 changed, 0 removed, 0 unchanged"))
        #expect(try names(scratch, "www") == ["reports"], "no temporary folder, no lock")
        #expect(try await scratch.assay("verify", "www/reports").exitCode == 0)
    }

    @Test func `a second publication says what changed, and keeps the site before it for a rollback`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        let first = try tree(scratch, "www")
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        let outcome = try await scratch.assay("publish", "site", "www")
        #expect(outcome.exitCode == 0 && outcome.standardError.contains("nothing new to record"), "\(outcome.standardError)")
        #expect(try tree(scratch, "www").text("2026/W21/index.html").contains("More of"))
        #expect(try tree(scratch, ".www.previous").differences(from: first) == [])

        let back = try await scratch.assay("publish", "--rollback", "www")
        #expect(back.exitCode == 0, "\(back.standardError)")
        #expect(try tree(scratch, "www").differences(from: first) == [])
        // A second rollback undoes the first, and later publications go on as before.
        #expect(try await scratch.assay("publish", "site", "www", "--rollback").exitCode == 0)
        #expect(try tree(scratch, "www").text("2026/W21/index.html").contains("More of"))
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        #expect(try names(scratch, ".").filter { $0.hasPrefix(".") } == [".www.previous"])
    }

    @Test func `a rollback without a site before it is refused`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        let outcome = try await scratch.assay("publish", "--rollback", "www")
        #expect(outcome.exitCode == 3, "\(outcome.standardError)")
        #expect(try await scratch.assay("verify", "www").exitCode == 0)
        #expect(try await scratch.assay("publish", "--rollback").exitCode == 64)
    }

    @Test func `a dry run prints what would be different, and changes nothing outside the output`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        let (record, before) = (try scratch.text("site/published.json"), try tree(scratch, "www"))
        try FileManager.default.removeItem(at: scratch.url.appending(path: "site/commentary/2026-W21.md"))
        try scratch.write("Notes", to: "site/assets/notes.txt")
        let outcome = try await scratch.assay("publish", "site", "www", "--dry-run")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(outcome.standardOutput.contains("added\tassets/notes.txt\n") && outcome.standardOutput.contains("changed\t2026/W21/index.html\n"), "\(outcome.standardOutput)")
        #expect(try scratch.text("site/published.json") == record)
        #expect(try tree(scratch, "www").differences(from: before) == [])
        #expect(try names(scratch, ".").filter { $0.hasPrefix(".") } == [])
    }

    @Test func `more removals than allowed are refused before anything is recorded`() async throws {
        let scratch = try site()
        try scratch.write("Notes", to: "site/assets/notes.txt")
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        let record = try scratch.text("site/published.json")
        try FileManager.default.removeItem(at: scratch.url.appending(path: "site/assets/notes.txt"))
        let refused = try await scratch.assay("publish", "site", "www", "--max-deletes", "0")
        #expect(refused.exitCode == 3 && refused.standardError.contains("1 files would be removed at 'www', more than 0 [too-many-deletes]"), "\(refused.standardError)")
        #expect(scratch.exists("www/assets/notes.txt"))
        #expect(try scratch.text("site/published.json") == record)
        #expect(try await scratch.assay("publish", "site", "www", "--max-deletes", "1").exitCode == 0)
        #expect(!scratch.exists("www/assets/notes.txt"))
    }

    @Test func `what Assay did not make is never replaced`() async throws {
        let scratch = try site()
        try scratch.write("mine", to: "www/index.html")
        let foreign = try await scratch.assay("publish", "site", "www")
        #expect(foreign.exitCode == 3 && foreign.standardError.contains("[foreign-output]"), "\(foreign.standardError)")
        #expect(try scratch.text("www/index.html") == "mine" && !scratch.exists("site/published.json"), "nor is it recorded")

        #expect(try await scratch.assay("publish", "site", "web").exitCode == 0)
        try scratch.write("mine", to: "web/notes.txt")
        #expect(try await scratch.assay("publish", "site", "web").exitCode == 3)
        #expect(try scratch.text("web/notes.txt") == "mine")
    }

    @Test(arguments: ["site", ".", "site/snapshots", "site/dist"])
    func `the site and its sources are no destination`(_ destination: String) async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("publish", "site", destination)
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[unsafe-output]"), "\(outcome.standardError)")
        #expect(!scratch.exists("site/published.json"))
    }

    @Test func `a site with faults is neither recorded nor published`() async throws {
        let scratch = try site()
        try scratch.write("Text {{ nothing }}\n", to: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 1)
        #expect(!scratch.exists("www") && !scratch.exists("site/published.json"))
    }
}
