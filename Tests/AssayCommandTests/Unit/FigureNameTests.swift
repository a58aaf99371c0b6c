import AssayMetrics
import Testing

@testable import assay

@Suite struct FigureNameTests {
    @Test func `a name alone, or below its week`() throws {
        #expect(FigureName("tokens-changes.retail")?.name == "tokens-changes.retail")
        #expect(FigureName("tokens-changes")?.week == nil)
        let dated = try #require(FigureName("2026/W21/commentary.1.tokens-changes"))
        #expect(dated.name == "commentary.1.tokens-changes" && dated.week == Week("2026-W21"))
    }

    @Test(arguments: ["2026/21/x", "2025/W53/x", "a/b", "2026/W21/", "2026/W21/figures/x", "/"]) func `anything else is no name`(_ text: String) {
        #expect(FigureName(text) == nil)
    }
}
