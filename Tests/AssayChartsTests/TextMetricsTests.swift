import Testing

@testable import AssayCharts

@Suite struct TextMetricsTests {
    /// Widths of Liberation Sans in thousandths of an em.
    @Test(arguments: [
        ("0", 556, 556), ("−12", 584 + 1_112, 584 + 1_112), ("W", 944, 944), ("i", 222, 278), ("é", 556, 556), ("–", 556, 556), ("€", 556, 556),
        ("e\u{301}", 556, 556), ("漢", 1_100, 1_100), ("😀", 1_100, 1_100), ("ж", 600, 600), ("\u{202E}a", 556, 556), ("", 0, 0),
    ] as [(String, Int, Int)])
    func `widths are those of the face`(text: String, regular: Int, bold: Int) {
        #expect(abs(TextMetrics.width(text, size: 10) - Double(regular) / 100) < 1e-9)
        #expect(abs(TextMetrics.width(text, size: 10, bold: true) - Double(bold) / 100) < 1e-9)
    }

    @Test func `the tables are as long as their blocks`() {
        for table in [TextWidths.basicLatin, TextWidths.basicLatinBold] { #expect(table.count == 0x7E - 0x20 + 1) }
        for table in [TextWidths.latin, TextWidths.latinBold] { #expect(table.count == 0x17F - 0xA0 + 1) }
        for table in [TextWidths.punctuation, TextWidths.punctuationBold] { #expect(table.count == 0x203F - 0x2010 + 1) }
        for table in [TextWidths.symbols, TextWidths.symbolsBold] { #expect(table.count == TextWidths.symbolScalars.count) }
    }

    @Test func `what fits stays, what does not ends in an ellipsis and fits`() {
        #expect(TextMetrics.fitted("Tokens", width: 100, size: 12) == "Tokens")
        let text = "Merged changes per person and week in all teams"
        for width in stride(from: 0.0, through: 260, by: 3.7) {
            let fitted = TextMetrics.fitted(text, width: width, size: 12)
            #expect(TextMetrics.width(fitted, size: 12) <= width)
            #expect(fitted == text || fitted.isEmpty || fitted.hasSuffix("…"))
        }
        #expect(TextMetrics.fitted(text, width: 90, size: 12) == "Merged chang…")
    }

    @Test func `a cut does not part a letter from its mark`() {
        let text = String(repeating: "e\u{301}", count: 20)
        let fitted = TextMetrics.fitted(text, width: 60, size: 12).unicodeScalars.dropLast()
        #expect(fitted.count > 0 && fitted.count % 2 == 0)
    }

    @Test func `lines break at spaces and the last is cut`() {
        #expect(TextMetrics.lines("one two three", width: 50, size: 12, limit: 2) == ["one two", "three"])
        let lines = TextMetrics.lines("one two three four five six", width: 50, size: 12, limit: 2)
        #expect(lines.count == 2 && lines[1].hasSuffix("…"))
        #expect(TextMetrics.lines("", width: 50, size: 12, limit: 2) == [])
        #expect(TextMetrics.lines("unbreakably-long", width: 50, size: 12, limit: 2).allSatisfy { TextMetrics.width($0, size: 12) <= 50 })
    }
}
