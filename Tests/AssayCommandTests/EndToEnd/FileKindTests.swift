import Foundation
import Testing

/// F1, F2, T6: links, pipes and folders where files belong.
struct FileKindTests {
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    /// Moves a file or folder out of the site and leaves a link to it.
    private func link(_ path: String, in scratch: Scratch) throws {
        let inside = scratch.url.appending(path: "site/" + path)
        let outside = scratch.url.appending(path: "outside")
        try FileManager.default.moveItem(at: inside, to: outside)
        try FileManager.default.createSymbolicLink(at: inside, withDestinationURL: outside)
    }

    @Test(arguments: ["snapshots/2026-W20.csv", "commentary/2026-W21.md", "snapshots", "commentary", "assay.yaml"])
    func `a link in the site is refused`(_ path: String) async throws {
        let scratch = try site()
        try link(path, in: scratch)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("is a symbolic link [link]\n  --> site/\(path)\n"), "\(outcome.standardError)")
        #expect(!scratch.exists("out"))
    }

    @Test(arguments: ["templates/report.mustache", "templates/partials/title.mustache", "templates", "assets/dot.png", "assets"])
    func `a linked template or asset is refused`(_ path: String) async throws {
        let scratch = try site()
        try scratch.write("x", to: "site/" + (path.contains(".") ? path : path + "/partials/title.mustache"))
        try link(path, in: scratch)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("is a symbolic link [link]\n  --> site/\(path)\n"), "\(outcome.standardError)")
    }

    @Test(arguments: ["snapshots/2026-W22.csv", "commentary/2026-W20.md", "templates/report.mustache", "assets/a.txt", "snapshots/2026-W22/a.csv"])
    func `a pipe is refused, not waited for`(_ path: String) async throws {
        let scratch = try site()
        try scratch.write("", to: "site/" + path)
        try scratch.remove("site/" + path)
        try #require(unsafe mkfifo(scratch.url.appending(path: "site/" + path).filePath, 0o600) == 0)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("is neither a file nor a folder [not-a-file]\n  --> site/\(path)\n"), "\(outcome.standardError)")
    }

    @Test(arguments: ["a pipe", "a folder"])
    func `a configuration that is no file is not said to be missing`(_ kind: String) async throws {
        let scratch = try site()
        try scratch.remove("site/assay.yaml")
        let path = scratch.url.appending(path: "site/assay.yaml").filePath
        try #require(unsafe (kind == "a pipe" ? mkfifo(path, 0o600) : mkdir(path, 0o700)) == 0)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(!outcome.standardError.contains("there is no assay.yaml"), "\(outcome.standardError)")
        #expect(outcome.standardError.contains("  --> site/assay.yaml"))
    }

    @Test(arguments: ["snapshots", "commentary", "templates", "assets"])
    func `a file where a folder belongs is refused`(_ name: String) async throws {
        let scratch = try site()
        try? scratch.remove("site/" + name)
        try scratch.write("x", to: "site/" + name)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("  --> site/\(name)\n  help: "), "\(outcome.standardError)")
    }

    @Test func `a capture without files is refused`() async throws {
        let scratch = try site()
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "site/snapshots/2026-W22"), withIntermediateDirectories: true)
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("site/snapshots/2026-W22"))
    }

    /// F7. Root reads everything, so root becomes nobody.
    @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/sbin/runuser"), "needs a user who may not read everything"))
    func `files that may not be read are all named at once, with the reason`() async throws {
        let scratch = try site()
        let paths = ["commentary/2026-W21.md", "snapshots/2026-W19.csv", "snapshots/2026-W20.csv"]
        for path in paths { try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.url.appending(path: "site/" + path).filePath) }
        let shell = geteuid() == 0 ? "exec /usr/sbin/runuser -u nobody -- \"$0\" \"$@\"" : nil
        let outcome = try await scratch.assay("check", "site", shell: shell)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.standardError
                == paths.map {
                    """
                    error: cannot read 'site/\($0)': Permission denied [unreadable]
                      --> site/\($0)
                      help: check that it is a file that you may read


                    """
                }.joined() + "3 errors\n")
    }

    @Test func `names that only hidden files have are passed over`() async throws {
        let scratch = try site()
        for path in ["snapshots/.DS_Store", "commentary/.2026-W21.md.swp", "assets/.keep", "templates/.keep"] { try scratch.write("x", to: "site/" + path) }
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        #expect(try !FileTree(scratch.url.appending(path: "out")).paths.contains { $0.contains("/.") || $0.hasPrefix(".") })
    }
}
