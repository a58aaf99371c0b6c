@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictWordingTests {
    @Test func everyVerdictHasItsWordAndTone() {
        #expect(
            Verdict.allCases.map(\.word) == [
                "Diverging, value falling", "Diverging, no value", "Diverging", "Together, at a cost", "Value down", "Value lags", "Cannot tell yet", "Together", "Value only",
                "No rise", "Too early", "Not judged",
            ])
        #expect(Verdict.allCases.filter { $0.tone == .bad } == [.divergingFalling, .divergingZero, .diverging, .togetherAtCost, .valueDown])
        #expect(Verdict.cannotTell.tone == .unknown && Verdict.together.tone == .good && Verdict.lagging.tone == .caution)
    }

    @Test(arguments: [
        (Assessment.Stage.early(reports: 1), "early sign"), (.early(reports: 2), "early sign, 2nd report"), (.confirmed(reports: 3, since: Made.week), "confirmed (3rd report)"),
        (.confirmed(reports: 11, since: Made.week), "confirmed since 2026-W26"),
    ])
    func aStageSaysHowLongAClaimHasStood(stage: Assessment.Stage, text: String) { #expect(stage.text == text) }

    @Test func proseCitesTheWordAndTheStage() {
        #expect(Made.usual(.diverging, stage: .confirmed(reports: 4, since: Made.week)).phrase == "diverging (confirmed)")
        #expect(Made.usual(.cannotTell).phrase == "cannot tell yet")
    }

    @Test func ordinalsFollowEnglish() { #expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 112].map(Words.ordinal) == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "112th"]) }
}
