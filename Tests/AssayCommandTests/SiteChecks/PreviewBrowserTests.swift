import AssayTestSupport
import Foundation
import Testing

extension SiteChecks {
    /// The preview in headless Chromium while its site is worked on: what is kept when a page changes, errors and their end, and accessible in every view.
    @Suite(
        .enabled(
            if: Tool.chromium != nil && Tool.chromedriver != nil && Tool.python != nil && Tool.axe != nil,
            "preview: no chromium, chromedriver, or Python environment with selenium and axe: not checked here; .ci/run installs them"))
    struct PreviewBrowserTests {
        /// What `preview_audit.py` prints.
        struct Audit: Decodable {
            var checks: [String]
            var faults: [String]
        }

        @Test func `a page follows its sources, and keeps what its reader did`() async throws {
            let python = try #require(Tool.python)
            let axe = try #require(Tool.axe)
            let scratch = try Scratch()
            let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Preview/preview_audit.py")
            let site = ExampleSite.sources.appending(path: "northwind")
            let outcome = try await Tool.run(
                python, ["-B", script.filePath, axe.filePath, AssayProcess.program().filePath, site.filePath, scratch.url.filePath], limit: .seconds(1_200))
            try #require(outcome.exitCode == 0, "preview_audit.py:\n\(outcome.standardError.suffix(3_000))")
            let audit = try JSONDecoder().decode(Audit.self, from: Data(outcome.standardOutput.utf8))
            #expect(audit.faults.isEmpty, "\(audit.faults.count) faults:\n\(audit.faults.joined(separator: "\n"))")
            #expect(audit.checks.count >= 33)
        }
    }
}
