import Foundation
import Testing

/// `assay verify`: a built site held against its own list of digests.
struct VerifyTests {
    private func built() async throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        #expect(try await scratch.assay("publish", "site", "-o", "out").exitCode == 0)
        return scratch
    }

    @Test func `a site as built passes, without its sources too`() async throws {
        let scratch = try await built()
        try FileManager.default.moveItem(at: scratch.url.appending(path: "out"), to: scratch.url.appending(path: "copy"))
        try FileManager.default.removeItem(at: scratch.url.appending(path: "site"))
        let outcome = try await scratch.assay("verify", "copy")
        #expect(outcome.exitCode == 0 && outcome.standardError.contains("files as built, nothing differs"), "\(outcome.standardError)")
    }

    @Test func `every changed, missing and extra file is named in one run`() async throws {
        let scratch = try await built()
        try scratch.replace("</html>", with: "</html> ", in: "out/index.html")
        try FileManager.default.removeItem(at: scratch.url.appending(path: "out/2026/W21/data.csv"))
        try scratch.write("x", to: "out/2026/W21/more.html")
        let outcome = try await scratch.assay("verify", "out")
        #expect(outcome.exitCode == 1)
        for line in [
            "error: 'index.html' is not as it was built [changed-file]\n  --> out/index.html", "error: '2026/W21/data.csv' is missing [missing-file]",
            "error: '2026/W21/more.html' was not built: the list does not name it [extra-file]", "3 findings",
        ] { #expect(outcome.standardError.contains(line), "\(line) in \(outcome.standardError)") }
        let document = try await scratch.assay("verify", "out", "--json")
        #expect(document.exitCode == 1)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(document.standardOutput.utf8)) as? [String: Any])
        #expect((json["findings"] as? [Any])?.count == 3)
    }

    /// Whoever changes a page may change the list too: then the manifest and the record tell, or the list of who published it.
    @Test func `a list that is no list is refused with its lines`() async throws {
        let scratch = try await built()
        let sums = try scratch.text("out/SHA256SUMS").split(separator: "\n")
        try scratch.write(sums.dropFirst().joined(separator: "\n") + "\nabc  index.html\n" + String(repeating: "0", count: 64) + "  ../escape\n", to: "out/SHA256SUMS")
        let outcome = try await scratch.assay("verify", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("out/SHA256SUMS:\(sums.count)") && outcome.standardError.contains("out/SHA256SUMS:\(sums.count + 1)"), "\(outcome.standardError)")
    }

    @Test func `no site is no site`() async throws {
        let scratch = try Scratch()
        for folder in ["nowhere", "."] {
            let outcome = try await scratch.assay("verify", folder)
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("[no-site]"), "\(outcome.standardError)")
        }
    }

    @Test func `the chain of the record is checked, and that the site was built on it`() async throws {
        let scratch = try await built()
        #expect(try await scratch.assay("verify", "out", "--record", "site/published.json").exitCode == 0)

        let record = try scratch.text("site/published.json")
        try scratch.replace("\"drafts\": \"", with: "\"drafts\": \"9", in: "site/published.json")
        let changed = try await scratch.assay("verify", "out", "--record", "site/published.json")
        #expect(changed.exitCode == 1 && changed.standardError.contains("[record-digest]"), "\(changed.standardError)")

        try scratch.write(record, to: "site/published.json")
        try scratch.replace("\"record\": \"", with: "\"record\": \"0", in: "out/assay-manifest.json")
        let other = try await scratch.assay("verify", "out", "--record", "site/published.json")
        #expect(other.exitCode == 1 && other.standardError.contains("[record-head]"), "\(other.standardError)")

        #expect(try await scratch.assay("build", "site", "-o", "new").exitCode == 0)
        try FileManager.default.removeItem(at: scratch.url.appending(path: "site/published.json"))
        #expect(try await scratch.assay("build", "site", "-o", "without").exitCode == 0)
        try scratch.write(record, to: "published.json")
        let without = try await scratch.assay("verify", "without", "--record", "published.json")
        #expect(without.exitCode == 1 && without.standardError.contains("the site was built on no record"), "\(without.standardError)")
    }
}
