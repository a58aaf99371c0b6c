import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct ProsePassTests {
    private func sentences(_ markdown: String) -> [String] {
        read(markdown).sentences.map { sentence in
            sentence.pieces.map { $0.isReference ? "#" : $0.text }.joined()
        }
    }

    @Test(arguments: [
        ("A *b* [c](https://d.e) `f`\ng. H", ["A b c f g.", " H"]), ("# A\nb", ["A", "b"]), ("- a\n- b", ["a", "b"]), ("> a\n\nb", ["a", "b"]),
        ("a {{ x }} b", ["a # b"]), ("a {{ \"42\" }}", ["a 42"]), ("a \\{{ x", ["a {{ x"]), ("a &amp; &#49;", ["a & 1"]), ("![a](b.png \"c\")", [" c a"]),
        ("a:\n- b\n- c\n\nd", ["a:", "a: b", "a: c", "d"]), ("```chart\na: b\n\nc: d\n```", ["a: b", "c: d"]), ("    a\n    b", ["a", "b"]), ("", []),
    ]) func tellsWhatAReaderSees(markdown: String, expected: [String]) { #expect(sentences(markdown) == expected) }

    @Test func whatStandsBeforeALongListIsNotReadWithAllOfIt() {
        let lead = String(repeating: "x ", count: 500) + "y:"
        let found = sentences(lead + "\n\n" + String(repeating: "- b\n", count: 30_000))
        #expect(found[1] == lead + " b" && found.last == "b")
        #expect(found.reduce(0) { $0 + $1.utf8.count } < 256 * 1024)
    }

    @Test func knowsThePlaceOfEachPiece() {
        let found = read("One {{ x }} two.\n\n```chart\ntitle: a\n```\n", firstLine: 4).sentences.flatMap(\.pieces).map { "\($0.text)@\($0.location?.description ?? "")" }
        #expect(found == ["One @w.md:4:1", "@w.md:4:5", " two.@w.md:4:12", "title: a@w.md:7"])
    }

    @Test func knowsWhatWasTypedToBeRead() {
        let pieces = read("a {{ x@g.trend }} {{ \"42\" }} `b` <https://example.org> [c](/d \"e\") {{ 9 }}\n\n    f").sentences.flatMap(\.pieces).filter { $0.text != " " }
        #expect(pieces.map(\.kind) == [
            .prose, .reference(.metric(id: "x", group: "g", field: .trend)), .literal, .code, .code, .title, .prose, .reference(nil), .code,
        ])
    }

    @Test func aBodyBeyondTheLimitsHasNone() {
        #expect(sentences(String(repeating: "> ", count: 5_000) + "a") == [])
    }
}
