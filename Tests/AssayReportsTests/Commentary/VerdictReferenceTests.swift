import AssayCommentary
import AssayDiagnostics
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictReferenceTests {
    private let week = Made.week

    private func data(_ assessments: [Assessment]) -> ReportData {
        let catalog = Sample.catalog(pairs: [Sample.pair("main"), Sample.pair("other")])
        return ReportData(history: Sample.history(catalog), week: Sample.last, settings: ReportSettings(), page: PageOfComparisons(assessments: assessments))
    }

    private func resolve(_ target: Reference.Target, _ assessments: [Assessment]) -> Result<ResolvedReference, ReferenceFailure> {
        data(assessments).resolve(Reference(target: target, location: SourceLocation(path: "c.md", line: 1, column: 1)))
    }

    private func failure(_ target: Reference.Target, _ assessments: [Assessment]) -> ReferenceFailure? {
        if case .failure(let failure) = resolve(target, assessments) { failure } else { nil }
    }

    @Test func standsForTheVerdictsWords() throws {
        let assessments = [Made.usual(.diverging, stage: .confirmed(reports: 3, since: week), group: 1), Made.usual(.cannotTell)]
        let north = try resolve(.verdict(pair: "main", group: "north"), assessments).get()
        #expect(north.text == "diverging (confirmed)" && north.value == "diverging" && north.source == "Tokens and changes, North, 2026-W16")
        #expect(try resolve(.verdict(pair: "main", group: nil), assessments).get().text == "cannot tell yet")
    }

    @Test func whereThePairIsNotJudgedTheGroupsAreNamed() {
        let found = failure(.verdict(pair: "main", group: nil), [Made.usual(.noRise, group: 1), Made.usual(.noRise, group: 2)])
        #expect(found?.rule == "no-verdict" && found?.summary == "pair 'main' is not judged in group 'all'" && found?.help == "it is judged in: north, south")
        #expect(failure(.verdict(pair: "other", group: "north"), [])?.help == "leave it out: in this report it is judged nowhere")
    }

    @Test func unknownNamesGetTheNearest() {
        #expect(failure(.verdict(pair: "mian", group: nil), [])?.help == "did you mean 'main'?")
        #expect(failure(.verdict(pair: "main", group: "nort"), [])?.help == "did you mean 'north'?")
    }

    private func parts(_ assessments: [Assessment], group: String?) -> (parts: [CommentaryPart], diagnostics: [Diagnostic]) {
        let slot = FigureSlot(kind: .verdict, body: "", location: SourceLocation(path: "c.md", line: 3, column: 1), bodyFirstLine: 4)
        let reading = CommentaryReading(segments: [.figure(slot)], diagnostics: [], references: [], firstParagraph: "")
        return data(assessments).parts(of: CommentaryInput(frontMatter: FrontMatter(), reading: reading, requests: [.verdict(pair: "main", group: group)]))
    }

    @Test func aBlockShowsTheCard() {
        guard case .verdict(let card, let title, let group)? = parts([Made.usual(.lagging, group: 1)], group: "north").parts.first else { return #expect(Bool(false), "no card") }
        #expect(card.word == "Value lags" && title == "Tokens and changes" && group == "North")
    }

    @Test func aBlockOfAnUnjudgedGroupIsRefusedAtItsPlace() {
        let (parts, diagnostics) = parts([], group: "north")
        #expect(parts.isEmpty && diagnostics.map(\.rule) == ["no-verdict"] && diagnostics.first?.location?.line == 3)
    }
}
