import AssayMetrics
import Foundation
import Testing

@testable import assay

struct PDFRendererTests {
    private let packet = Array("<!DOCTYPE html><title>A</title><p>Some text</p>".utf8)

    /// A program of this name in a folder of its own.
    private func fake(_ name: String, _ script: String) throws -> Scratch {
        let scratch = try Scratch()
        // Written by another process: see `PNGRendererTests`.
        let outcome = try ChildProcess.run(
            ["/bin/sh", "-c", "cat > \"$0\" && chmod 755 \"$0\"", scratch.url.appending(path: name).filePath], environment: ["PATH=/usr/bin:/bin"],
            input: Array(("#!/bin/sh\n" + script + "\n").utf8), limit: .seconds(20))
        try #require(outcome.status == 0)
        return scratch
    }

    private func told(_ path: String, limit: Duration = .seconds(20)) -> String {
        do throws(FigureRefusal) {
            return String(decoding: try PDFRenderer.pdf(packet, dated: CivilDate(daysSince1970: 20_772), path: path, limit: limit), as: UTF8.self)
        } catch {
            return error.diagnostics.map { $0.rendered() }.joined() + " (\(error.exitCode))"
        }
    }

    @Test func `without a program the remedy is told`() {
        #expect(
            told("/nowhere:relative") == """
                error: PDF needs one of 'chromium', 'chromium-browser', 'google-chrome', 'weasyprint', and none is on the PATH [no-renderer]
                  help: install one (Debian: apt-get install chromium, or weasyprint), or leave --pdf out and print the packet from a browser (3)
                """)
    }

    @Test func `the program is given the packet in a folder that goes`() throws {
        let note = try Scratch()
        let scratch = try fake("weasyprint", "echo \"$2\" > '\(note.url.filePath)/path'; printf '%%PDF-' > \"$3\"; cat \"$2\" >> \"$3\"")
        #expect(told(scratch.url.filePath) == "%PDF-" + String(decoding: packet, as: UTF8.self))
        let folder = try note.text("path").dropLast("/packet.html\n".count)
        #expect(folder.contains("/assay-pdf-") && !FileManager.default.fileExists(atPath: String(folder)))
    }

    @Test func `a browser gets a profile of its own, no network, and what it wrote is taken`() throws {
        let note = try Scratch()
        let script = "printf '%s\\n' \"$@\" > '\(note.url.filePath)/arguments'; for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) printf '%%PDF-1.7' > \"${a#*=}\";; esac; done"
        let scratch = try fake("google-chrome", script)
        #expect(told(scratch.url.filePath) == "%PDF-1.7")
        let arguments = try note.text("arguments").split(separator: "\n").map(String.init)
        #expect(arguments.contains("--host-resolver-rules=MAP * ~NOTFOUND") && arguments.contains("--no-pdf-header-footer"))
        let profile = try #require(arguments.first { $0.hasPrefix("--user-data-dir=") }).dropFirst("--user-data-dir=".count)
        #expect(profile.contains("/assay-pdf-") && !FileManager.default.fileExists(atPath: String(profile)))
        #expect(arguments.contains("--no-sandbox") == (geteuid() == 0))
        #expect(arguments.last?.hasPrefix("file:///") == true)
    }

    @Test func `a PDF is dated by the day given, and is as long as before`() throws {
        let dates = "/CreationDate (D:20261130020659+00'00')\\n/ModDate (D:20261130020659+00'00')>> /ModDate (D:2026)"
        let scratch = try fake("weasyprint", "printf \"%%PDF-1.4 %s \" \"$SOURCE_DATE_EPOCH\" > \"$3\"; printf \"\(dates)\" >> \"$3\"")
        #expect(told(scratch.url.filePath) == "%PDF-1.4 1794700800 /CreationDate (D:20261115000000+00'00')\n/ModDate (D:20261115000000+00'00')>> /ModDate (D:2026)")
    }

    @Test func `what goes wrong is told on one line, and leaves nothing behind`() async throws {
        let before = try leftovers()
        let failing = try fake("weasyprint", "echo first >&2; echo 'no fonts' >&2; exit 1")
        let path = failing.url.filePath
        #expect(told(path).hasPrefix("error: '\(path)/weasyprint' made no PDF: no fonts [no-pdf]\n  help: "))
        let other = try fake("weasyprint", "echo '<html>' > \"$3\"")
        #expect(told(other.url.filePath).contains("made no PDF [no-pdf]"))
        let slow = try fake("weasyprint", "exec /bin/sleep 60")
        #expect(told(slow.url.filePath, limit: .seconds(1)).contains("took longer than 1 s [no-pdf]"))
        // Other tests print at the same time: what is theirs goes away by itself.
        var left = try Set(leftovers()).subtracting(before)
        for _ in 0..<60 where !left.isEmpty {
            try await Task.sleep(for: .seconds(1))
            left = try left.intersection(leftovers())
        }
        #expect(left.isEmpty)
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.filePath).filter { $0.hasPrefix("assay-pdf-") }.sorted()
    }
}
