import Testing

@testable import AssayCommentary

@Suite struct ReferenceScannerTests {
    private func pieces(_ markdown: String) -> [ReferenceScanner.Piece] {
        ReferenceScanner.pieces(of: PreparedBody(SourceText(Array(markdown.utf8)), path: "w.md").bytes)
    }

    private func text(_ text: String) -> ReferenceScanner.Piece { .text(Array(text.utf8)) }

    @Test func textAndReferencesAlternate() {
        #expect(pieces("a {{b}}{{ c }}d") == [
            text("a "), .reference(number: 0, inner: Array("b".utf8)), .reference(number: 1, inner: Array(" c ".utf8)), text("d"),
        ])
        #expect(pieces("a }} { b") == [text("a }} { b")])
        #expect(pieces("").isEmpty)
    }

    @Test func quotesMayHoldClosingBraces() {
        #expect(pieces("{{ \"}}\" }}") == [.reference(number: 0, inner: Array(" \"}}\" ".utf8))])
    }

    @Test func whatDoesNotCloseStaysText() {
        #expect(pieces("a {{ b {{ c }}") == [text("a {{"), .unclosed(number: 0), text(" b "), .reference(number: 1, inner: Array(" c ".utf8))])
    }
}
