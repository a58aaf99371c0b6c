import Foundation
import Testing

@testable import assay

struct FileSystemTests {
    @Test func `what was written is read, and never written over`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "a").filePath
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        try FileSystem.write(bytes, to: path)
        #expect(try FileSystem.read(path) == bytes)
        #expect(throws: FileSystem.Failure.self) { try FileSystem.write([1], to: path) }
        #expect(try FileSystem.read(path) == bytes)
        try FileSystem.write([], to: path + "-empty")
        #expect(try FileSystem.read(path + "-empty") == [])
    }

    @Test func `a link is not written through`() throws {
        let scratch = try Scratch()
        let link = scratch.url.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: scratch.url.appending(path: "target"))
        #expect(throws: FileSystem.Failure.self) { try FileSystem.write([1], to: link.filePath) }
        #expect(!scratch.exists("target"))
        #expect(FileSystem.kind(link.filePath) == .link)
    }

    @Test func `folders and pipes are not read`() throws {
        let scratch = try Scratch()
        let pipe = scratch.url.appending(path: "pipe").filePath
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        #expect(throws: FileSystem.Failure.self) { try FileSystem.read(pipe) }
        #expect(throws: FileSystem.Failure.self) { try FileSystem.read(scratch.url.filePath) }
        #expect(FileSystem.kind(pipe) == .other)
        #expect(FileSystem.kind(scratch.url.filePath) == .folder)
        #expect(FileSystem.kind(pipe + "/none") == nil)
    }

    @Test func `a failure says what, where and why`() {
        #expect("\(FileSystem.Failure(operation: "write", path: "dist/a", code: ENOSPC))" == "cannot write 'dist/a': No space left on device")
    }

    @Test func `folders are made with those above them, and removed with all that is in them`() throws {
        let scratch = try Scratch()
        let deep = scratch.url.appending(path: "a/b/c").filePath
        #expect(try FileSystem.makeFolders(deep).count == 3)
        #expect(try FileSystem.makeFolders(deep).isEmpty)
        try FileSystem.write([1], to: deep + "/file")
        try scratch.write("stays", to: "outside")
        try FileManager.default.createSymbolicLink(atPath: deep + "/link", withDestinationPath: scratch.url.appending(path: "outside").filePath)
        try FileSystem.removeTree(scratch.url.appending(path: "a").filePath)
        #expect(try scratch.names() == ["outside"])
        try FileSystem.removeTree(scratch.url.appending(path: "a").filePath)
    }

    @Test func `names come in the order of their bytes`() throws {
        let scratch = try Scratch()
        for name in ["b", "B", "é", "a10", "a9", "_"] { try scratch.write("", to: name) }
        #expect(try FileSystem.names(in: scratch.url.filePath) == ["B", "_", "a10", "a9", "b", "é"])
    }
}
