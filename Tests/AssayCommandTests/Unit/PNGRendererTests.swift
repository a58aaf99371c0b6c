import AssayDiagnostics
import Foundation
import Testing

@testable import assay

@Suite struct PNGRendererTests {
    private let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\"/></svg>".utf8)

    /// A program of this name in a folder of its own.
    private func fake(_ script: String) throws -> Scratch {
        let scratch = try Scratch()
        // Written by another process: while this one holds it open, a test beside this one might start a child that holds it too, and it could not be run.
        let outcome = try ChildProcess.run(
            ["/bin/sh", "-c", "cat > \"$0\" && chmod 755 \"$0\"", scratch.url.appending(path: PNGRenderer.program).filePath], environment: ["PATH=/usr/bin:/bin"],
            input: Array(("#!/bin/sh\n" + script + "\n").utf8), limit: .seconds(20))
        try #require(outcome.status == 0)
        return scratch
    }

    private func told(_ path: String, limit: Duration = .seconds(20)) -> String {
        do throws(FigureRefusal) {
            _ = try PNGRenderer.png(svg, path: path, limit: limit)
            return "drawn"
        } catch {
            return error.diagnostics.map { $0.rendered() }.joined() + " (\(error.exitCode))"
        }
    }

    @Test(.enabled(if: Tool.rsvgConvert != nil, "no rsvg-convert: not checked here; .ci/run installs it")) func `a picture has two pixels a unit`() throws {
        let png = try PNGRenderer.png(svg)
        // IHDR: width and height, big-endian (ISO/IEC 15948, 11.2.2).
        #expect(Array(png[16..<24]) == [0, 0, 0, 60, 0, 0, 0, 40])
        #expect(try PNGRenderer.png(svg) == png)
    }

    @Test func `without the program the remedy is told`() {
        #expect(told("/nowhere:relative::.") == """
            error: PNG needs 'rsvg-convert', which is not on the PATH [no-rsvg-convert]
              help: install librsvg (Debian: apt-get install librsvg2-bin), or ask for SVG (3)
            """)
    }

    @Test func `a program in the folder one happens to be in is not run`() throws {
        let scratch = try fake("echo run >&2")
        let here = FileManager.default.currentDirectoryPath
        let up = String(repeating: "../", count: here.split(separator: "/").count)
        #expect(told(up + scratch.url.filePath.dropFirst()).contains("no-rsvg-convert"))
    }

    @Test func `what the program says is told on one line`() throws {
        let scratch = try fake("cat > /dev/null; echo 'no fonts' >&2; echo more >&2; exit 1")
        let path = scratch.url.filePath
        #expect(told(path) == "error: '\(path)/rsvg-convert' made no picture: no fonts [no-png]\n  help: ask for SVG (3)")
    }

    @Test func `a program that makes something else, or nothing, makes no picture`() throws {
        let scratch = try fake("cat > /dev/null; echo '<html>'")
        #expect(told(scratch.url.filePath).contains("made no picture [no-png]"))
    }

    @Test func `a program that takes too long is ended`() throws {
        let scratch = try fake("exec sleep 60")
        #expect(told(scratch.url.filePath + ":/bin", limit: .seconds(1)).contains("took longer than 1 s [no-png]"))
    }
}
