import AssayDiagnostics
import Foundation
import Testing

@testable import assay

struct SiteFolderTests {
    /// A site of empty files, and what is found in it.
    private func folder(_ paths: String...) throws -> (folder: SiteFolder, root: String, scratch: Scratch) {
        let scratch = try Scratch()
        for path in paths { try scratch.write("", to: path) }
        return (SiteFolder(root: scratch.url.filePath), scratch.url.filePath + "/", scratch)
    }

    private func rules(_ folder: SiteFolder) -> [String] { folder.diagnostics.map(\.rule) }

    @Test func `an empty folder has nothing, and no fault`() throws {
        let (folder, _, _) = try folder()
        #expect(folder.captures.isEmpty && folder.backfill.isEmpty && folder.commentary.isEmpty && folder.templates.isEmpty && folder.assets.isEmpty)
        #expect(folder.diagnostics.isEmpty)
    }

    @Test func `captures are files and folders, oldest first`() throws {
        let (folder, root, _) = try folder(
            "snapshots/2026-W21.csv", "snapshots/2025-W52.json", "snapshots/2026-W20/b.csv", "snapshots/2026-W20/a.json", "snapshots/backfill/old.csv")
        #expect(folder.captures.map(\.week.description) == ["2025-W52", "2026-W20", "2026-W21"])
        #expect(folder.captures[1].files == [root + "snapshots/2026-W20/a.json", root + "snapshots/2026-W20/b.csv"])
        #expect(folder.backfill == [root + "snapshots/backfill/old.csv"])
        #expect(folder.diagnostics.isEmpty)
    }

    @Test func `commentary, templates and assets are found in their folders`() throws {
        let (folder, root, _) = try folder("commentary/2026-W21.md", "templates/report.mustache", "templates/partials/a.mustache", "assets/b/c.png", "assets/a.png")
        #expect(folder.commentary.map(\.path) == [root + "commentary/2026-W21.md"])
        #expect(folder.templates == ["partials/a.mustache", "report.mustache"])
        #expect(folder.assets == ["a.png", "b/c.png"])
        #expect(folder.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("snapshots/2025-W53.csv", "no-such-week"), ("snapshots/2026-W54.csv", "invalid-week"), ("snapshots/2026-w20.csv", "invalid-week"),
        ("snapshots/latest.csv", "invalid-week"), ("snapshots/2026-W20.txt", "unknown-file"), ("snapshots/2026-W20.xlsx", "unknown-file"),
        ("snapshots/2026-W20/readme.md", "unknown-file"), ("snapshots/2026-W20/distribution.csv", "no-rows"), ("commentary/2026-W20.txt", "unknown-file"),
        ("commentary/notes.md", "invalid-week"), ("commentary/2026-W20/a.md", "unknown-file"), ("snapshots/2026-W20/sub/a.csv", "unknown-file"),
    ])
    func `what fits nowhere is a fault at its place`(_ path: String, _ rule: String) throws {
        let (folder, root, _) = try folder(path)
        #expect(rules(folder) == [rule])
        #expect(folder.diagnostics.first?.location?.path == root + path || path.split(separator: "/").count > 2)
        #expect(folder.diagnostics.first?.help?.isEmpty == false)
    }

    @Test func `a week has one capture`() throws {
        let (folder, _, _) = try folder("snapshots/2026-W20.csv", "snapshots/2026-W20.json")
        #expect(rules(folder).contains("repeated-week"))
    }

    @Test func `names that one file system cannot tell apart are refused`() throws {
        #expect(rules(try folder("assets/a.png", "assets/A.png").folder) == ["names-alike"])
        #expect(rules(try folder("assets/caf\u{E9}.png", "assets/cafe\u{301}.png").folder) == ["names-alike"])
    }

    @Test func `links and pipes are refused, hidden files passed over`() throws {
        let scratch = try Scratch()
        try scratch.write("", to: "assets/.DS_Store")
        try FileManager.default.createSymbolicLink(at: scratch.url.appending(path: "assets/link.png"), withDestinationURL: URL(filePath: "/etc/passwd"))
        try #require(unsafe mkfifo(scratch.url.appending(path: "assets/pipe.png").filePath, 0o600) == 0)
        let folder = SiteFolder(root: scratch.url.filePath)
        #expect(rules(folder) == ["link", "not-a-file"])
        #expect(folder.assets.isEmpty)
    }

    @Test func `paths are printed as the user would type them`() {
        #expect(SiteFolder(root: ".").path("assay.yaml") == "assay.yaml")
        #expect(SiteFolder(root: "a/b").configuration == "a/b/assay.yaml")
    }
}
