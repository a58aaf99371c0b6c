import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct MarkupPassTests {
    @Test func headingsBeginBelowThePagesOwn() {
        #expect(read("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n\ng\n===").html
            == "<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>\n<h5>d</h5>\n<h6>e</h6>\n<h6>f</h6>\n<h3>g</h3>\n")
    }

    @Test func rawHTMLIsAnErrorAtItsTag() {
        let reading = read("a `<b>` then <b>x</b>\n<br/>\\\nc <i>d</i>\n\n<div>\n</div>\n\n- x\n\n  <!-- y -->\n", firstLine: 3)
        #expect(reading.findings == ["3:14 raw-html", "4:1 raw-html", "5:3 raw-html", "7:1 raw-html", "12:3 raw-html"])
        #expect(reading.diagnostics[0].help == "Markdown only; write **text**")
        #expect(!reading.html.contains("<b>") && !reading.html.contains("<div>"))
    }

    @Test func invisibleCharactersAreNamedAndLeftOut() {
        let reading = read("a\u{202E}b\n\nc \u{200B}d `e\u{2066}`\n\n    f\u{FEFF}\u{7}\n")
        #expect(reading.html == "<p>ab</p>\n<p>c d <code>e</code></p>\n<pre><code>f\n</code></pre>\n")
        #expect(reading.findings == [
            "1:2 invisible-character", "3:3 invisible-character", "3:10 invisible-character", "5:6 invisible-character", "5:9 invisible-character",
        ])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func anInvisibleCharacterBetweenLineEndsMovesNoLine() {
        #expect(read("a\r\u{200B}\u{200B}\n<b>").findings == ["2:1 invisible-character", "2:4 invisible-character", "3:1 raw-html"])
    }

    @Test func invisibleCharactersSpelledAsEntitiesAreLeftOutToo() {
        let reading = read("é {{ tokens }} *a* b&#x202E;c &ndash; &amp;\n\n`&#x202E;`")
        #expect(reading.html == "<p>é \(figure) <em>a</em> bc – &amp;</p>\n<p><code>&amp;#x202E;</code></p>\n")
        #expect(reading.findings == ["1:22 invisible-character"])
    }

    /// libcmark makes bytes of U+FFFE and U+FFFF that no UTF-8 text holds, one of which stands for a figure here.
    @Test func noEntityCanForgeAFigure() {
        let reading = read("~~~a&#xFFFF;b\nx\n~~~\n\n```chart\n```\n\n[c](/d \"e&#xFFFF;&#xFFFE;f\") ![g](/h \"&#x202E;\") &#xFFFF;i")
        #expect(reading.html == "<pre><code class=\"language-ab\">x\n</code></pre>\n[chart]\n<p><a href=\"/d\" title=\"ef\">c</a> <img src=\"/h\" alt=\"g\" /> i</p>\n")
        #expect(reading.findings == ["1:0 invisible-character", "8:1 invisible-character", "8:30 invisible-character", "8:39 invisible-character"])
    }

    @Test func ordinaryTextOfAllScriptsIsLeftAlone() {
        let text = "Ünïcode – “quotes” … Ελληνικά русский 中文 עברית 👩‍🔬 ﬁ \u{FFFD}"
        let reading = read(text)
        #expect(reading.html == "<p>\(text)</p>\n" && reading.diagnostics.isEmpty)
    }

    @Test func allFindingsComeInOneRunByPlace() {
        #expect(read("{{ \n\n<b>\n\n```chrat\n```\n\n![x](//y)\n\n|a|\n|-|-|\n\n[z](q:r)\u{200B}").findings == [
            "1:1 unclosed-reference", "3:1 raw-html", "5:1 unknown-figure", "8:1 remote-image", "10:1 pipe-table", "13:1 link-scheme",
            "13:9 invisible-character",
        ])
    }
}
