import Testing

@testable import AssayTemplating

@Suite struct HTMLEscapingTests {
    private func escaped(_ text: String) -> String {
        var out = Array("|".utf8)
        appendEscaped(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test func theFiveMarkupCharactersBecomeReferences() {
        #expect(escaped(#"a & b < c > d " e ' f"#) == "|a &amp; b &lt; c &gt; d &quot; e &#39; f")
        #expect(escaped(#"&<>"'"#) == "|&amp;&lt;&gt;&quot;&#39;")
    }

    @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"])
    func aQuoteFollowedByAMarkIsStillEscaped(mark: String) {
        #expect(escaped("\"\(mark) onmouseover=alert(1)").utf8.elementsEqual("|&quot;\(mark) onmouseover=alert(1)".utf8))
        #expect(escaped("<\(mark)").utf8.elementsEqual("|&lt;\(mark)".utf8))
    }

    @Test func whatXMLCannotHoldIsReplaced() {
        for byte in UInt8(0)..<0x20 {
            let text = String(UnicodeScalar(byte))
            let isAllowed = [0x09, 0x0A, 0x0D].contains(byte)
            #expect(escaped(text).utf8.elementsEqual("|\(isAllowed ? text : "\u{FFFD}")".utf8), "U+00\(byte)")
        }
        #expect(escaped("a\u{FFFE}b\u{FFFF}") == "|a\u{FFFD}b\u{FFFD}")
    }

    @Test func otherTextStays() {
        for text in ["", "plain", "prix 12 €, ±3 %", "日本", "\u{FFFD}", "\u{F000}", "\u{FEFF}x", "😀", "ffi ﬃ"] {
            #expect(escaped(text).utf8.elementsEqual("|\(text)".utf8))
        }
    }
}
