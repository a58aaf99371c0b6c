import Foundation
import Testing

/// Assay writes its own output and deletes only what it made.
struct OutputFolderTests {
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    @Test func `a folder of somebody else is refused and kept`() async throws {
        let scratch = try scratch()
        try scratch.write("mine", to: "out/letter.txt")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 3)
        #expect(
            outcome.standardError == """
                error: 'out' is not a folder that Assay made [foreign-output]
                  --> out
                  help: choose another folder with --output, or move what is there away

                1 error

                """)
        #expect(try FileTree(scratch.url.appending(path: "out")).files == ["letter.txt": Array("mine".utf8)])
        #expect(try scratch.names() == ["out", "site"])
    }

    @Test(arguments: ["letter.txt", "2026/W20/letter.txt", "2026/W20/.hidden", "2026/W20/more/letter.txt"])
    func `a foreign file in the output is named and kept`(_ path: String) async throws {
        let site = try await SiteCase(name: "_base").built()
        try site.scratch.write("mine", to: "out/" + path)
        let before = try FileTree(site.scratch.url.appending(path: "out"))
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 3)
        #expect(outcome.standardError.contains("the output folder 'out' holds '\(path)', which Assay did not make [foreign-output]"))
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: before) == [])
    }

    @Test func `a file, and a link, are no output folder`() async throws {
        let site = try await SiteCase(name: "_base").built()
        try site.scratch.write("mine", to: "file")
        try FileManager.default.createSymbolicLink(at: site.scratch.url.appending(path: "link"), withDestinationURL: site.scratch.url.appending(path: "out"))
        for name in ["file", "link"] {
            let outcome = try await site.scratch.assay("build", "site", "-o", name)
            #expect(outcome.exitCode == 3, "\(name)")
            #expect(outcome.standardError.contains("'\(name)' is not a folder that Assay made [foreign-output]"))
        }
        #expect(try site.scratch.text("file") == "mine")
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: site.tree) == [])
    }

    @Test func `an empty folder is taken, and missing folders are made`() async throws {
        let scratch = try scratch()
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "empty"), withIntermediateDirectories: true)
        for name in ["empty", "a/b/c"] {
            #expect(try await scratch.assay("build", "site", "-o", name).exitCode == 0)
            #expect(scratch.exists(name + "/index.html"))
        }
        #expect(try scratch.names() == ["a", "empty", "site"])
        #expect(try scratch.names("a/b") == ["c"])
    }

    @Test(arguments: ["out/", "out//", "./out", "sub/../out", "out/."])
    func `however the folder is spelt, it is the same one`(_ spelling: String) async throws {
        let site = try await SiteCase(name: "_base").built()
        try FileManager.default.createDirectory(at: site.scratch.url.appending(path: "sub"), withIntermediateDirectories: true)
        let outcome = try await site.scratch.assay("build", "site", "-o", spelling)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: site.tree) == [])
        #expect(try site.scratch.names() == ["home", "out", "site", "sub"])
    }

    @Test func `an output without a name is wrong usage`() async throws {
        let scratch = try scratch()
        #expect(try await scratch.assay("build", "site", "-o", "").exitCode == 64)
        #expect(try scratch.names() == ["site"])
    }

    @Test func `where nothing can be written, the exit code is 3`() async throws {
        let scratch = try scratch()
        for path in ["/proc/out", "/proc/none/out", "site/assay.yaml/out"] {
            let outcome = try await scratch.assay("build", "site", "-o", path)
            #expect(outcome.exitCode == 3, "\(path)")
            #expect(outcome.standardError.contains("[unwritten]\n  --> \(path)\n  help: check that you may write there"), "\(outcome.standardError)")
        }
    }

    @Test func `a held lock ends the build with exit code 4`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let path = site.scratch.url.appending(path: ".out.lock").filePath
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let holder = Array("process 4711".utf8)
        #expect(unsafe write(descriptor, holder, holder.count) == holder.count)
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 4)
        #expect(
            outcome.standardError == """
                error: another build is writing 'out' (process 4711) [locked]
                  help: wait until it is done

                1 error

                """)
        #expect(try FileTree(site.scratch.url.appending(path: "out")).differences(from: site.tree) == [])
        close(descriptor)
        // A lock file that nobody holds stops nobody.
        #expect(try await site.scratch.assay("build", "site", "-o", "out").exitCode == 0)
    }

    @Test func `of many builds at once, some finish, the others say so, and the site is whole`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let scratch = site.scratch
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<8 { group.addTask { try await scratch.assay("build", "site", "-o", "out").exitCode } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.contains(0))
        #expect(codes.allSatisfy { $0 == 0 || $0 == 4 }, "\(codes)")
        #expect(try FileTree(scratch.url.appending(path: "out")).differences(from: site.tree) == [])
        #expect(try scratch.names() == ["home", "out", "site"])
    }

    /// Whenever the kill comes, the site is the old one or the new one, and the next build tidies up.
    @Test func `a killed build leaves the old site or the new one`() async throws {
        let site = try await SiteCase(name: "_base").built()
        let out = site.scratch.url.appending(path: "out")
        var known = [site.tree]
        for round in 0..<12 {
            try site.scratch.replace("title: More drafts", with: "title: More drafts \(round)", in: "site/commentary/2026-W21.md")
            let expected = try Scratch()
            try FileManager.default.copyItem(at: site.scratch.url.appending(path: "site"), to: expected.url.appending(path: "site"))
            #expect(try await expected.assay("build", "site", "-o", "out").exitCode == 0)
            known.append(try FileTree(expected.url.appending(path: "out")))
            _ = try await AssayProcess.run(["build", "site", "-o", "out"], in: site.scratch.url, killAfter: .milliseconds(5 + 9 * round))
            let tree = try FileTree(out)
            #expect(known.contains(tree), "round \(round): neither the old site nor the new one")
        }
        #expect(try await site.scratch.assay("build", "site", "-o", "out").exitCode == 0)
        #expect(try FileTree(out) == known.last)
        #expect(try site.scratch.names() == ["home", "out", "site"])
    }
}
