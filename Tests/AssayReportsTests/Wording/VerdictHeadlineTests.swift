@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictHeadlineTests {
    private static let confirmed = Assessment.Stage.confirmed(reports: 3, since: Made.week)

    private func variants(_ assessment: Assessment, in catalog: MetricCatalog = Made.catalog) -> [String] {
        VerdictHeadline(assessment, in: catalog).variants.map { $0.replacing("\u{A0}", with: " ") }
    }

    @Test func theStageGoesFirstThenAboutThenTheSizesThenTheMetrics() {
        #expect(
            variants(Made.assessment(.together, stage: Self.confirmed, test: Made.test(.together, value: (0.36, 0.2, 0.5)))) == [
                "Tokens up about 58 %, Changes up about 36 %: together (confirmed).", "Tokens up about 58 %, Changes up about 36 %: together.",
                "Tokens up 58 %, Changes up 36 %: together.", "Tokens up, Changes up: together.", "Tokens and changes: together (confirmed).", "Tokens and changes: together.",
            ])
    }

    @Test func aboutInATitleStays() {
        let catalog = MetricCatalog(
            metrics: [Sample.metric("a", "Questions about pay", kind: .adoption), Sample.metric("b", "Answers", kind: .value)], groups: [],
            pairs: [MetricPair(id: "main", title: "Pair", adoption: "a", value: "b", hypothesis: "", expected: .init(adoption: 0.5, value: 0.25))], events: [])
        #expect(variants(Made.assessment(.diverging, test: Made.test(.diverging)), in: catalog)[2] == "Questions about pay up 58 %, Answers up 1 %: diverging.")
    }

    @Test func everyVerdictNamesTheMetrics() {
        func first(_ verdict: Verdict, _ value: (Double, Double, Double)?, rise: (Double, Double, Double) = (0.58, 0.45, 0.72)) -> String {
            variants(Made.assessment(verdict, stage: .early(reports: 2), test: Made.test(verdict, rise: rise, value: value)))[0]
        }
        #expect(first(.diverging, (0.001, -0.06, 0.08)) == "Tokens up about 58 %, Changes level: diverging (early sign).")
        #expect(first(.diverging, (0.02, -5, 5)) == "Tokens up about 58 %, Changes up about 2 %: diverging (early sign).")
        #expect(first(.divergingFalling, (-0.19, -0.28, -0.09)) == "Tokens up about 58 %, Changes down about 19 %: diverging, value falling (early sign).")
        #expect(first(.divergingZero, nil) == "Tokens up about 58 %, Changes zero in every week: diverging, no value (early sign).")
        #expect(first(.lagging, (0.1, 0.05, 0.15)) == "Tokens up about 58 %, Changes up about 10 %: value lags (early sign).")
        #expect(first(.valueOnly, (0.2, 0.1, 0.3), rise: (0.03, -0.04, 0.09)) == "Changes up about 20 % without a rise in Tokens: value only (early sign).")
        #expect(first(.valueDown, (-0.2, -0.3, -0.1), rise: (0.03, -0.04, 0.09)) == "Changes down about 20 % without a rise in Tokens: value down (early sign).")
    }

    @Test func whereLessIsBetterTheWordsFollowTheNumber() {
        func first(_ verdict: Verdict, _ value: Double) -> String {
            variants(Made.assessment(verdict, test: Made.test(verdict, isMoreBetter: false, value: (value, value - 0.1, value + 0.1)), pair: 2))[0]
        }
        #expect(first(.together, 0.21) == "Tokens up about 58 %, Rework down about 21 %: together.")
        #expect(first(.divergingFalling, -0.21) == "Tokens up about 58 %, Rework up about 21 %: diverging, value falling.")
        #expect(first(.diverging, 0.02) == "Tokens up about 58 %, Rework down about 2 %: diverging.")
        #expect(first(.valueDown, -0.2) == "Rework up about 20 % without a rise in Tokens: value down.")
    }

    @Test func aGuardrailThatGotWorseIsNamedWhereItFits() {
        let assessment = Made.assessment(.diverging, stage: Self.confirmed, caveats: [.guardrailWorse(metric: "rework")], test: Made.test(.diverging))
        #expect(
            variants(assessment).prefix(3) == [
                "Tokens up about 58 %, Changes up about 1 %, and Rework got worse: diverging (confirmed).", "Tokens up 58 %, Changes up 1 %, and Rework got worse: diverging (confirmed).",
                "Tokens up about 58 %, Changes up about 1 %: diverging (confirmed).",
            ])
    }

    @Test func whatClaimsNothingSaysWhy() {
        #expect(variants(Made.usual(.cannotTell))[0] == "Tokens up about 58 %; Changes too noisy to say whether value followed.")
        #expect(variants(Made.usual(.cannotTell))[2] == "Tokens up; Changes too noisy to say whether value followed.")
        #expect(
            variants(Made.assessment(.noRise, test: Made.test(.noRise, rise: (-0.03, -0.1, 0.05), value: (0, 0, 0))))[0]
                == "Tokens down about 3 %, Changes level: no sustained rise in adoption, so nothing to compare yet.")
        #expect(variants(Made.usual(.noRise)).contains("Tokens and changes: no sustained rise in adoption, so nothing to compare yet."))
    }

    /// Sums of a group that changed size say by how much.
    @Test func aGroupThatChangedSizeHasNoNumber() {
        let texts = variants(Made.assessment(.cannotTell, reason: .groupChangedSize, test: Made.test(.diverging)))
        #expect(texts[0] == "Tokens and changes: cannot tell yet, since the group changed size.")
        #expect(!texts.contains { $0.contains("%") || $0.contains("up") && !$0.contains("group") })
    }

    @Test func oneGroupIsNamed() {
        #expect(variants(Made.assessment(.diverging, test: Made.test(.diverging), group: 1))[0] == "Tokens up about 58 %, Changes up about 1 % in North: diverging.")
        #expect(variants(Made.usual(.cannotTell, group: 1))[0] == "Tokens up about 58 % in North; Changes too noisy to say whether value followed.")
    }
}
