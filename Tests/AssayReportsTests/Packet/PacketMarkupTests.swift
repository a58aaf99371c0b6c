@testable import AssayReports
import Testing

struct PacketMarkupTests {
    private func rewritten(_ html: String, link: [String: String] = [:], image: [String: String] = [:]) -> String {
        String(decoding: PacketMarkup.rewritten(Array(html.utf8), link: { link[$0] }, image: { image[$0].map { Array($0.utf8) } }), as: UTF8.self)
    }

    @Test func `links lead elsewhere, or are their text`() {
        let html = "<p><a href=\"#pairs\" title=\"t\">pairs</a> and <a href=\"../../2026/W20/index.html\">last <em>week</em></a>.</p>"
        #expect(rewritten(html, link: ["#pairs": "#2026-W21-pairs"]) == "<p><a href=\"#2026-W21-pairs\" title=\"t\">pairs</a> and last <em>week</em>.</p>")
    }

    @Test func `addresses are read and written as attributes are`() {
        #expect(rewritten("<a href=\"https://e.org/?a=1&amp;b=&#x27;\">x</a>", link: ["https://e.org/?a=1&b='": "https://e.org/?\"<&"]) == "<a href=\"https://e.org/?&quot;&lt;&amp;\">x</a>")
    }

    @Test func `images hold their data`() {
        #expect(rewritten("<p><img src=\"../../assets/a.png\" alt=\"A\" /> b</p>", image: ["../../assets/a.png": "data:image/png;base64,AA=="]) == "<p><img src=\"data:image/png;base64,AA==\" alt=\"A\" /> b</p>")
        #expect(rewritten("<p><img src=\"gone.png\" alt=\"A\" /> b</p>") == "<p> b</p>")
    }

    @Test(arguments: ["<p>a &lt;a href=\"x\"> b</p>", "<data value=\"1\" title=\"<\">1</data>", "", "<", "<a", "a < b"])
    func `the rest stays byte for byte`(_ html: String) { #expect(rewritten(html) == html) }
}
