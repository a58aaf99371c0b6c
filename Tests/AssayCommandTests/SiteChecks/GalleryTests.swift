import Foundation
import Testing

extension SiteChecks {
    /// Every type of chart, on ordinary and on hard data: what assistive technology meets, what stays visible in which colours, and whether two renderers draw the same.
    ///
    /// axe, the widths and the requests of the same pages are `BrowserTests`', which look at every site.
    @Suite(
        .enabled(
            if: Tool.chromium != nil && Tool.chromedriver != nil && Tool.python != nil && Tool.rsvgConvert != nil,
            "gallery: no chromium, chromedriver, rsvg-convert, or Python environment with selenium: not checked here; .ci/run installs them"))
    struct GalleryTests {
        /// What `chart_audit.py` prints.
        struct ChartAudit: Decodable {
            var charts: Int
            var marks: Int
            var texts: Int
            var faults: [String]
        }

        /// What `compare_renderers.py` prints, but for the greatest differences, which are for people.
        struct Comparison: Decodable {
            var figures: Int
            var faults: [String]
        }

        private func run<Result: Decodable>(_ script: String, _ arguments: [String]) async throws -> Result {
            let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script)
            let outcome = try await Tool.run(#require(Tool.python), ["-B", path.filePath] + arguments, limit: .seconds(300))
            try #require(outcome.exitCode == 0, "\(script):\n\(outcome.standardError.suffix(3_000))")
            return try JSONDecoder().decode(Result.self, from: Data(outcome.standardOutput.utf8))
        }

        @Test func `every chart is one image with words on every screen, and stays visible in dark and in forced colours`() async throws {
            let site = try await ExampleSite.built("gallery")
            let pages = site.reports.map { $0 + "/index.html" }
            let audit: ChartAudit = try await run("chart_audit.py", [site.folder.filePath] + pages)
            #expect(audit.faults.isEmpty, "\(audit.faults.count) faults:\n\(audit.faults.prefix(30).joined(separator: "\n"))")
            // On a wide and on a narrow screen; marks and texts in four views.
            #expect(audit.charts >= 100 && audit.marks > 20 * audit.charts && audit.texts > 20 * audit.charts, "\(audit)")
        }

        @Test func `rsvg-convert and Chromium draw the same`() async throws {
            let site = try await ExampleSite.built("gallery")
            let comparison: Comparison = try await run("compare_renderers.py", [site.folder.filePath])
            #expect(comparison.faults.isEmpty, "\(comparison.faults.count) faults:\n\(comparison.faults.prefix(30).joined(separator: "\n"))")
            #expect(comparison.figures >= 50)
        }

        /// Otherwise silence would say nothing.
        @Test func `a mark or a text that only one renderer draws is found`() async throws {
            let site = try await ExampleSite.built("gallery")
            let drawing = site.tree.text(try #require(site.drawings.first { $0.hasSuffix("prompts-cases.svg") }))
            let scratch = try Scratch()
            // The last of each: an end point and the name of an event, no larger than anything else on the picture.
            let planted = ["whole": drawing, "mark": try without("<path ", "/>", in: drawing), "text": try without("<text ", "</text>", in: drawing)]
            for (name, text) in planted {
                try scratch.write(drawing, to: "ours/figures/\(name).svg")
                try scratch.write(text, to: "theirs/figures/\(name).svg")
            }
            let folders = ["ours", "theirs"].map { scratch.url.appending(path: $0).filePath }
            let comparison: Comparison = try await run("compare_renderers.py", folders)
            #expect(comparison.figures == 3)
            #expect(comparison.faults.contains { $0.hasPrefix("figures/mark.svg, marks:") }, "\(comparison.faults)")
            #expect(comparison.faults.contains { $0.hasPrefix("figures/text.svg, whole:") }, "\(comparison.faults)")
            #expect(!comparison.faults.contains { $0.hasPrefix("figures/whole.svg") || $0.hasPrefix("figures/text.svg, marks") }, "\(comparison.faults)")
        }

        /// A drawing without its last element that begins and ends so.
        private func without(_ start: String, _ end: String, in drawing: String) throws -> String {
            let open = try #require(drawing.range(of: start, options: .backwards))
            let close = try #require(drawing[open.upperBound...].firstRange(of: end))
            return String(drawing[..<open.lowerBound] + drawing[close.upperBound...])
        }

        /// Otherwise silence would say nothing.
        @Test func `pale marks, loose texts and a chart that stands twice are found`() async throws {
            let scratch = try Scratch()
            try scratch.write(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A page</title><meta name="color-scheme" content="light dark">
                <style>html { color-scheme: light dark; background: Canvas } .fill-ink { fill: CanvasText }</style></head><body><main><h1 id="name">A page</h1>
                <p id="words">Words.</p>
                <figure id="sound"><svg class="chart" role="img" aria-labelledby="name" aria-describedby="words" width="90" height="40"><g aria-hidden="true">\
                <rect class="fill-ink" width="20" height="20"/><text class="fill-ink" x="30" y="20">12</text></g></svg></figure>
                <figure id="loose"><svg class="chart" role="img" width="90" height="40"><path d="M0 0L90 40" fill="none" stroke="#c8c8c8"/>\
                <text x="30" y="20" fill="#1b1f23">13</text></svg></figure>
                <figure id="twice"><svg class="chart" role="img" aria-labelledby="name" aria-describedby="words" width="90" height="40"></svg>\
                <svg class="chart" role="img" aria-labelledby="name" aria-describedby="words" width="40" height="40"></svg></figure>
                </main></body></html>

                """, to: "index.html")
            let audit: ChartAudit = try await run("chart_audit.py", [scratch.url.filePath, "index.html"])
            #expect(audit.charts == 8, "four, on two screens")
            for fault in ["twice: 2 charts are shown", "a chart: no name", "a chart: no description", "nodes inside", "light: loose: mark 1.67:1", "dark: loose: text"] {
                #expect(audit.faults.contains { $0.contains(fault) }, "'\(fault)' is not among \(audit.faults)")
            }
            #expect(!audit.faults.contains { $0.contains("sound") || $0.contains("light: loose: text") }, "\(audit.faults)")
        }
    }
}
