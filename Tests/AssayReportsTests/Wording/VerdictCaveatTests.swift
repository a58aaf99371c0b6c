@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictCaveatTests {
    private func caveat(_ caveat: Assessment.Caveat, guardrail: TrendTest? = nil, others: [Assessment.Caveat] = []) -> VerdictCaveat {
        VerdictCaveat(caveat, of: Made.assessment(.together, caveats: [caveat] + others, test: Made.test(.together), guardrail: guardrail), in: Made.catalog)
    }

    @Test(arguments: [
        (Assessment.Caveat.underAYear(weeks: 30), "Less than a year of data: a seasonal swing can look like this."),
        (.underAYear(weeks: 55), "Hardly more than a year of data: a seasonal swing can look like this."),
        (.unlikeGroups, "The two metrics are not over the same groups."),
        (.definitionChanged(metric: "tokens", from: Made.week), "The definition of “Tokens” changed: weeks before 2026-W26 are left out."),
        (.identical(metric: "changes"), "“Changes” is identical every week."), (.provisional(weeks: 1), "1 provisional week is left out."),
        (.provisional(weeks: 2), "2 provisional weeks are left out."), (.gaps(weeks: 3), "3 weeks have no figure of both: left open, never filled."),
        (.perPerson, "The group changed size, so sums are judged per person, by the number of people to the nearest five."),
        (.guardrailWorse(metric: "rework"), "“Rework” must not get worse, and it got worse."),
        (.guardrailUnknown(metric: "rework"), "“Rework” must not get worse: whether it did could not be tested."),
    ])
    func everyCaveatIsASentence(_ value: Assessment.Caveat, text: String) { #expect(caveat(value).text == text) }

    @Test func aGuardrailThatGotWorseSaysByHowMuchInItsOwnDirection() {
        let worse = Made.trend(-0.021 * 100, -0.03 * 100, -0.01 * 100)
        let scaled = TrendTest(
            count: 26, score: -200, variance: 2058, tauA: -0.6, slope: -0.021 / 25, slopeLow: -0.03 / 25, slopeHigh: -0.01 / 25, lineAutocorrelation: 0, stepAutocorrelation: 0,
            stepIndex: nil, autocorrelation: 0, inflation: 1, effectiveCount: 26, z: -4, degreesOfFreedom: 24, pRising: 0.99, pFalling: 0.01, span: worse.span)
        #expect(caveat(.guardrailWorse(metric: "rework"), guardrail: scaled).text == "“Rework” must not get worse, and it rose by about 2.1\u{A0}pp over 26 weeks.")
        #expect(caveat(.guardrailWorse(metric: "rework"), guardrail: scaled, others: [.perPerson]).text == "“Rework” must not get worse, and it got worse.")
    }

    @Test func keysOfTwoMetricsDiffer() {
        #expect(caveat(.identical(metric: "tokens")).key != caveat(.identical(metric: "changes")).key)
    }
}
