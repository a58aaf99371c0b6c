import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct ProsePassTests {
    private func sentences(_ markdown: String) -> [String] {
        Commentary.sentences(of: CommentarySource(path: "a.md", body: Array(markdown.utf8))).map { sentence in
            sentence.pieces.map { $0.isReference ? "#" : $0.text }.joined()
        }
    }

    @Test(arguments: [
        ("A *b* [c](https://d.e) `f`\ng. H", ["A b c f g.", " H"]), ("# A\nb", ["A", "b"]), ("- a\n- b", ["a", "b"]), ("> a\n\nb", ["a", "b"]),
        ("a {{ x }} b", ["a # b"]), ("a {{ \"42\" }}", ["a 42"]), ("a \\{{ x", ["a {{ x"]), ("a &amp; &#49;", ["a & 1"]), ("![a](b.png \"c\")", [" c a"]),
        ("a:\n- b\n- c\n\nd", ["a:", "a: b", "a: c", "d"]), ("```chart\na: b\n\nc: d\n```", ["a: b", "c: d"]), ("    a\n    b", ["a", "b"]), ("", []),
    ]) func tellsWhatAReaderSees(markdown: String, expected: [String]) { #expect(sentences(markdown) == expected) }

    @Test func knowsThePlaceOfEachPiece() {
        let source = CommentarySource(path: "a.md", body: Array("One {{ x }} two.\n\n```chart\ntitle: a\n```\n".utf8), bodyFirstLine: 4)
        let found = Commentary.sentences(of: source).flatMap(\.pieces).map { "\($0.text)@\($0.location?.description ?? "")" }
        #expect(found == ["One @a.md:4:1", "@a.md:4:5", " two.@a.md:4:12", "title: a@a.md:7"])
    }

    @Test func aBodyBeyondTheLimitsHasNone() {
        #expect(sentences(String(repeating: "> ", count: 5_000) + "a") == [])
    }
}
