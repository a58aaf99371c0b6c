import AssayTestSupport
import Foundation
import Testing

@testable import AssayCommentary

struct SpecExample: Sendable {
    var number: Int
    var markdown: String
    var html: String

    /// The examples of a CommonMark spec: 32 backquotes and ` example`, Markdown, `.`, HTML, 32 backquotes; `→` is a tab.
    static func all(_ url: URL) throws -> [SpecExample] {
        let fence = String(repeating: "`", count: 32)
        let text = String(decoding: try Fixtures.bytes(url), as: UTF8.self).replacing("\u{2192}", with: "\t")
        var examples: [SpecExample] = []
        var part = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == fence + " example" {
                examples.append(SpecExample(number: examples.count + 1, markdown: "", html: ""))
                part = 1
            } else if line == fence {
                part = 0
            } else if part == 1, line == "." {
                part = 2
            } else if part == 1 {
                examples[examples.count - 1].markdown += line + "\n"
            } else if part == 2 {
                examples[examples.count - 1].html += line + "\n"
            }
        }
        return examples
    }
}

@Suite struct CommonMarkTests {
    static let spec = Fixtures.shared("corpora/commonmark-spec/spec-0.30.txt")

    /// Examples whose HTML safe mode changes: raw HTML, and addresses of schemes it does not trust.
    static let changedBySafeMode = Set(148...191).union([
        21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 624, 627, 628, 629, 630, 631, 642, 643,
    ])

    @Test(.enabled(if: spec != nil, "the CommonMark spec is not here"))
    func allExamplesOfTheSpecAreByteEqual() throws {
        let examples = try SpecExample.all(try #require(Self.spec))
        #expect(examples.count == 652)
        var changed: Set<Int> = []
        for example in examples {
            let document = CommonMarkDocument(Array(example.markdown.utf8))
            #expect(String(decoding: document.html(safe: false), as: UTF8.self) == example.html, "example \(example.number)")
            if String(decoding: document.html(), as: UTF8.self) != example.html { changed.insert(example.number) }
        }
        #expect(changed.count == 71)
        #expect(changed == Self.changedBySafeMode, "\(changed.sorted())")
    }

    @Test func noDocumentIsLeaked() throws {
        let body = Array((0..<200).map { "- item *\($0)* [a](/b \"c\") `d`\n" }.joined().utf8)
        func pages() throws -> Int { Int(try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1])! }
        func readOften(_ times: Int) { for _ in 0..<times { _ = CommonMarkDocument(body).html() } }
        readOften(200)
        let before = try pages()
        // 2,000 leaked documents would be more than 400 MB; other tests run beside this one and take some, too.
        readOften(2000)
        #expect(try pages() - before < 200_000_000 / 4096)
    }

    @Test func documentsAreReadOnSeveralThreadsAtOnce() async {
        let expected = read("# a\n\nb {{ tokens }} *c*\n").html
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { read("# a\n\nb {{ tokens }} *c*\n").html == expected } }
            for await same in group { #expect(same) }
        }
    }
}
