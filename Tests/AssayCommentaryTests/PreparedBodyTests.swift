import AssayDiagnostics
import Testing

@testable import AssayCommentary

@Suite struct PreparedBodyTests {
    private func prepared(_ text: String) -> PreparedBody { PreparedBody(SourceText(Array(text.utf8), firstLine: 3), path: "w.md") }

    @Test func plainTextIsUnchanged() {
        for text in ["", "a\n- b {c} é …\r\n\td", "{", "a{"] {
            #expect(prepared(text).bytes == Array(text.utf8) && prepared(text).openings.isEmpty)
        }
    }

    @Test func eachPairOfBracesCarriesItsPlace() {
        let body = prepared("a {{b}}\n{{{{ \\{{ \\\\{{")
        #expect(body.openings == [(3, 3), (4, 1), (4, 3), (4, 12)].map { SourceLocation(path: "w.md", line: $0.0, column: $0.1) })
        let (text, numbers) = PreparedBody.withoutMarks(body.bytes)
        #expect(text == Array("a {{b}}\n{{{{ \\{{ \\\\{{".utf8) && numbers == [0, 1, 2, 3])
    }

    @Test func marksAreTakenOutOfTheInput() {
        let body = prepared("{{\u{100000}a")
        #expect(body.bytes == Array("{{".utf8) + PreparedBody.mark(0) + Array("a".utf8))
        #expect(body.diagnostics.map(\.rule) == ["invisible-character"])
    }

    @Test func manyInvisibleCharactersAreCounted() {
        let body = prepared(String(repeating: "\u{200B}", count: 60))
        #expect(body.bytes.isEmpty && body.diagnostics.count == 51 && body.diagnostics[50].summary.hasPrefix("'10'"))
    }
}
