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
        for destination in ["www", "nowhere", "no/where"] {
            let outcome = try await scratch.assay("publish", "--rollback", destination)
            #expect(outcome.exitCode == 3)
            #expect(
                outcome.standardError == """
                    error: there is no site from before the last publication of '\(destination)' [no-previous]
                      --> \(destination)
                      help: a site is kept from the second publication on; check that the folder is the one that was published to

                    1 error

                    """)
        }
        #expect(try await scratch.assay("verify", "www").exitCode == 0)
        #expect(try await scratch.assay("publish", "--rollback").exitCode == 64)
        #expect(try names(scratch, ".") == ["site", "www"])
    }

    @Test func `an empty folder is no site to go back to`() async throws {
        let scratch = try site()
        for folder in ["www", ".web.previous"] { try FileManager.default.createDirectory(at: scratch.url.appending(path: folder), withIntermediateDirectories: true) }
        for destination in ["www", "web"] {
            #expect(try await scratch.assay("publish", "site", destination).exitCode == 0)
            let outcome = try await scratch.assay("publish", "--rollback", destination)
            #expect(outcome.exitCode == 3 && outcome.standardError.contains("[no-previous]"), "\(outcome.standardError)")
            #expect(try await scratch.assay("verify", destination).exitCode == 0)
        }
        #expect(!scratch.exists(".www.previous"))
        // Nor is a site put back in place of nothing.
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        try scratch.remove("www")
        #expect(try await scratch.assay("publish", "--rollback", "www").exitCode == 3)
        #expect(try await scratch.assay("verify", ".www.previous").exitCode == 0)
    }

    /// The site of the first publication, as a kill of the second leaves it, is called after another folder's number.
    @Test func `a kill after the swap costs no rollback`() async throws {
        for isAside in [false, true] {
            let scratch = try site()
            #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
            let first = try tree(scratch, "www")
            try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
            #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
            let second = try tree(scratch, "www")
            try FileManager.default.moveItem(at: scratch.url.appending(path: ".www.previous"), to: scratch.url.appending(path: ".www.tmp-1"))
            // Before it was kept, an older one may have stood in its place, or have gone aside already: that one is called after its own number.
            let older = isAside ? ".www.older" : ".www.previous"
            try FileManager.default.copyItem(at: scratch.url.appending(path: "www"), to: scratch.url.appending(path: older))
            if isAside {
                let number = try #require(FileManager.default.attributesOfItem(atPath: scratch.url.appending(path: older).filePath)[.systemFileNumber] as? Int)
                try FileManager.default.moveItem(at: scratch.url.appending(path: older), to: scratch.url.appending(path: ".www.tmp-\(number)"))
            }
            // A look does not cost it either.
            #expect(try await scratch.assay("publish", "site", "www", "--dry-run").exitCode == 0)
            #expect(try names(scratch, ".") == [".www.previous", "site", "www"])
            #expect(try await scratch.assay("publish", "--rollback", "www").exitCode == 0)
            #expect(try tree(scratch, "www").differences(from: first) == [])
            #expect(try tree(scratch, ".www.previous").differences(from: second) == [])
        }
    }

    /// A kill before the swap leaves a whole site that nobody has seen: it is not one to go back to.
    @Test func `a site that never got in is not put back`() async throws {
        let scratch = try site()
        for _ in 0..<2 { #expect(try await scratch.assay("publish", "site", "www").exitCode == 0) }
        let before = try tree(scratch, ".www.previous")
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("build", "site", "-o", "new").exitCode == 0)
        let number = try #require(FileManager.default.attributesOfItem(atPath: scratch.url.appending(path: "new").filePath)[.systemFileNumber] as? Int)
        try FileManager.default.moveItem(at: scratch.url.appending(path: "new"), to: scratch.url.appending(path: ".www.tmp-\(number)"))
        #expect(try await scratch.assay("publish", "--rollback", "www").exitCode == 0)
        #expect(try tree(scratch, "www").differences(from: before) == [])
        #expect(try names(scratch, ".") == [".www.previous", "site", "www"])
    }

    @Test func `a dry run prints what would be different, and changes nothing`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 0)
        let (record, before) = (try scratch.text("site/published.json"), try tree(scratch, "www"))
        try FileManager.default.removeItem(at: scratch.url.appending(path: "site/commentary/2026-W21.md"))
        try scratch.write("Notes", to: "site/assets/notes.txt")
        let dist = try tree(scratch, "site/dist")
        let outcome = try await scratch.assay("publish", "site", "www", "--dry-run")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try tree(scratch, "site/dist").differences(from: dist) == [])
        #expect(!outcome.standardError.contains("open ") && outcome.standardError.contains(" pages checked"), "\(outcome.standardError)")
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
        let dist = try tree(scratch, "site/dist")
        let refused = try await scratch.assay("publish", "site", "www", "--max-deletes", "0")
        #expect(try tree(scratch, "site/dist").differences(from: dist) == [], "it would claim to be on record")
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
        #expect(
            foreign.standardError.hasPrefix(
                """
                error: 'www' is not a folder that Assay made [foreign-output]
                  --> www
                  help: name another folder as DEST, or move what is there away
                """), "\(foreign.standardError)")
        #expect(foreign.exitCode == 3 && !scratch.exists("site/dist"))
        #expect(try scratch.text("www/index.html") == "mine" && !scratch.exists("site/published.json"), "nor is it recorded")

        #expect(try await scratch.assay("publish", "site", "web").exitCode == 0)
        try scratch.write("mine", to: "web/notes.txt")
        let astray = try await scratch.assay("publish", "site", "web")
        #expect(astray.exitCode == 3 && astray.standardError.contains("the destination 'web' holds 'notes.txt'"), "\(astray.standardError)")
        #expect(try scratch.text("web/notes.txt") == "mine")
    }

    @Test(arguments: ["site", ".", "site/snapshots", "site/dist", "site/dist/live", "built/live"])
    func `the site and its sources are no destination`(_ destination: String) async throws {
        let scratch = try site()
        #expect(try await scratch.assay("build", "site", "-o", "built").exitCode == 0)
        let outcome = try await scratch.assay("publish", "site", destination)
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[unsafe-output]"), "\(outcome.standardError)")
        #expect(!outcome.standardError.contains("--output") && !scratch.exists("site/published.json"), "\(outcome.standardError)")
    }

    @Test func `nor is what holds the output folder`() async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("publish", "site", "www", "-o", "www/dist")
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("the destination 'www' holds the output folder 'www/dist' [unsafe-output]"), "\(outcome.standardError)")
        #expect(!scratch.exists("www"))
    }

    /// In a folder with the sticky bit a user may add, and not replace what is somebody else's.
    @Test(.enabled(if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"), "Only root can become somebody else."))
    func `what is on record is told when the site cannot be put in`() async throws {
        let scratch = try site()
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "pub"), withIntermediateDirectories: true)
        #expect(try await scratch.assay("publish", "site", "pub/www").exitCode == 0)
        let before = try tree(scratch, "pub/www")
        try scratch.remove("site/published.json")
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        let program = scratch.url.appending(path: "assay").filePath
        try FileManager.default.copyItem(atPath: AssayProcess.program().filePath, toPath: program)
        _ = try await Tool.run(URL(filePath: "/bin/chmod"), ["-R", "a+rwX", scratch.url.filePath])
        _ = try await Tool.run(URL(filePath: "/bin/chmod"), ["1777", scratch.url.appending(path: "pub").filePath])
        let outcome = try await Tool.run(
            URL(filePath: "/usr/bin/setpriv"), ["--reuid=65534", "--clear-groups", program, "publish", scratch.url.appending(path: "site").filePath, scratch.url.appending(path: "pub/www").filePath])
        #expect(outcome.exitCode == 3 && outcome.standardError.contains("Operation not permitted [unwritten]"), "\(outcome.standardError)")
        #expect(outcome.standardError.contains("help: the reports are on record, and the site that was there stays as it was: publishing again does the rest"))
        #expect(outcome.standardError.contains("\nrecorded in ") && scratch.exists("site/published.json"), "\(outcome.standardError)")
        #expect(try tree(scratch, "pub/www").differences(from: before) == [])
        #expect(try names(scratch, "pub") == ["www"])
        #expect(try await scratch.assay("publish", "site", "pub/www").exitCode == 0)
    }

    @Test func `a site with faults is neither recorded nor published`() async throws {
        let scratch = try site()
        try scratch.write("Text {{ nothing }}\n", to: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("publish", "site", "www").exitCode == 1)
        #expect(!scratch.exists("www") && !scratch.exists("site/published.json"))
    }
}
