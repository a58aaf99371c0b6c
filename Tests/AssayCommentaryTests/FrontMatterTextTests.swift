import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct FrontMatterTextTests {
    @Test func literalsAreShownAsTheyStand() {
        let text = FrontMatterText("The {{ \"42\" }} things. And {{\"7 %\"}}", at: SourceLocation(path: "a.md", line: 2, column: 8))
        #expect(text.shown == "The 42 things. And 7 %" && !text.hasReference)
        #expect(text.sentences.count == 2)
        #expect(text.sentences[0].pieces.map(\.kind) == [.prose, .literal, .prose])
        #expect(text.sentences[1].pieces.first?.location == SourceLocation(path: "a.md", line: 2, column: 30))
    }

    @Test(arguments: ["{{ tokens }}", "a {{ b", "{{ \"a }}", "{{}}", "x {{ \"1\" }} {{ verdict:p }}"]) func everythingElseInBracesIsAReference(text: String) {
        #expect(FrontMatterText(text).hasReference)
    }

    @Test func aLiteralHoldsAnythingButAQuote() { #expect(FrontMatterText("{{ \"a }} {{ b\" }}.").shown == "a }} {{ b.") }

    @Test(arguments: ["{{", "{{ ", "{{\"", "{{ a }} ", "{{ \"a\" "]) func manyBracesAreReadOnce(text: String) {
        let start = ContinuousClock.now
        #expect(FrontMatterText(String(repeating: text, count: 128 * 1024 / text.utf8.count)).hasReference)
        #expect(.now - start < .seconds(10))
    }

    @Test(arguments: ["", "plain", "{ a }", "}}", "a {b} {"]) func otherBracesAreText(text: String) {
        let read = FrontMatterText(text)
        #expect(read.shown == text && !read.hasReference)
    }
}
