import Foundation
import Testing

@testable import assay

/// The site before the one that stands is kept, and gives the folders that did not change to the next one.
struct KeptSiteTests {
    private let site: SiteOnDisk

    /// Two builds: the first site is kept.
    init() async throws {
        site = try SiteOnDisk(weeks: 1...14)
        try site.scratch.write("---\ntitle: Thirteen\n---\n\nDrafts came to {{ drafts }}.\n", to: "site/commentary/2026-W13.md")
        try await build()
        #expect(!site.scratch.exists("site/.assay/site"))
        try site.capture(15)
        try await build()
        #expect(site.scratch.exists("site/.assay/site"))
    }

    @discardableResult private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildOutcome {
        var options = BuildOptions(site: site.scratch.url.appending(path: "site").filePath)
        options.jobs = 2
        change(&options)
        let outcome = await SiteBuilder.build(options)
        try #require(outcome.status == .done, "\(outcome.diagnostics)")
        return outcome
    }

    private func number(_ path: String) -> UInt64? { FileSystem.number(site.scratch.url.appending(path: path).filePath) }

    /// Nothing lies beside the output, and it holds what a build from nothing makes.
    private func expectWhole() async throws {
        #expect(try site.scratch.names("site") == [".assay", "assay.yaml", "commentary", "dist", "snapshots"])
        try await build {
            $0.output = site.scratch.url.appending(path: "clean").filePath
            $0.usesCache = false
        }
        let (made, clean) = (site.scratch.url.appending(path: "site/dist").filePath, site.scratch.url.appending(path: "clean").filePath)
        let files = try FileSystem.files(below: clean)
        #expect(try FileSystem.files(below: made) == files)
        for file in files { #expect(try FileSystem.read(made + "/" + file) == FileSystem.read(clean + "/" + file), "\(file)") }
    }

    @Test func `a folder goes into the next site as it is, and the site before it is kept in turn`() async throws {
        let (folder, file) = (number("site/.assay/site/2026/W05"), number("site/dist/2026/W05/index.html"))
        try site.capture(16)
        #expect(try await build().made == 2 + 4 + 2 + 1 + 4)
        #expect(number("site/dist/2026/W05") == folder && number("site/dist/2026/W05/index.html") == file)
        #expect(number("site/.assay/site/2026/W05/index.html") == file)
        try await expectWhole()
    }

    @Test func `builds go on from one to the next`() async throws {
        for week in 16...19 {
            try site.capture(week)
            #expect(try await build().made == 2 + 4 + 2 + 1 + 4)
        }
        #expect(try await build().isUnchanged)
        try await expectWhole()
    }

    @Test func `a folder to which something came, or from which something went, is left`() async throws {
        try site.scratch.write("mine", to: "site/.assay/site/2026/W05/notes.txt")
        try site.scratch.remove("site/.assay/site/2026/W06/index.html")
        try site.scratch.write("mine", to: "site/.assay/site/2026/W07/index.html")
        try site.capture(16)
        // Of the weeks 6 and 7 it was done to a file under two names, and the other tells of it too: they are made anew.
        #expect(try await build().made == 2 + 2 + 4 + 2 + 1 + 4)
        try await expectWhole()
    }

    @Test func `a refused build leaves it where it was`() async throws {
        let kept = number("site/.assay/site")
        try site.scratch.write("---\ntitle: Thirteen\n---\n\nDrafts came to {{ nothing }}.\n", to: "site/commentary/2026-W13.md")
        var options = BuildOptions(site: site.scratch.url.appending(path: "site").filePath)
        options.jobs = 2
        #expect(await SiteBuilder.build(options).status == .refused)
        #expect(number("site/.assay/site") == kept)
        #expect(try site.scratch.names("site") == [".assay", "assay.yaml", "commentary", "dist", "snapshots"])
    }

    @Test func `of a site that was made anew nothing is kept`() async throws {
        try site.change("title: Answer desk", to: "title: Help desk")
        try await build()
        #expect(!site.scratch.exists("site/.assay/site"))
        try await expectWhole()
    }

    @Test func `without the cache it goes`() async throws {
        try await build { $0.usesCache = false }
        #expect(!site.scratch.exists("site/.assay/site"))
    }

    @Test func `what came into the output meanwhile is not kept with it`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        func entry(_ text: String, _ name: String, _ output: OutputDirectory) throws -> OutputDirectory.Entry { try output.stage(Array(text.utf8), at: name) }
        let first = try OutputDirectory(path: path)
        var cache = BuildCache()
        var entries = [try entry("{}", OutputDirectory.manifestName, first), try entry("one", "a/index.html", first)]
        _ = try first.commit(entries)
        for index in entries.indices { entries[index].signature = FileSignature(path + "/" + entries[index].path) }
        cache.output = try #require(FileSystem.resolved(path))
        cache.last = FinishedBuild(
            options: Digest(of: []), inputs: [], entries: entries, shared: entries, sums: FileSignature(path + "/SHA256SUMS"), folders: FolderSignatures(of: entries.map(\.path), in: path),
            diagnostics: [], pages: 1)
        let second = try OutputDirectory(path: path, known: cache)
        let next = [try entry("{}", OutputDirectory.manifestName, second), try entry("two", "a/index.html", second)]
        try scratch.write("mine", to: "out/a/notes.txt")
        try scratch.write("", to: "home/keep")
        let outcome = try second.commit(next, keptHome: scratch.url.appending(path: "home/site").filePath)
        #expect(outcome.kept == nil && !scratch.exists("home/site"))
        #expect(try String(contentsOfFile: try #require(outcome.leftover) + "/a/notes.txt", encoding: .utf8) == "mine")
    }

    @Test func `years go as one where all that is in them goes`() throws {
        let scratch = try Scratch()
        let folders = ["2023/W01", "2024/W51", "2024/W52", "2025/W01", "2025/W02", "2026/W01"]
        for folder in folders { try scratch.write("page", to: "home/site/\(folder)/index.html") }
        try scratch.write("new", to: "new/2025/W03/index.html")
        let path = { (name: String) in scratch.url.appending(path: name).filePath }
        let stood = FolderSignatures(of: folders.map { $0 + "/index.html" }, in: path("home/site"))
        try scratch.write("mine", to: "home/site/2026/notes.txt")
        // Somebody has put the year elsewhere, or closed it.
        try FileManager.default.moveItem(atPath: path("home/site/2023"), toPath: path("elsewhere"))
        try FileManager.default.createSymbolicLink(atPath: path("home/site/2023"), withDestinationPath: path("elsewhere"))
        let kept = try #require(KeptSite(path("home/site"), beside: path("out"), folders: stood))
        #expect(kept.together(folders) == ["2023/W01", "2024", "2025", "2026/W01"])
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: kept.path + "/2024")
        #expect(kept.together(folders) == ["2023/W01", "2024/W51", "2024/W52", "2025", "2026/W01"])
        #expect(kept.together(["2024/W52", "2025/W01"]) == ["2024/W52", "2025/W01"])
        // The new site has another week of 2025 already.
        for folder in kept.together(Array(folders.dropFirst())) { try kept.move(folder, into: path("new")) }
        #expect(try FileSystem.files(below: path("new")) == ["2024/W51", "2024/W52", "2025/W01", "2025/W02", "2025/W03", "2026/W01"].map { $0 + "/index.html" })
        #expect(try String(contentsOfFile: kept.path + "/2026/notes.txt", encoding: .utf8) == "mine")
    }
}
