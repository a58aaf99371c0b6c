import AssayTestSupport
import Foundation
import Testing

@testable import AssayCommentary

@Suite(.serialized) struct MarkdownLimitsTests {
    /// A second, with room for a debug build on a slow machine: what has no limit takes ten and more.
    private static let limit = 3.0
    private static let inputs = Fixtures.shared("corpora/cmark-pathological/inputs.json")

    /// Reads and gives the processor seconds of this thread.
    private func seconds(_ body: [UInt8]) -> (Double, CommentaryReading) {
        func now() -> Double {
            var time = timespec()
            unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        let start = now()
        let reading = Commentary.read(CommentarySource(path: "w.md", body: body), resolve: shown, link: { _, _ in .keep })
        return (now() - start, reading)
    }

    private static func expand(_ input: [String: Any]) throws -> [UInt8] {
        if let parts = input["parts"] as? [[Any]] {
            return parts.flatMap { part in
                [[UInt8]](repeating: Array((part[0] as! String).utf8), count: part[1] as! Int).flatMap(\.self)
            }
        }
        switch input["name"] as? String {
        case "deeply nested lists": return (0..<500).flatMap { Array((String(repeating: " ", count: 2 * $0) + "* a\n").utf8) }
        case "backticks": return (1..<2500).flatMap { Array(("e" + String(repeating: "`", count: $0)).utf8) }
        default:
            let labels = (0..<500_000).map { "x\($0)" }.filter { label in
                label.utf8.reduce(UInt32(0)) { ($0 << 6) &+ ($0 << 16) &- $0 &+ UInt32($1) } % 16 == 0
            }.prefix(25000)
            let first = labels[0]
            return labels.flatMap { Array("[\($0)]: /url\n\n[\(first)]\n\n".utf8) }
        }
    }

    @Test(.enabled(if: inputs != nil, "the pathological inputs are not here"))
    func everyPathologicalInputIsRefusedOrReadWithinASecondAtAnySize() throws {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: try #require(Self.inputs)))
        let inputs = try #require(json as? [[String: Any]])
        #expect(inputs.count == 25)
        for input in inputs {
            let whole = try Self.expand(input)
            for size in [whole.count, CommentarySource.sizeLimit, CommentarySource.sizeLimit / 2, 16 * 1024] where size <= whole.count {
                let (time, _) = seconds(Array(whole.prefix(size)))
                #expect(time < Self.limit, "\(input["name"]!) at \(size): \(time) s")
            }
        }
    }

    /// At the size limit and just within the other limits.
    @Test(arguments: [
        ("> ", 32, "a* "), ("- ", 32, "x\n"), ("![", 500, "[]()"), ("", 0, "[a](x:y) "), ("", 0, "<b>"), ("", 0, "&#x202E;*a*"), ("", 0, "\\*<b>"),
        ("", 0, "```chart\n```\n"), ("", 0, "\u{200B}"), ("{{ a }} ", 2000, "*a **a "), ("{{ ", 2000, "a"), ("- ", 60_000, "x"), ("", 0, "|-|\n"),
        ("[a]: /u \"{{ b }}\"\n", 1500, "[a]"), ("[a]: /u", 1, "uuu"), ("", 0, "{{ a }}\n\n"),
        ("", 0, "|a\n|-\n\n"), ("[a]: /uuu\n", 5000, "\n|a|b|c|d|e|f|g|h\n|-|-|-|-|-|-|-|-\n"),
    ])
    func textAtTheLimitsIsReadWithinASecond(head: String, count: Int, body: String) {
        var text = String(repeating: head, count: count)
        while text.utf8.count + body.utf8.count <= CommentarySource.sizeLimit { text += body }
        let (time, _) = seconds(Array(text.utf8))
        #expect(time < Self.limit, "\(time) s")
    }

    @Test func containersAreCountedWhereverTheyOpen() {
        func isTooDeep(_ markdown: String) -> Bool { read(markdown).diagnostics.contains { $0.rule == "markdown-limit" } }
        for marker in ["> ", ">", "- ", "+ ", "* ", "1. ", "12) "] {
            #expect(!isTooDeep(String(repeating: marker, count: 32) + "a"), "\(marker)")
            #expect(isTooDeep(String(repeating: marker, count: 33) + "a"), "\(marker)")
        }
        let nested = { (depth: Int) in (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }
        #expect(!isTooDeep(nested(32)) && isTooDeep(nested(33)))
        #expect(isTooDeep((0..<33).map { String(repeating: "\t", count: $0) + "- a\n" }.joined()))
        #expect(isTooDeep(String(repeating: "-\u{200B} ", count: 33) + "a"))
        #expect(read("a\n\n" + String(repeating: ">", count: 33), firstLine: 4).findings == ["6:1 markdown-limit"])
    }

    @Test func rulesTablesAndIndentedCodeAreNotDeep() {
        let rule = String(repeating: "* ", count: 60) + "\n\n" + String(repeating: "- ", count: 60) + "\n"
        let code = "```\n" + String(repeating: " ", count: 90) + "- a\n" + String(repeating: ">", count: 1) + "\n```\n"
        #expect(read(rule + code).diagnostics.isEmpty)
    }

    @Test func imagesAndReferencesHaveALimit() {
        #expect(read(String(repeating: "![a](b)\n", count: 500)).diagnostics.isEmpty)
        #expect(read(String(repeating: "![a](b)\n", count: 501)).findings == ["501:1 markdown-limit"])
        #expect(read(String(repeating: "{{ a }}\n", count: 2000)).diagnostics.isEmpty)
        #expect(read(String(repeating: "{{ a }}\n", count: 2001)).findings == ["2001:1 markdown-limit"])
    }

    @Test func aTextBeyondALimitIsNotParsed() {
        let (time, reading) = seconds(Array(repeating: UInt8(ascii: "a"), count: CommentarySource.sizeLimit + 1))
        #expect(time < 1 && reading.segments.isEmpty && reading.diagnostics.map(\.rule) == ["file-too-large"])
    }
}
