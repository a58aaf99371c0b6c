import Foundation
import Testing

@testable import assay

struct OutputDirectoryTests {
    private func publish(_ files: [String: String], to path: String) throws -> Int {
        let output = try OutputDirectory(path: path)
        var entries: [OutputDirectory.Entry] = []
        for (name, text) in files.merging(["assay-manifest.json": "{}"], uniquingKeysWith: { $1 }) { entries.append(try output.stage(Array(text.utf8), at: name)) }
        return try output.commit(entries).removed
    }

    @Test func `a site is swapped in whole, and stale files are counted`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        #expect(try publish(["index.html": "one", "a/b/c.html": "deep"], to: path) == 0)
        #expect(try scratch.text("out/a/b/c.html") == "deep")
        #expect(try publish(["index.html": "two"], to: path) == 1)
        #expect(try scratch.text("out/index.html") == "two")
        #expect(!scratch.exists("out/a"))
        #expect(try scratch.names() == ["out"])
    }

    @Test func `only what a killed build left is swept, and nobody else's folder`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        try scratch.write("", to: ".out.tmp-123/.assay-staging")
        try scratch.write("half", to: ".out.tmp-123/index.html")
        try scratch.write("mine", to: ".out.tmp-notes/keep.txt")
        try scratch.write("mine", to: ".out.tmp-456/keep.txt")
        _ = try publish(["index.html": "one"], to: path)
        #expect(try scratch.names() == [".out.tmp-456", ".out.tmp-notes", "out"])
        #expect(try scratch.text(".out.tmp-456/keep.txt") == "mine")
    }

    @Test func `what came into the old site meanwhile is kept and named`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        _ = try publish(["index.html": "one"], to: path)
        let output = try OutputDirectory(path: path)
        let entries = [try output.stage(Array("{}".utf8), at: "assay-manifest.json"), try output.stage(Array("two".utf8), at: "index.html")]
        try scratch.write("mine", to: "out/notes.txt")
        let outcome = try output.commit(entries)
        let leftover = try #require(outcome.leftover)
        #expect(try scratch.text("out/index.html") == "two")
        #expect(try String(contentsOfFile: leftover + "/notes.txt", encoding: .utf8) == "mine")
    }

    /// They are under the old list, and no fault of the folder.
    @Test func `signatures under the list go with the old site, and nothing else of a like name is taken for one`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        _ = try publish(["index.html": "one"], to: path)
        for name in ["SHA256SUMS.sig", "SHA256SUMS.minisig"] { try scratch.write("signed", to: "out/" + name) }
        #expect(try publish(["index.html": "two"], to: path) == 0)
        #expect(try scratch.names("out") == ["SHA256SUMS", "assay-manifest.json", "index.html"])
        #expect(try scratch.names() == ["out"])
        for name in ["SHA256SUMS.asc", "a/SHA256SUMS.sig", "SHA256SUMS.sig/notes.txt"] {
            try scratch.write("mine", to: "out/" + name)
            #expect(throws: OutputDirectory.Refusal.self) { try OutputDirectory(path: path) }
            try scratch.remove("out/" + name)
        }
    }

    /// The list lies in a folder that anybody may have written to: a path out of it must not be followed.
    @Test(arguments: ["../assay.yaml", "a/../../assay.yaml", "/assay.yaml", "./index.html", "a//b"])
    func `a list of files that leads out of the site is not followed`(_ path: String) throws {
        let scratch = try Scratch()
        let output = scratch.url.appending(path: "site/dist").filePath
        try scratch.write("precious", to: "site/assay.yaml")
        _ = try publish(["index.html": "one"], to: output)
        let sums = try scratch.text("site/dist/SHA256SUMS") + String(repeating: "0", count: 64) + "  \(path)\n"
        try scratch.write(sums, to: "site/dist/SHA256SUMS")
        #expect(throws: OutputDirectory.Refusal.self) { try OutputDirectory(path: output) }
        #expect(try scratch.text("site/assay.yaml") == "precious")
        #expect(try scratch.text("site/dist/index.html") == "one")
    }

    @Test func `folders made for a refused build go with it`() throws {
        let scratch = try Scratch()
        let output = try OutputDirectory(path: scratch.url.appending(path: "x/y/out").filePath)
        output.discard()
        #expect(try scratch.names() == [])
    }

    @Test func `nothing is seen of a site that is discarded`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        _ = try publish(["index.html": "one"], to: path)
        let output = try OutputDirectory(path: path)
        _ = try output.stage([1], at: "index.html")
        output.discard()
        #expect(try scratch.text("out/index.html") == "one")
        #expect(try scratch.names() == ["out"])
    }

    @Test func `what a killed build left is swept away, and nothing else`() throws {
        let scratch = try Scratch()
        try scratch.write("", to: ".out.tmp-4711/.assay-staging")
        try scratch.write("x", to: ".out.tmp-4711/index.html")
        try scratch.write("x", to: ".output.tmp-1/keep")
        _ = try publish(["index.html": "one"], to: scratch.url.appending(path: "out").filePath)
        #expect(try scratch.names() == [".output.tmp-1", "out"])
    }

    /// What stands on the disk after each step of tidying up, in the order in which it is done.
    @Test(arguments: [
        [:], [".assay-staging": ""], [".assay-staging": "", "a/b.html": "x"],
        ["assay-manifest.json": "{}", "SHA256SUMS": sums("a/b.html")], ["assay-manifest.json": "{}"],
        ["assay-manifest.json": "{}", "SHA256SUMS": sums("assay-manifest.json", "a/b.html"), "a/b.html": "x"],
    ] as [[String: String]])
    func `a kill while tidying up leaves what the next build tidies up`(_ left: [String: String]) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(at: scratch.url.appending(path: ".out.tmp-4711"), withIntermediateDirectories: true)
        for (path, text) in left { try scratch.write(text, to: ".out.tmp-4711/" + path) }
        _ = try publish(["index.html": "one"], to: scratch.url.appending(path: "out").filePath)
        #expect(try scratch.names() == ["out"])
    }

    private static func sums(_ paths: String...) -> String {
        paths.map { String(repeating: "0", count: 64) + "  " + $0 + "\n" }.joined()
    }

    @Test func `two builds do not meet`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "out").filePath
        let first = try OutputDirectory(path: path)
        #expect(throws: OutputDirectory.Refusal.self) { try OutputDirectory(path: path) }
        first.discard()
        try OutputDirectory(path: path).discard()
        #expect(try scratch.names() == [])
    }

    @Test func `a file is staged once`() throws {
        let scratch = try Scratch()
        let output = try OutputDirectory(path: scratch.url.appending(path: "out").filePath)
        defer { output.discard() }
        _ = try output.stage([1], at: "a")
        #expect(throws: FileSystem.Failure.self) { try output.stage([2], at: "a") }
    }

    @Test func `sums are sorted by bytes and as sha256sum writes them`() throws {
        let scratch = try Scratch()
        _ = try publish(["b": "", "B": "", "a/b": "abc"], to: scratch.url.appending(path: "out").filePath)
        let lines = try scratch.text("out/SHA256SUMS").split(separator: "\n").map(String.init)
        #expect(lines.map { String($0.dropFirst(66)) } == ["B", "a/b", "assay-manifest.json", "b"])
        #expect(lines[1] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b")
    }

    @Test(arguments: [("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b/c", "/a/b", "c"), ("./x", ".", "x")])
    func `a path has a parent and a last name`(_ path: String, _ parent: String, _ last: String) {
        #expect(parentFolder(path) == parent)
        #expect(lastName(path) == last)
    }
}
