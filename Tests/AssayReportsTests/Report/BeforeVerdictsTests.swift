@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct BeforeVerdictsTests {
    private let placed = [PlacedPair(pair: Sample.pair("main"), group: 0)]

    private func line(_ assessments: [Assessment]) -> String? {
        Report.beforeVerdicts(PageOfComparisons(assessments: assessments), of: placed, in: Sample.data().table)?.replacing("\u{A0}", with: " ")
    }

    private func short(_ weeks: Int, detectable: Double? = nil) -> Assessment {
        Made.assessment(.tooShort, reason: .tooShort(weeks: weeks), test: nil, detectable: detectable)
    }

    @Test func saysTheLevelsAndTheDayOfTheFirstPossibleVerdict() {
        #expect(line([short(9)]) == "Too early for a verdict. In 2026-W16: Tokens 32k, Changes 200. The first verdict is possible with the report of 2026-W29, on 20 July 2026.")
    }

    @Test func saysWhatWillBeVisibleWhereTheNoiseIsKnown() {
        #expect(line([short(9, detectable: 0.25)])?.hasSuffix(" A change of value will then be visible from about 25 % on.") == true)
        #expect(line([short(9, detectable: 0.25), short(10, detectable: 0.4)])?.hasSuffix(" visible from about 25–40 % on, depending on the pair.") == true)
    }

    @Test func aLagPutsTheFirstVerdictOff() {
        var pair = Sample.pair("main")
        pair.lagWeeks = 20
        let data = Sample.data()
        let assessment = Assessment(
            pair: 0, group: 0, week: Sample.last, firstWeek: Sample.last, verdict: .tooShort, reason: .tooShort(weeks: 0), stage: nil, isHeadline: true, caveats: [], test: nil, guardrail: nil,
            detectableChange: nil, weeksNeeded: nil, p: 1)
        let line = Report.beforeVerdicts(PageOfComparisons(assessments: [assessment]), of: [PlacedPair(pair: pair, group: 0)], in: data.table)
        // The first week is 2026-W01: eleven weeks and the lag later.
        #expect(line?.contains("with the report of 2026-W32, on 10 August 2026") == true, "\(line ?? "")")
    }

    @Test func isSilentOnceThereIsAVerdictOrNothingToJudge() {
        #expect(line([short(9), Made.usual(.noRise)]) == nil)
        #expect(line([Made.usual(.notJudged)]) == nil)
        #expect(line([]) == nil)
    }
}
