import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct FigureFenceTests {
    @Test func theFourFencesSplitTheHTML() {
        let reading = read(
            "a\n\n```chart\ntype: pair\n\npair: b\n```\n```table\n```\n\nc\n\n  ~~~~ verdict\nx: \"{{ y }}\"\n  ~~~~\n\n```scorecard\n```", firstLine: 4)
        #expect(reading.html == "<p>a</p>\n[chart]\n[table]\n<p>c</p>\n[verdict]\n[scorecard]\n")
        #expect(reading.diagnostics.isEmpty)
        let slots = reading.segments.compactMap { if case .figure(let slot) = $0 { slot } else { nil } }
        #expect(slots.map(\.body) == ["type: pair\n\npair: b\n", "", "x: \"{{ y }}\"\n", ""])
        #expect(slots.map(\.bodyFirstLine) == [7, 12, 17, 21])
        #expect(slots.map(\.location.line) == [6, 11, 16, 20] && slots[2].location.column == 3)
    }

    @Test func aFigureInsideAListOrQuoteIsAnError() {
        #expect(read("- a\n\n  ```chart\n  ```\n\n> ```table\n> ```").findings == ["3:3 figure-nested", "6:3 figure-nested"])
    }

    @Test func anotherInfoStringIsCode() {
        let reading = read("```swift\nlet a = 1\n```\n\n```\nchart\n```\n\n    chart")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.html.contains("<code class=\"language-swift\">let a = 1\n</code>"))
    }

    @Test(arguments: [("chrat", "chart"), ("Chart", "chart"), ("tables", "table"), ("verdit", "verdict"), ("score-card", "scorecard")])
    func aNearMissIsAWarning(word: String, near: String) {
        let reading = read("```\(word)\n```")
        #expect(reading.diagnostics == [Diagnostic(
            .warning, rule: "unknown-figure", "'\(word)' is no figure and is shown as code", at: SourceLocation(path: "w.md", line: 1, column: 1),
            help: "did you mean '\(near)'?")])
    }

    @Test(arguments: ["text", "yaml", "sql", "json", "python", "csv", "mermaid", "bash", "r", "c"])
    func aLanguageIsNoNearMiss(word: String) {
        #expect(read("```\(word)\n```").diagnostics.isEmpty)
    }

    @Test func wordsAfterTheKindAndAMissingFenceAreErrors() {
        #expect(read("```chart wide\n```\n").findings == ["1:1 figure-options"])
        #expect(read("a\n\n```chart\ntype: pair\n\nb {{ c }}\n").findings == ["3:1 unclosed-figure"])
        #expect(read("```chart").findings == ["1:1 unclosed-figure"])
        #expect(read("```chart\r\na\r\n```\r\n").diagnostics.isEmpty)
    }

    @Test func theBodyOfAnUnclosedBlockEndsWithTheFile() {
        func body(_ markdown: String) -> String { read(markdown).segments.compactMap { if case .figure(let slot) = $0 { slot.body } else { nil } }.joined() }
        #expect(body("```chart\na: [b") == "a: [b")
        #expect(body("```chart\na: [b\n") == "a: [b\n")
        #expect(body("```chart\na: [b\n```") == "a: [b\n")
        for (markdown, line) in [("a\n\n```chart", 3), ("a\n\n```chart\n", 3), ("a\n\n```chart\n```", 4)] {
            guard case .figure(let slot) = read(markdown).segments.last else { return #expect(Bool(false)) }
            #expect(slot.bodyFirstLine == line)
        }
    }

    @Test func textCannotForgeAFigure() {
        let source = CommentarySource(path: "w.md", body: Array("a".utf8) + [0xFF] + Array("b\n\n```chart\n```\n".utf8))
        let reading = Commentary.read(source, resolve: shown, link: { _, _ in .keep })
        #expect(reading.html == "<p>ab</p>\n[chart]\n")
    }
}
