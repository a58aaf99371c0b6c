import Testing

@Suite struct PlainTextTests {
    @Test func theFirstParagraphIsPlainTextWithItsFigures() {
        #expect(read("# Title\n\n- item\n\nUsage *rose* to {{ tokens }},\n[see](/a) `x` ![pic](b)\\\nend &amp; {{ \"4\" }}\n\nNext").firstParagraph
            == "Usage rose to 12, see x pic end & 4")
        #expect(read("> only {{ tokens }} here").firstParagraph == "only 12 here")
        #expect(read("# Title\n\n```chart\n```").firstParagraph.isEmpty)
    }
}
