import AssayTestSupport
import Foundation
import Testing

extension SiteChecks {
    /// Every page in headless Chromium: accessible in light, dark, forced colours and on telephones, no wider than the window, silent, and asking nobody for anything.
    @Suite(
        .enabled(
            if: Tool.chromium != nil && Tool.chromedriver != nil && Tool.python != nil && Tool.axe != nil,
            "browser: no chromium, chromedriver, or Python environment with selenium and axe: not checked here; .ci/run installs them"))
    struct BrowserTests {
        /// What `browser_audit.py` prints.
        struct Audit: Decodable {
            var views: Int
            var requests: Int
            var served: [String: Int]
            var faults: [String]
        }

        private func audit(_ folder: URL, _ pages: [String]) async throws -> Audit {
            let python = try #require(Tool.python)
            let axe = try #require(Tool.axe)
            let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "browser_audit.py")
            let outcome = try await Tool.run(python, ["-B", script.filePath, axe.filePath, folder.filePath] + pages, limit: .seconds(2_400))
            try #require(outcome.exitCode == 0, "browser_audit.py:\n\(outcome.standardError.suffix(3_000))")
            return try JSONDecoder().decode(Audit.self, from: Data(outcome.standardOutput.utf8))
        }

        @Test(arguments: ExampleSite.names)
        func `pages pass in every view, and under any address`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            let audit = try await audit(site.folder, site.pages)
            #expect(audit.faults.isEmpty, "\(audit.faults.count) faults:\n\(audit.faults.joined(separator: "\n"))")
            #expect(audit.views == 5 * site.pages.count)
            #expect(audit.requests > 2 * site.pages.count, "pages and their style sheets")
            // Served under a folder of another site: from the first page to the newest report.
            #expect(audit.served["index.html"] == 200)
            let newest = try #require(site.reports.last) + "/index.html"
            #expect(audit.served[newest] == 200, "\(audit.served)")
            #expect(audit.served.count >= 4 && audit.served.values.allSatisfy { $0 == 200 }, "\(audit.served)")
        }

        /// Otherwise silence would say nothing.
        @Test func `planted faults are found`() async throws {
            let scratch = try Scratch()
            try scratch.write(
                """
                <!DOCTYPE html>
                <html lang="en"><head>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' https://example.com">
                <title>A page</title><link rel="stylesheet" href="site.css"><link rel="stylesheet" href="/outside.css">
                </head><body><main><h1>A page</h1><p class="pale">Pale in the dark.</p><p class="wide">Wide.</p>
                <p style="color: red">Refused.</p><img src="https://example.com/a.png" alt="From elsewhere">
                <a href="2026/W21/index.html">2026-W21</a></main></body></html>

                """, to: "index.html")
            try scratch.write(
                ".wide { width: 700px } @media (prefers-color-scheme: dark) { .pale { color: #eeeeee; background: #ffffff } }\n", to: "site.css")
            let audit = try await audit(scratch.url, ["index.html"])
            let expected = [
                "light: request: https://example.com/a.png", "light: console: ", "style-src 'self'", "dark: axe: color-contrast",
                "narrow: overflow: ", "served: /outside.css: 404", "2026/W21/index.html: 404",
            ]
            for fault in expected { #expect(audit.faults.contains { $0.contains(fault) }, "'\(fault)' is not among \(audit.faults)") }
            #expect(!audit.faults.contains { $0.contains("light: axe: color-contrast") || $0.contains("light: overflow") })
        }
    }
}
