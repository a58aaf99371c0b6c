import Testing

@testable import AssayCommentary

@Suite struct RawHTMLTests {
    @Test(arguments: [
        ("<b>", "b"), ("</B >", "/b"), ("<h1 x>", "h1"), ("<br/>", "br"), ("<!-- x -->", "!"), ("<?php ?>", "!"), ("<![CDATA[x]]>", "!"),
        ("  <div\n>", "div"), ("<a-b>", "a"), ("", ""),
    ])
    func theNameOfATagIsRead(markup: String, name: String) { #expect(RawHTML.name(of: Array(markup.utf8)) == name) }

    @Test func eachTagNamesWhatToWrite() {
        #expect(RawHTML.help(for: "b") == "Markdown only; write **text**" && RawHTML.help(for: "/b") == RawHTML.help(for: "b"))
        #expect(RawHTML.help(for: "table").contains("```table") && RawHTML.help(for: "video").contains("\\<"))
    }
}
