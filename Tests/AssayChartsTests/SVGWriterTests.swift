import Testing

@testable import AssayCharts

@Suite struct SVGWriterTests {
    private func written(classes: Bool = false, _ body: (inout SVGWriter) -> Void) -> String {
        var writer = SVGWriter(theme: .light, hasClasses: classes, capacity: 64)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (-0.04, "0"), (-0.05, "-0.1"), (0.05, "0.1"), (12, "12"), (12.34, "12.3"), (-3.5, "-3.5"), (99.96, "100"), (1_234.56, "1234.6"), (-1_020_304.06, "-1020304.1"), (70_000, "70000"),
    ] as [(Double, String)])
    func `numbers have at most one decimal and no minus zero`(value: Double, expected: String) {
        #expect(written { $0.number(value) } == expected)
    }

    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<script>\"x\"</script>", "&lt;script&gt;&quot;x&quot;&lt;/script&gt;"), ("a\u{0}\u{7}\u{1B}b\u{7F}\u{85}", "ab"), ("a\tb\nc\rd", "a b c d"),
        ("\u{202E}evil\u{202C}", "evil"), ("\u{2066}x\u{2069}", "x"), ("\u{2028}", ""), ("a\u{FFFE}\u{FFFF}b", "ab"), ("é−…漢😀\u{FEFF}", "é−…漢😀\u{FEFF}"), ("\u{A0}", "\u{A0}"),
    ])
    func `text is escaped, and what XML forbids or reorders text is left out`(text: String, expected: String) {
        #expect(written { $0.escaped(text) } == expected)
    }

    @Test func `every scalar there is gives well-formed XML`() {
        var writer = SVGWriter(theme: .light, hasClasses: false, capacity: 64)
        writer.raw("<svg width=\"1\" height=\"1\" viewBox=\"0 0 1 1\"><text x=\"0\" y=\"0\">")
        for code in UInt32(0)...0x2_FFFF { Unicode.Scalar(code).map { writer.escaped(String($0)) } }
        writer.raw("</text></svg>")
        #expect(SVGSubset.violations(in: writer.bytes) == [])
    }

    @Test func `only charts in a page have classes`() {
        #expect(written(classes: true) { $0.paint(fill: .ground, stroke: .value) } == " class=\"fill-ground stroke-value\" fill=\"#ffffff\" stroke=\"#0a2272\"")
        #expect(written { $0.paint(stroke: .grid) } == " stroke=\"#d9dde1\"")
    }
}
