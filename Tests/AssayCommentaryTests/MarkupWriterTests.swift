import Testing

@testable import AssayCommentary

@Suite struct MarkupWriterTests {
    @Test func anAttributeHoldsAnyText() {
        #expect(String(decoding: MarkupWriter.dataOpening(value: "1.5", title: nil), as: UTF8.self) == "<data value=\"1.5\">")
        // A quote followed by a combining mark is one Character and still two scalars.
        #expect(String(decoding: MarkupWriter.dataOpening(value: "\"\u{301}<&>", title: "a\0b"), as: UTF8.self).unicodeScalars
            .elementsEqual("<data value=\"&quot;\u{301}&lt;&amp;&gt;\" title=\"a\u{FFFD}b\">".unicodeScalars))
    }

    @Test func textLosesOnlyNul() {
        #expect(MarkupWriter.text("a<\0é") == Array("a<\u{FFFD}é".utf8))
    }
}
