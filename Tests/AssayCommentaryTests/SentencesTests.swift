import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct SentencesTests {
    private func texts(_ text: String) -> [String] { Sentence.split(text).map { $0.pieces.map(\.text).joined() } }

    @Test(arguments: [
        ("One. Two! Three? Four", ["One.", " Two!", " Three?", " Four"]), ("It is 1.5 or 2. Then", ["It is 1.5 or 2.", " Then"]),
        ("See e.g. This. So", ["See e.g. This.", " So"]), ("approx. 12", ["approx. 12"]), ("He said “no.” Then", ["He said “no.” Then"]), ("A (b.) C", ["A (b.)", " C"]),
        ("What?! Yes…", ["What?!", " Yes…"]), ("no stop. but small", ["no stop. but small"]), ("a.b", ["a.b"]), ("Am 21. Mai 2026 war es. Es waren 4,2 Mio. Token", ["Am 21. Mai 2026 war es.", " Es waren 4,2 Mio. Token"]), ("It was 21. May we?", ["It was 21.", " May we?"]), ("", []), ("...", ["..."]),
    ]) func endsSentencesAtStops(text: String, sentences: [String]) { #expect(texts(text) == sentences) }

    @Test func keepsPiecesAndTheirPlaces() {
        let place = SourceLocation(path: "a", line: 3, column: 10)
        let sentences = Sentence.split([
            Sentence.Piece(text: "One. Two ", location: place), Sentence.Piece(text: "", kind: .reference(nil), location: place), Sentence.Piece(text: "! Three"),
        ])
        #expect(sentences.count == 3)
        #expect(sentences[1].pieces.map(\.text) == [" Two ", "", "!"])
        #expect(sentences[1].pieces[0].location?.column == 14)
        #expect(sentences[1].pieces.map(\.isReference) == [false, true, false])
        #expect(sentences[2].pieces == [Sentence.Piece(text: " Three")])
    }

    @Test func putsSentencesTogetherAgain() {
        let text = "A. B? “C!” d e.g. f… G\u{301}. 1.5"
        #expect(texts(text).joined() == text)
    }
}
