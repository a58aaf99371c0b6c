import AssayTemplating
import Testing

@Suite struct TemplateTextsTests {
    private func texts(_ source: String) -> [String] { TemplateTexts.texts(in: Array(source.utf8)) }

    private func translated(_ source: String, _ told: (String) -> String?) -> String { String(decoding: TemplateTexts.translated(Array(source.utf8), told), as: UTF8.self) }

    @Test(arguments: [
        ("<h2>Signs of gaming</h2>", ["Signs of gaming"]),
        ("<p>\n  By {{authors}}, {{week}}\n</p>", ["By"]),
        ("{{dates}} · Week {{week}} · {{line}}", ["· Week"]),
        ("<p>a<b>B b</b> c</p>", ["a", "B b", "c"]),
        ("{{#draft}}Draft.{{/draft}}{{^draft}}Done{{/draft}}{{{html}}}", ["Draft.", "Done"]),
        ("<nav aria-label=\"On this page\" class=\"contents\" id='x'>", ["On this page"]),
        ("<div aria-label=\"Levels: {{title}}{{#group}}, {{group}}{{/group}}\">", ["Levels:"]),
        ("<img src=\"a.png\" alt='A picture' title=\"Its title\">", ["A picture", "Its title"]),
        ("<img alt=\"\"><td class=\"{{#a}}b{{/a}}\">→ · 12 %</td>", []),
        ("<!-- not this --><p>this</p>{{! nor this }}<!DOCTYPE html>", ["this"]),
        ("<a href=\"{{url}}\" title=\"{{title}}\">{{label}}</a>", []),
        ("", []), ("<p", []), ("<p title=\"open", ["open"]), ("{{open", []), ("<!-- open", []),
    ]) func findsWhatAReaderSees(source: String, expected: [String]) { #expect(texts(source) == expected) }

    @Test func tellsTextsInTheirPlaces() {
        let german = ["On this page": "Auf dieser Seite", "Week": "Woche", "· By": "· Von"]
        #expect(
            translated("<nav aria-label=\"On this page\">\n<p> Week {{week}} · By {{authors}}</p>Other</nav>") { german[$0] }
                == "<nav aria-label=\"Auf dieser Seite\">\n<p> Woche {{week}} · Von {{authors}}</p>Other</nav>")
    }

    @Test func whatIsToldIsText() {
        #expect(translated("<p title=\"Week\">Week</p>") { _ in "a < \"b\" & c" } == "<p title=\"a &lt; &quot;b&quot; &amp; c\">a &lt; &quot;b&quot; &amp; c</p>")
    }

    @Test func whatNothingIsToldForStays() {
        let source = "<p class=\"a\">Week {{week}}</p>\n"
        #expect(translated(source) { _ in nil } == source)
    }
}
