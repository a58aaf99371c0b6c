import AssayDiagnostics
import Foundation
import Testing

@testable import assay

@Suite struct FigureOutputTests {
    @Test func `a file takes the place of the one before, and nothing is left beside it`() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "a.svg").filePath
        try FigureOutput.write([1, 2, 3], to: path)
        try FigureOutput.write([4], to: path)
        // What it is made of is never replaced, nor what lies in a folder that it is made of.
        for input in [path, parentFolder(path)] {
            #expect(throws: FigureRefusal.self) { try FigureOutput.write([9], to: path, inputs: [input]) }
        }
        #expect(FileManager.default.contents(atPath: path) == Data([4]))
        #expect(try scratch.names() == ["a.svg"])
    }

    @Test func `a folder, or a link, is not written over`() throws {
        let scratch = try Scratch()
        try scratch.write("kept", to: "folder/x")
        try scratch.write("kept", to: "target")
        try FileManager.default.createSymbolicLink(atPath: scratch.url.appending(path: "link").filePath, withDestinationPath: "target")
        for name in ["folder", "link"] {
            let path = scratch.url.appending(path: name).filePath
            #expect(throws: FigureRefusal.self) { try FigureOutput.write([1], to: path) }
        }
        #expect(try scratch.names() == ["folder", "link", "target"])
        #expect(try scratch.text("target") == "kept")
    }

    @Test func `a folder that is not there is named as the user named it`() throws {
        let scratch = try Scratch()
        let path = scratch.url.filePath + "/no/a.svg"
        do throws(FigureRefusal) {
            try FigureOutput.write([1], to: path)
            Issue.record("written")
        } catch {
            #expect(error.exitCode == 3)
            #expect(error.diagnostics.map(\.summary) == ["cannot write '\(path)': No such file or directory"])
        }
    }
}
