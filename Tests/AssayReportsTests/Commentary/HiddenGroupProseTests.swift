import AssayCommentary
import AssayReports
import Testing

@Suite struct HiddenGroupProseTests {
    let prose = HiddenGroupProse(
        hiddenTitles: [("edi-mapping", "EDI mapping"), ("label-printing", "Label printing"), ("team7", "Team 7"), ("it", "IT")], otherNames: ["Team 8", "Top 10 share"])

    private func groups(_ text: String) -> [String] { prose.find(in: text).map(\.group) }

    private func groups(markdown: String) -> [String] {
        sentences(markdown).flatMap { prose.find(in: $0).map(\.group) }
    }

    @Test(arguments: [
        "EDI mapping used 12 tokens.", "Of 12 tokens, EDI mapping used most.", "edi mapping: 12", "EDI-Mapping's 12 people", "the EDI mappings had 12", "EDI\u{A0}mapping, 12",
        "EDImapping 12", "edi_mapping grew by 40%", "EDI mapping used 1.5 million.", "EDI mapping doubled.", "EDI mapping lost half of it.", "A third of EDI mapping left.",
        "EDI mapping, forty per cent up", "EDI mapping: twenty-five", "EDI mapping used １２ tokens", "EDI mapping used ١٢ tokens", "EDI mapping: ½", "EDI mapping: x²",
        "E\u{AD}DI map\u{200D}ping: 12", "EDI mapping12", "12EDI mapping", "EDI mapping (approx. 12)", "EDI mapping.12 tokens", "EDI mapping used 1.234.567 tokens",
        "EDI mapping resulted in 2031 tokens", "in 2026-W21 EDI mapping had 12", "EDI mapping, May 12 tokens", "EDI mapping per week 12", "EDI mapping went fourfold",
    ]) func findsTheNameBesideANumber(text: String) { #expect(groups(text) == ["edi-mapping"], "\(text)") }

    @Test(arguments: [
        "EDI mapping is too small to show.", "EDI mapping is hidden. We used 12 tokens.", "In 2026-W21 EDI mapping was too small.", "Since W21, EDI mapping is hidden.",
        "From week 21 on EDI mapping is hidden.", "In weeks 21 to 23 EDI mapping was small.", "EDI mapping moved on 18 May 2026.", "EDI mapping moved on 2026-05-18.",
        "EDI mapping moved between 3–7 May.", "In May 2026 EDI mapping moved.", "Since 2026, EDI mapping is hidden.", "EDI mapping was formed in 2025.", "EDI mapping uses v2.1 now.",
        "EDI mapping uses 6.2.2 now.", "EDI mapping waits for Q3.", "EDI mapping is hidden this quarter, for the third time.", "Team 8 and EDI mapping are one now.",
        "EDI mapping has no part in the Top 10 share.", "Mapping of EDI: 12.", "The EDI mapper has 12.", "PEDI mapping has 12.", "EDI XII mapping has 12.", "",
    ]) func letsOtherSentencesPass(text: String) { #expect(groups(text) == [], "\(text)") }

    @Test func aNamesOwnDigitsAreNoNumber() {
        #expect(groups("Team 7 is hidden.") == [])
        #expect(groups("Team 7 has 12.") == ["team7"])
        #expect(groups("Team 7 and Team 8 are hidden.") == [])
        #expect(groups("Team 71 has 12.") == [])
    }

    @Test func aWordOfEverydayEnglishIsANameOnlyAsDeclared() {
        #expect(groups("We liked it 12 times.") == [])
        #expect(groups("IT has 12.") == ["it"])
    }

    @Test func eachGroupOnceASentenceInOrder() {
        let text = "Fine. Label printing and EDI mapping, label printing again: 12. EDI mapping: 3."
        #expect(prose.find(in: text).map(\.group) == ["label-printing", "edi-mapping", "edi-mapping"])
        #expect(prose.find(in: text).map(\.offset) == [6, 25, 64])
    }

    @Test func nothingHiddenNothingFound() {
        #expect(HiddenGroupProse(hiddenTitles: []).find(in: "EDI mapping 12").isEmpty)
        #expect(HiddenGroupProse(hiddenTitles: [("x", "…")]).find(in: "… 12").isEmpty)
    }

    @Test(arguments: [
        "EDI mapping used **12** tokens.", "**EDI** mapping used 12.", "EDI\nmapping used\n12 tokens.", "- 12 for EDI mapping", "> EDI mapping: 12", "## EDI mapping: 12",
        "[EDI mapping](https://example.org) used 12.", "[12](https://example.org \"EDI mapping\")", "![EDI mapping, 12](a.png)", "EDI mapping used &#49;&#50; tokens.",
        "EDI&nbsp;mapping used 12.", "EDI mapping used `12` tokens.", "EDI mapping used {{ tokens }}.", "EDI mapping used {{ \"12\" }}.", "    EDI mapping 12", "EDI mapping used 12\\.",
        "EDI mapping had:\n\n- few\n- 12 tokens", "EDI mapping used\\\n12 tokens", "```chart\ntitle: EDI mapping over 26 weeks\n```", "*EDI mapping* `v` 12",
    ]) func markupHidesNothing(markdown: String) { #expect(groups(markdown: markdown) == ["edi-mapping"], "\(markdown)") }

    @Test(arguments: [
        "EDI mapping is hidden.\n\nWe used 12.", "- EDI mapping\n- 12", "## EDI mapping\n\nWe used 12.", "EDI mapping is hidden. We used {{ tokens }}.",
        "[EDI mapping](https://example.org/12) is hidden.", "```chart\ngroup: edi-mapping\nweeks: 26\n```",
    ]) func blocksEndASentence(markdown: String) { #expect(groups(markdown: markdown) == [], "\(markdown)") }

    /// A file as long as any that is read, of one sentence, of many, and of one lead before many items.
    @Test(.timeLimit(.minutes(1)), arguments: ["EDI map ", "EDI mapping. 1. ", "it W21 2026-W21 v1.2.3 ", "\n- EDI mapping: x:"])
    func hostileTextTakesNoLongTime(part: String) {
        let text = "EDI mapping and so on:\n\n" + String(repeating: part, count: 120_000 / part.utf8.count)
        #expect(sentences(text).allSatisfy { prose.find(in: $0).count <= 4 })
    }
}
