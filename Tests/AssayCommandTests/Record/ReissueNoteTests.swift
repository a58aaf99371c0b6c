import Testing

@testable import assay

struct ReissueNoteTests {
    @Test func `a note is one line of text`() {
        #expect(ReissueNote.normalized("  A late\n export ") == "A late export")
        for text in ["", "  ", "\n", "a\u{7}b", "a\u{202E}b"] { #expect(ReissueNote.normalized(text) == nil, "\(text.debugDescription)") }
    }
}
