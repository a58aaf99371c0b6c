import Foundation
import Testing

@testable import assay

/// The same of both ways to watch.
@Suite struct FileWatcherTests {
    typealias Way = WatchedFolder.Way

    @Test(arguments: Way.allCases, [
        ("a save", "echo new > commentary/a.md", "commentary/a.md"),
        ("a save in place", "echo more >> commentary/b/c.md", "commentary/b/c.md"),
        ("a file of the root", "echo new > published.json", "published.json"),
        ("sed -i", "sed -i s/old/new/ commentary/a.md", "commentary/a.md"),
        ("Vim", "touch commentary/4913; rm commentary/4913; mv commentary/a.md commentary/a.md~; echo new > commentary/a.md; rm commentary/a.md~", "commentary/a.md"),
        ("JetBrains", "echo new > assay.yaml___jb_tmp___; mv assay.yaml assay.yaml___jb_old___; mv assay.yaml___jb_tmp___ assay.yaml; rm *_old___", "assay.yaml"),
        ("a rename over it", "echo new > .x; mv .x commentary/a.md", "commentary/a.md"),
        ("a removal", "rm commentary/a.md", "commentary/a.md"),
        ("a rename", "mv commentary/a.md commentary/d.md", "commentary/d.md"),
        ("a further name", "ln commentary/a.md commentary/d.md", "commentary/d.md"),
        ("a link", "ln -s a.md commentary/d.md", "commentary/d.md"),
        ("new folders with a file at once", "mkdir -p templates/x/y; echo new > templates/x/y/z", "templates/x/y/z"),
        ("a folder that moves in", "mkdir -p ../m/n; echo new > ../m/n/o; mv ../m assets", "assets/n/o"),
        ("a folder that moves out", "mv commentary/b ../b", "commentary/b"),
        ("a folder that goes", "rm -r commentary/b", "commentary/b"),
        ("a folder with another name", "mv commentary/b commentary/d", "commentary/d/c.md"),
    ])
    func `what changes is told`(way: Way, change: (name: String, script: String, path: String)) async throws {
        let folder = try WatchedFolder(way)
        #expect(try await folder.told(change.path, after: change.script), "\(change.name)")
        await folder.settle()
        let told = try #require(folder.paths)
        #expect(told.allSatisfy { !isTemporaryName(lastName($0)) }, "\(told)")
    }

    @Test(arguments: Way.allCases)
    func `what lies in new folders is watched, under its name of now`(way: Way) async throws {
        let folder = try WatchedFolder(way)
        #expect(try await folder.told("assets/n/o", after: "mkdir -p assets/n; echo 1 > assets/n/o"))
        #expect(try await folder.told("assets/n/p", after: "echo 2 > assets/n/p"))
        #expect(try await folder.told("commentary/d/c.md", after: "mv commentary/b commentary/d"))
        #expect(try await folder.told("commentary/d/e.md", after: "echo 3 > commentary/d/e.md"))
        #expect(folder.paths?.contains("commentary/b/e.md") == false)
        #expect(try await folder.told("commentary/b/f.md", after: "rm -r commentary/d; mkdir commentary/b; sleep 0.1; echo 4 > commentary/b/f.md"))
    }

    @Test(arguments: Way.allCases)
    func `what no build reads is not told`(way: Way) async throws {
        let folder = try WatchedFolder(way, files: ["assay.yaml", "commentary/a.md", "dist/index.html", ".assay/x"])
        try folder.shell("""
            mkdir ../elsewhere; ln -s ../../elsewhere commentary/link
            """)
        #expect(await folder.eventually { $0.paths == ["commentary/link"] }, "the link itself is a change")
        try folder.shell("""
            echo 1 > dist/index.html; echo 2 > dist/new; mkdir -p dist/a/b; echo 3 > .assay/y; echo 4 > notes.txt; mv dist dist.old
            echo 5 > ../elsewhere/file; echo 6 > commentary/.a.md.swp; echo 7 > commentary/a.md~; mkdir commentary/.git; echo 8 > commentary/.git/x
            cat commentary/a.md assay.yaml > /dev/null
            """)
        await folder.settle()
        #expect(folder.paths == ["commentary/link"])
        #expect(try await folder.told("commentary/a.md", after: "echo new > commentary/a.md"))
        #expect(folder.paths == ["commentary/link", "commentary/a.md"])
    }

    @Test(arguments: Way.allCases)
    func `of ten thousand saves the last is told, and few of the others`(way: Way) async throws {
        let folder = try WatchedFolder(way)
        let descriptors = try openDescriptors()
        let start = ContinuousClock.now
        let files = ["a.md", "b/c.md"].map { folder.scratch.url.appending(path: "site/commentary/" + $0).path }
        for number in 0...10_000 {
            let descriptor = unsafe open(number < 10_000 ? files[0] : files[1], O_WRONLY | O_TRUNC | O_CLOEXEC)
            let text = Array("\(number)".utf8)
            _ = unsafe write(descriptor, text, text.count)
            close(descriptor)
        }
        #expect(await folder.eventually { $0.paths == ["commentary/a.md", "commentary/b/c.md"] })
        await folder.settle()
        // No two come closer to each other than the quiet time, or the interval.
        #expect(folder.changes.count <= Int((ContinuousClock.now - start) / .milliseconds(15)))
        #expect(try openDescriptors() < descriptors + 2_000, "others test at the same time")
    }

    @Test(arguments: Way.allCases)
    func `a root that goes and comes again is watched on`(way: Way) async throws {
        let folder = try WatchedFolder(way)
        try folder.shell("cd ..; rm -r site; mkdir -p site/commentary; echo new > site/commentary/a.md")
        #expect(await folder.eventually { $0.paths.map { $0.contains("commentary/a.md") } ?? true })
        await folder.settle()
        let count = folder.changes.count
        try folder.shell("echo newer > commentary/a.md")
        #expect(await folder.eventually { $0.changes.count > count })
    }

    @Test(arguments: Way.allCases)
    func `a relative path is a folder too`(way: Way) async throws {
        let folder = try WatchedFolder(way, root: { scratch in
            let up = Array(repeating: "..", count: FileManager.default.currentDirectoryPath.split(separator: "/").count).joined(separator: "/")
            return up + scratch.url.path + "/site/../site/"
        })
        #expect(try await folder.told("commentary/a.md", after: "echo new > commentary/a.md"))
    }

    @Test(arguments: Way.allCases)
    func `its end ends the stream`(way: Way) async throws {
        let folder = try WatchedFolder(way)
        folder.watcher.stop()
        folder.watcher.stop()
        try folder.shell("echo new > commentary/a.md")
        for await _ in folder.watcher.changes { Issue.record("a change after the end") }
        #expect(folder.watcher.failure == nil)
    }

    @Test func `what is no folder cannot be watched`() throws {
        let scratch = try Scratch()
        try scratch.write("x", to: "file")
        for name in ["file", "nowhere"] {
            let path = scratch.url.appending(path: name).path
            #expect(throws: FileSystem.Failure.self) { try FileWatcher(root: path) { _ in true } }
            #expect(throws: FileSystem.Failure.self) { try PollingWatcher(root: path) { _ in true } }
        }
    }

    private func openDescriptors() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
}
