import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct ReferencePassTests {
    @Test func aReferenceStandsWhereTextStands() {
        #expect(read("Used {{ tokens }} times.").html == "<p>Used \(figure) times.</p>\n")
        #expect(read("## {{tokens}}").html == "<h3>\(figure)</h3>\n")
        #expect(read("*a **{{ tokens.year_change }}** b*").html == "<p><em>a <strong>\(figure)</strong> b</em></p>\n")
        #expect(read("[{{ tokens }} a](/x)").html == "<p><a href=\"/x\">\(figure) a</a></p>\n")
        #expect(read("{{ tokens }}{{ tokens }}").html == "<p>\(figure)\(figure)</p>\n")
        #expect(read("- {{ a_b@c_d.year_change }}x_y").html == "<ul>\n<li>\(figure)x_y</li>\n</ul>\n")
        #expect(read("{{ verdict:a-b@c }}").html == "<p>verdict of a-b</p>\n")
    }

    @Test func aLiteralIsPlainTextAndNobodyIsAskedForIt() {
        let reading = read("{{ \"42 %\" }}")
        #expect(reading.html == "<p>42 %</p>\n")
        #expect(reading.references.map(\.target) == [.literal("42 %")])
    }

    @Test func theDescriptionOfAnImageGetsTheTextAlone() {
        #expect(read("![{{ tokens }} a](x.png)").html == "<p><img src=\"x.png\" alt=\"12 a\" /></p>\n")
    }

    @Test func codeAndEscapedBracesKeepTheirBraces() {
        let reading = read("`{{ a }}` \\{{ b }} {\\{ c }} &#123;{ d }}\n\n    {{ e }}\n\n```js\n{{ f }}\n```\n")
        #expect(reading.diagnostics.isEmpty && reading.references.isEmpty)
        #expect(reading.html == """
            <p><code>{{ a }}</code> {{ b }} {{ c }} {{ d }}</p>
            <pre><code>{{ e }}
            </code></pre>
            <pre><code class="language-js">{{ f }}
            </code></pre>

            """)
    }

    @Test func placesAreExactEverywhere() {
        let reading = read(
            """
            One {{ a }} and `{{ code }}` then {{ b }}\\
              next {{ c }}
            - item\u{200B} {{ d }}
              1. {{ e }}
                 more *{{ f }}* {{ g }}

            > quoted {{ h }}
            > > {{ i }}
            lazy {{ j }}

            ## {{ k }} [{{ l }}](</a b> "t") ![{{ m }}](n)

            [r]: /u
            é {{ o }} [r][] {{ p }}
            """, firstLine: 5)
        #expect(reading.places == [
            "5:5", "5:35", "6:8", "7:11", "8:6", "9:12", "9:21", "11:10", "12:5", "13:6", "15:4", "15:13", "15:36", "18:4", "18:18",
        ])
        #expect(reading.findings == ["7:7 invisible-character"])
        #expect(reading.references.map(\.target).first == .metric(id: "a", group: nil, field: nil))
    }

    @Test func whatIsNoReferenceIsAnErrorAtItsBraces() {
        #expect(read("a {{ b\n\n{{ }} and {{ a *b* }} {{ 9 }} {{{ a }}}").findings == [
            "1:3 unclosed-reference", "3:1 reference-syntax", "3:11 reference-syntax", "3:23 reference-syntax", "3:31 reference-syntax",
        ])
        #expect(read("{{ a\n}}").findings == ["1:1 unclosed-reference"])
        #expect(read("{{ a {{ b }}").findings == ["1:1 reference-syntax"])
        #expect(read("`}}` {{ \"a }} b").findings == ["1:6 reference-syntax"])
    }

    @Test func anErrorKeepsItsNeighbours() {
        let reading = read("a {{ b *c* }} d {{ tokens }}")
        #expect(reading.html == "<p>a {{ b <em>c</em> }} d \(figure)</p>\n")
    }

    @Test func aFailureOfTheCallerIsAnErrorAtTheReference() {
        let reading = read("x\n{{ tokns }} {{ \"1\" }}", resolve: { _ in
            .failure(ReferenceFailure(rule: "unknown-metric", summary: "no metric 'tokns'", help: "did you mean 'tokens'?"))
        })
        #expect(reading.diagnostics == [Diagnostic(
            rule: "unknown-metric", "no metric 'tokns'", at: SourceLocation(path: "w.md", line: 2, column: 1), help: "did you mean 'tokens'?")])
        #expect(reading.references.count == 2)
    }

    @Test func aReferenceThatWouldNotShowIsRefused() {
        #expect(read("[a](/{{b}} \"{{ c }}\") ![d]({{e}})\n\n~~~ js {{ f }}\n~~~\n\n[g]: /u \"{{ h }}\"").findings == [
            "1:6 misplaced-reference", "1:13 misplaced-reference", "1:28 misplaced-reference", "3:8 misplaced-reference",
            "6:10 misplaced-reference",
        ])
        #expect(!read("[a](/{{b}} \"{{ c }}\")").html.contains("\u{100000}"))
    }

    @Test func whatTheCallerGivesIsEscaped() {
        let hostile = "\"><script>'&\0\u{301}"
        let reading = read("{{ a }} ![{{ a }}](b)", resolve: { _ in .success(ResolvedReference(text: hostile, value: hostile, source: hostile)) })
        let escaped = "&quot;&gt;&lt;script&gt;'&amp;\u{FFFD}\u{301}"
        #expect(reading.html == "<p><data value=\"\(escaped)\" title=\"\(escaped)\" data-note=\"1\">\(escaped)</data> <img src=\"b\" alt=\"\(escaped)\" /></p>\n")
    }

    @Test func eachSourceIsListedOnceInTheOrderOfTheText() {
        let reading = read("{{ b }} {{ a }} {{ b }} {{ \"42\" }} {{ verdict:p }}\n\n| {{ c }} |\n|---|") { reference in
            guard case .metric(let id, _, _) = reference.target else { return shown(reference) }
            return .success(ResolvedReference(text: "1", value: id == "c" ? nil : "1", source: "of \(id)"))
        }
        #expect(reading.sources == [CitedSource(text: "1", source: "of b"), CitedSource(text: "1", source: "of a"), CitedSource(text: "1", source: "of c")])
        for part in ["title=\"of b\" data-note=\"1\"", "title=\"of a\" data-note=\"2\"", "<span title=\"of c\" data-note=\"3\">1</span>", "42 verdict of p"] { #expect(reading.html.contains(part), "\(part)") }
    }

    @Test func aForgedMarkIsNoReference() {
        let reading = read("{\\{&#x100000; tokens }} {{&#x100005; tokens }} \u{100000}")
        #expect(!reading.html.contains("\u{100000}") && !reading.html.contains("\u{100005}"))
    }
}
