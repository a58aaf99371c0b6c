import Foundation
import Testing

/// What a build makes of a site, file by file.
struct BuildTests {
    /// `Cases/tiny-site`: `site/` in, `expected/` out, every byte. Its templates are its own, so that the built-in look may change.
    @Test func `a whole site comes out as recorded`() async throws {
        let folder = Goldens.cases.appending(path: "tiny-site")
        let scratch = try Scratch()
        try FileManager.default.copyItem(at: folder.appending(path: "site"), to: scratch.url.appending(path: "site"))
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let expected = folder.appending(path: "expected")
        if Goldens.isRecording {
            try? FileManager.default.removeItem(at: expected)
            try FileManager.default.copyItem(at: scratch.url.appending(path: "out"), to: expected)
            Issue.record("recorded tiny-site")
        }
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(tree.differences(from: try FileTree(expected)) == [])
        #expect(SitePages(tree).faults == [])
    }

    @Test func `building again over the old site gives the same bytes`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let again = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(again.exitCode == 0)
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: site.tree) == [])
    }

    @Test func `the sums hold, and name every file but themselves`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let sums = site.tree.text("SHA256SUMS").split(separator: "\n").map { String($0.dropFirst(66)) }
        #expect(sums == site.tree.paths.filter { $0 != "SHA256SUMS" })
        let check = Process()
        check.executableURL = URL(filePath: "/usr/bin/sha256sum")
        check.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
        check.currentDirectoryURL = site.scratch.url.appending(path: "out")
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
    }

    @Test func `a week that goes takes its pages along, and the summary counts them`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let gone = site.tree.paths.filter { $0.hasPrefix("2026/W21/") }
        try site.scratch.remove("site/snapshots/2026-W21.csv")
        try site.scratch.remove("site/commentary/2026-W21.md")
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("11 pages written, 10 of them made anew, \(gone.count) files removed, "), "\(outcome.standardError)")
        #expect(!site.scratch.exists("out/2026/W21"))
        let tree = try FileTree(site.scratch.url.appending(path: "out"))
        #expect(SitePages(tree).faults == [])
        #expect(!tree.files.values.contains { String(decoding: $0, as: UTF8.self).contains("2026-W21") })
    }

    @Test func `a failing build leaves the old site as it was`() async throws {
        let site = try await SiteCase(name: "_base").built()
        try site.scratch.write("metric,value\ndrafts\n", to: "site/snapshots/2026-W22.csv")
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: site.tree) == [])
        #expect(try site.scratch.names() == ["home", "out", "site"])
    }

    @Test func `strict makes a warning an error`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("D6-invisible-characters").assemble(in: scratch)
        let lenient = try await scratch.assay("build", "site", "-o", "out")
        #expect(lenient.exitCode == 0 && lenient.standardError.hasPrefix("warning: "))
        let strict = try await scratch.assay("build", "site", "-o", "strict", "--strict")
        #expect(strict.exitCode == 1 && strict.standardError.hasPrefix("error: "))
        #expect(!strict.standardError.contains("warning"))
        #expect(!scratch.exists("strict"))
    }

    @Test func `figure files can be had for the latest report, or not at all`() async throws {
        for (choice, weeks) in [("latest", ["W21"]), ("none", [])] {
            let scratch = try Scratch()
            try SiteCase(name: "_base").assemble(in: scratch)
            try scratch.write(try scratch.text("site/assay.yaml") + "report: {figure_files: \(choice)}\n", to: "site/assay.yaml")
            let outcome = try await scratch.assay("build", "site", "-o", "out")
            #expect(outcome.exitCode == 0, "\(outcome.standardError)")
            let tree = try FileTree(scratch.url.appending(path: "out"))
            #expect(tree.paths.filter { $0.hasSuffix("data.csv") } == weeks.map { "2026/\($0)/data.csv" })
            #expect(SitePages(tree).faults == [])
        }
    }
}
