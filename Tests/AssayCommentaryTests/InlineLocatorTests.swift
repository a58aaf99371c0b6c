import Testing

@Suite struct InlineLocatorTests {
    @Test func rawHTMLOverSeveralLinesIsNamedOnItsFirst() {
        #expect(read("a\n  b <a\n  href=\"x\">c</a>").findings == ["2:5 raw-html"])
    }

    @Test func aFindingAboutALinkHasItsLineAndColumn() {
        let reading = read(
            """
            [ok](/a) `[x](ftp:y)` \\[ [bad](ftp:a)\\
                then [two
              lines](ftp:b
            "title") and <ftp:c>
            [d](ftp:d) ![e](ftp:e)
            > - [*f*](ftp:f)
            """)
        #expect(reading.findings == [
            "1:26 link-scheme", "2:10 link-scheme", "4:14 link-scheme", "5:1 link-scheme", "5:12 remote-image", "6:5 link-scheme",
        ])
    }

    @Test func whatIsEscapedOrCodeIsNotTakenForMarkup() {
        #expect(read("\\<b> `<b>` <b>x</b>").findings == ["1:12 raw-html"])
        #expect(read("a \\\\[b](ftp:c)").findings == ["1:5 link-scheme"])
        #expect(read("&#x200B;&amp; x &#x200E;").findings == ["1:1 invisible-character"])
    }
}
