import AssayCommentary
import AssayDiagnostics
@testable import AssayReports
import Testing

@Suite struct HiddenGroupFindingsTests {
    let prose = HiddenGroupProse(hiddenTitles: [("tiny", "Tiny")])

    @Test func namesThePlaceAndTheGroupAndNoFigure() throws {
        let found = prose.diagnostics(in: sentences("Fine.\n\nWe asked **{{ tokens }} people\nof Tiny** for 4,711 answers.\n", firstLine: 5))
        #expect(found.map { $0.location?.description } == ["a.md:8:4"])
        #expect(found.allSatisfy { $0.rule == "hidden-group-number" && $0.severity == .error && $0.help != nil })
        #expect(!found[0].summary.contains("4"))
        #expect(found[0].summary.contains("'tiny'"))
    }

    @Test func asksTheCallerForThePlaceInOtherTexts() {
        let found = prose.diagnostics(in: "Small. Tiny lost 3") { SourceLocation(path: "assay.yaml", line: 9, column: 20 + $0) }
        #expect(found.map { $0.location?.description } == ["assay.yaml:9:27"])
    }

    @Test func knowsWhichGroupsAreHiddenInAWeek() {
        let data = Sample.data()
        #expect(data.hiddenTitles(in: [Sample.last]).map(\.id) == ["tiny"])
        #expect(data.hiddenTitles(in: []).isEmpty)
        #expect(data.hiddenGroupProse(in: [Sample.last]).find(in: "Tiny: 3 of them").map(\.group) == ["tiny"])
    }
}
