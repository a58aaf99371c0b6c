import Testing

@testable import AssayCommentary

@Suite struct MarkupWriterTests {
    @Test func anAttributeHoldsAnyText() {
        let plain = MarkupWriter.figure(value: "1.5", title: nil, note: nil)
        #expect(String(decoding: plain.opening + plain.closing, as: UTF8.self) == "<data value=\"1.5\"></data>")
        let told = MarkupWriter.figure(value: nil, title: "a", note: 7)
        #expect(String(decoding: told.opening + told.closing, as: UTF8.self) == "<span title=\"a\" data-note=\"7\"></span>")
        // A quote followed by a combining mark is one Character and still two scalars.
        #expect(String(decoding: MarkupWriter.figure(value: "\"\u{301}<&>", title: "a\0b", note: nil).opening, as: UTF8.self).unicodeScalars
            .elementsEqual("<data value=\"&quot;\u{301}&lt;&amp;&gt;\" title=\"a\u{FFFD}b\">".unicodeScalars))
    }

    @Test func textLosesOnlyNul() {
        #expect(MarkupWriter.text("a<\0é") == Array("a<\u{FFFD}é".utf8))
    }
}
