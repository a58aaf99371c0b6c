import Foundation
import Testing

/// Words that claim more than a verdict measures stand nowhere on a site, outside the fold that tells how a pair was judged.
struct ForbiddenWordsTests {
    static let words = ["significant", "significance", "prove", "proves", "proved", "no effect", "p =", "p-value"]

    @Test(arguments: ["gallery", "minimal", "northwind", "open-source"])
    func `no page claims more than was measured`(_ name: String) async throws {
        let site = try await ExampleSite.built(name)
        var pages = 0
        for path in site.tree.paths where path.hasSuffix(".html") {
            pages += 1
            let text = site.tree.text(path).replacing(/<details class="judged">.*?<\/details>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: " ")
                .replacing(/\s+/, with: " ").lowercased()
            for word in ForbiddenWordsTests.words { #expect(!contains(text, word), "\(path): \(word)") }
        }
        #expect(pages > 1)
        #expect(contains("that proves it", "proves") && !contains("improves", "proves"), "the search finds whole words only")
    }

    private func contains(_ text: String, _ word: String) -> Bool {
        text.ranges(of: word).contains { range in
            let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? " " : text[range.upperBound]
            return !before.isLetter && !after.isLetter
        }
    }
}
