import Testing

@Suite struct CommentaryParagraphTests {
    private func paragraphs(_ markdown: String) -> [String] { read(markdown).paragraphs.map { "\($0.location.line) \($0.words)" } }

    @Test func countsTheWordsOfEachParagraphButReferences() {
        #expect(paragraphs("# No\n\nOne *two* {{ three }}\nfour.\n\n- five\n- > six `seven`\n\n```\nno\n```\n\n| no |\n|---|") == ["3 3", "6 1", "7 2"])
    }

    @Test func blanksAndFiguresMakeNoDifference() {
        func digests(_ text: String) -> Set<String> { Set(read(text).paragraphs.map { "\($0.digest)" }) }
        #expect(digests("a  b {{ x }}\nc\n\n> a b\n> {{x}} c").count == 1)
        #expect(digests("a b {{ x }}\n\na b {{ y }}\n\na c {{ x }}\n\nab {{ x }}\n\na b {{ x.change }}").count == 5)
    }
}
