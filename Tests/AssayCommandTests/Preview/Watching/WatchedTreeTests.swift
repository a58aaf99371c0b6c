import Foundation
import Testing

@testable import assay

@Suite struct WatchedTreeTests {
    private func write(_ scratch: Scratch, _ path: String) {
        let descriptor = unsafe open(scratch.url.appending(path: path).path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        close(descriptor)
    }

    @Test func `when the kernel lost events, everything may have changed`() throws {
        let scratch = try Scratch()
        try scratch.write("x", to: "a/b")
        let text = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let most = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        var tree = try WatchedTree(root: scratch.url.path) { _ in true }
        defer { tree.close() }
        // The same event twice in a row is one, and a process started meanwhile may hold a file open for a moment: some more than enough.
        for number in 0...most + 1_000 { write(scratch, number % 2 == 0 ? "a/b" : "a/c") }
        try scratch.write("x", to: "d/e/f")
        #expect(try tree.changes() == .everything)
        #expect(try tree.changes() == nil)
        write(scratch, "d/e/f")
        #expect(try tree.changes() == .paths(["d/e/f"]), "also what was made when nobody was told")
    }

    @Test func `folders that go or move leave no watch behind`() throws {
        let scratch = try Scratch()
        for number in 0..<20 { try scratch.write("x", to: "a/\(number)/x") }
        var tree = try WatchedTree(root: scratch.url.path) { $0 == "a" || $0 == "b" }
        defer { tree.close() }
        #expect(try watches(tree) == 22)
        _ = unsafe rename(scratch.url.appending(path: "a").path, scratch.url.appending(path: "b").path)
        let told = Set(["a", "b"] + (0..<20).flatMap { ["b/\($0)", "b/\($0)/x"] })
        #expect(try tree.changes() == .paths(told))
        #expect(try watches(tree) == 22)
        _ = unsafe rename(scratch.url.appending(path: "b").path, scratch.url.appending(path: "c").path)
        #expect(try tree.changes() == .paths(["b"]))
        #expect(try watches(tree) == 1)
        try scratch.remove("c")
        #expect(try tree.changes() == nil)
    }

    private func watches(_ tree: WatchedTree) throws -> Int {
        try String(contentsOfFile: "/proc/self/fdinfo/\(tree.descriptor)", encoding: .utf8).split(separator: "\n").count { $0.hasPrefix("inotify wd:") }
    }
}
