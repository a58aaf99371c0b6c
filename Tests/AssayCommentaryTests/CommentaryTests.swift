import AssayCommentary
import Testing

@Suite struct CommentaryTests {
    @Test func nothingGivesNothing() {
        for text in ["", "\n", "   \n\n", "[a]: /b"] {
            let reading = read(text)
            #expect(reading.segments.isEmpty && reading.diagnostics.isEmpty && reading.firstParagraph.isEmpty)
        }
    }

    @Test func theSameTextGivesTheSameBytes() {
        let text = "# a\n\n{{ tokens }} <b>x</b> [c](d:e)\n\n```chart\nx\n```\n"
        let (first, second) = (read(text), read(text))
        #expect(first.html == second.html && first.diagnostics == second.diagnostics && first.references == second.references)
    }

    @Test func lineEndingsDoNotMatter() {
        let text = "# a\n\nb {{ tokens }}\nc\n\n<b>\n"
        let readings = ["\n", "\r\n", "\r"].map { read(text.replacing("\n", with: $0)) }
        #expect(readings.allSatisfy { $0.findings == readings[0].findings && $0.places == ["3:3"] })
        #expect(readings.allSatisfy { $0.html.replacing("\r\n", with: "\n").replacing("\r", with: "\n") == readings[0].html })
    }
}
