import Foundation
import Testing

extension SiteChecks {
    /// Pages and style sheets in the eyes of the Nu Html Checker.
    @Suite(.enabled(if: Tool.java != nil && Tool.validator != nil, "HTML and CSS: no java or no vnu.jar: not checked here; .ci/run installs it"))
    struct MarkupValidityTests {
        /// Of CSS Pseudo-Elements Level 4, younger than the validator: the print style opens what is folded with it.
        private static let unknownToIt = "error: CSS: Unknown pseudo-element or pseudo-class “::details-content”."

        /// What the validator says. Drawings stay out: its schema is that of SVG 1.1, which has no `aria-hidden`.
        private func messages(_ folder: URL) async throws -> [Substring] {
            let java = try #require(Tool.java)
            let validator = try #require(Tool.validator)
            let outcome = try await Tool.run(
                java,
                ["-Xmx768m", "-jar", validator.filePath, "--errors-only", "--format", "gnu", "--skip-non-html", "--also-check-css", folder.filePath])
            let messages = (outcome.standardOutput + outcome.standardError).split(separator: "\n")
            #expect((outcome.exitCode == 0) == messages.isEmpty, "exit code \(outcome.exitCode)")
            return messages.filter { !$0.hasSuffix(Self.unknownToIt) }
        }

        @Test(arguments: ExampleSite.names)
        func `every page and every style sheet is valid`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            try #require(site.pages.count >= 2)
            let messages = try await messages(site.folder)
            #expect(messages.isEmpty, "\(messages.count) messages:\n\(messages.prefix(20).joined(separator: "\n"))")
        }

        /// Otherwise silence would say nothing.
        @Test func `planted faults are found`() async throws {
            let scratch = try Scratch()
            try scratch.write("<!DOCTYPE html>\n<html lang=\"en\"><title>A</title><p><div></div></p>\n", to: "a/index.html")
            try scratch.write("a { colr: #123456 }\n", to: "assets/site.css")
            let messages = try await messages(scratch.url)
            #expect(messages.contains { $0.contains("index.html") })
            #expect(messages.contains { $0.contains("site.css") })
        }
    }
}
