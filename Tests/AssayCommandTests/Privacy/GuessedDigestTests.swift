import Foundation
import Testing

@testable import assay

/// A digest of a small secret is the secret: whoever guesses can check. So no digest is of an input, or of the text of a figure.
struct GuessedDigestTests {
    private func site() async throws -> AttackedSite {
        let site = try AttackedSite(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...3 {
            try site.capture(
                week, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.pair("phone", 8_000, 50, 40), AttackedSite.pair("night", 9, 7, 4),
                AttackedSite.row("night", "hours", "0.5", 4))
        }
        try site.comment(3, "A quiet week.")
        try site.scratch.write("---\ndraft: true\n---\n\nA few of us.\n", to: "site/commentary/2026-W02.md")
        let (outcome, _) = try await site.build("publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return site
    }

    /// All runs of 16 or more hexadecimal digits.
    private func digests(_ tree: FileTree) -> Set<String> {
        Set(tree.paths.flatMap { path in tree.text(path).lowercased().matches(of: /[0-9a-f]{16,}/).map { String($0.0) } })
    }

    @Test func `no digest is of an input or of a guess at it`() async throws {
        let site = try await site()
        let input = try FileTree(site.scratch.url.appending(path: "site"))
        let output = try FileTree(site.scratch.url.appending(path: "out"))
        let record = try site.scratch.text("site/published.json").lowercased().matches(of: /[0-9a-f]{16,}/).map { String($0.0) }
        let found = digests(output).union(record)
        #expect(found.contains(SHA256.hex(output.files["index.html"]!)), "the search finds the digest of a page")
        #expect(found.count > 20)

        var guesses: [[UInt8]] = []
        for path in input.paths where path != "published.json" && !path.hasPrefix("assets/") {
            // The manifest has a digest of commentary that is shown: whoever reads the site has read it.
            if path != "commentary/2026-W03.md" { guesses.append(input.files[path]!) }
            for line in input.text(path).split(separator: "\n") { guesses += [Array(line.utf8), Array("\(line)\n".utf8)] }
        }
        for number in 0...9_999 {
            for text in ["\(number)", "\(Double(number) / 10)", "\(number)\n", "night,tokens,\(number)", "night,tokens,2026-W03,\(number)"] { guesses.append(Array(text.utf8)) }
        }
        let hits = guesses.filter { guess in
            let digest = SHA256.hex(guess)
            // Cut short, it would do as well.
            return found.contains { digest.hasPrefix($0) || $0.hasPrefix(digest) }
        }
        #expect(hits.isEmpty, "\(hits.map { String(decoding: $0, as: UTF8.self) }.prefix(5))")
    }
}
