import AssayCharts
import Testing

@Suite struct SVGSubsetTests {
    private func wrapped(_ body: String) -> [UInt8] {
        Array("<svg width=\"1\" height=\"1\" viewBox=\"0 0 1 1\">\(body)</svg>".utf8)
    }

    @Test(arguments: [
        "<g fill=\"#0a2272\" transform=\"translate(1 -2) rotate(-90)\"><path d=\"M0 0L1.5-2H3V4z\"/></g>", "<text x=\"1\" y=\"2\">a &amp; b &#233;</text>",
        "<title id=\"t\">x</title><desc id=\"d\">y</desc>", "<polyline points=\"1,2 3,4\" fill=\"none\" stroke-dasharray=\"6 3\"/>",
    ])
    func `the subset passes`(body: String) {
        // "L1.5-2" is SVG, but no chart writes it.
        #expect(SVGSubset.violations(in: wrapped(body.replacing("1.5-2", with: "1.5 -2"))) == [])
    }

    @Test(arguments: [
        "<script>1</script>", "<style>a{}</style>", "<image href=\"x\"/>", "<use/>", "<foreignObject/>", "<clipPath/>", "<a/>", "<animate/>", "<filter/>",
        "<g onclick=\"x\"/>", "<g style=\"fill:red\"/>", "<path d=\"M0 0\" href=\"#x\"/>", "<g fill=\"url(#a)\"/>", "<g fill=\"red\"/>", "<g fill=\"rgba(0,0,0,1)\"/>",
        "<g fill=\"#0a227280\"/>", "<g fill=\"currentColor\"/>", "<g fill=\"var(--x,#fff)\"/>", "<g id=\"a\"/>", "<text dy=\"1\">a</text>",
        "<text dominant-baseline=\"middle\">a</text>", "<text textLength=\"9\">a</text>", "<rect width=\"100%\" height=\"1\"/>", "<rect width=\"nan\" height=\"1\"/>",
        "<rect width=\"1e3\" height=\"1\"/>", "<rect x=\"-\" height=\"1\"/>", "<g transform=\"scale(2)\"/>", "<g transform=\"translate(1px)\"/>", "<path d=\"Mnan 0\"/>", "<g>loose</g>",
        "<text x=\"1\" y=\"1\"><tspan>a</tspan></text>", "<svg width=\"1\" height=\"1\" viewBox=\"0 0 1 1\"/>", "<text>\u{202E}a</text>", "<text>a\u{7}</text>", "<text>&#7;</text>",
        "<g aria-hidden=\"false\"/>", "<g role=\"button\"/>", "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    ])
    func `one thing outside the subset is one violation`(body: String) {
        #expect(SVGSubset.violations(in: wrapped(body)).count >= 1)
    }

    @Test(arguments: [
        "", "text", "<svg>", "<svg/><svg/>", "<svg width=\"1\" width=\"1\"/>", "<svg width='1'/>", "<svg width=1/>", "<svg a=\"<\"/>", "<svg></g>", "<!DOCTYPE svg><svg/>",
        "<svg><!-- a --></svg>", "<svg><![CDATA[a]]></svg>", "<svg>&nbsp;</svg>", "<svg>&</svg>", "<svg>& ;</svg>", "<?xml-stylesheet href=\"a\"?><svg/>", "<svg", "<svg a", "<svg a=\"", "</svg>", "<",
        "<svg a=\"1\"b=\"2\"/>", "<svg/>trailing", "<>", "<svg>&#xD800;</svg>",
    ])
    func `what is not well formed is said at its byte`(text: String) {
        let violations = SVGSubset.violations(in: Array(text.utf8))
        #expect(violations.count == 1)
        #expect(violations.first?.hasPrefix("not well formed at byte ") == true)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(SVGSubset.violations(in: [0x3C, 0xFF, 0x3E]) == ["not well formed at byte 0: not UTF-8"])
    }

    @Test func `the root needs its size`() {
        #expect(SVGSubset.violations(in: Array("<svg width=\"1\"/>".utf8)) == ["no 'height'", "no 'viewBox'"])
        #expect(SVGSubset.violations(in: Array("<g/>".utf8)) == ["root element 'g'"])
    }
}
