@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictCardTests {
    @Test func hasTheWordsTheStageTheCaveatsAndWhatCouldBeSeen() {
        let assessment = Made.assessment(
            .diverging, stage: .early(reports: 2), isHeadline: false, caveats: [.underAYear(weeks: 30)], test: Made.test(.diverging), detectable: 0.18)
        let card = VerdictCard(assessment, in: Made.catalog)
        #expect(card.word == "Diverging" && card.tone == .bad && card.stage == "early sign, 2nd report")
        #expect(
            card.caveats == [
                "Less than a year of data: a seasonal swing can look like this.", "Among all comparisons of this page it is not clear enough to be headlined.",
            ])
        #expect(card.detectable == "In four of five cases only a change of value of about 18\u{A0}% or more would have been seen in these 26 weeks.")
        #expect(card.judged.map(\.term).contains("Rule"))
    }

    /// Beside a change that was seen, it would seem to contradict.
    @Test func theSmallestChangeStandsOnlyWhereNoneOfValueIsClaimed() {
        let shown = Verdict.allCases.filter { verdict in
            let isTested = verdict != .tooShort && verdict != .notJudged
            return VerdictCard(Made.assessment(verdict, test: isTested ? Made.test(verdict) : nil, detectable: 0.18), in: Made.catalog).detectable != nil
        }
        #expect(shown == [.diverging, .cannotTell, .noRise, .tooShort])
        let early = VerdictCard(Made.assessment(.tooShort, reason: .tooShort(weeks: 9), test: nil, detectable: 0.18), in: Made.catalog)
        #expect(early.detectable == "In four of five cases only a change of value of about 18\u{A0}% or more will be seen in the first 12 weeks.")
    }

    @Test func nothingTestedHasNoSmallestChange() {
        let card = VerdictCard(Made.usual(.notJudged), in: Made.catalog)
        #expect(card.detectable == nil && card.stage == nil && card.judged.isEmpty)
    }

    @Test func whatIsNotJudgedSaysNoNumbers() {
        let card = VerdictCard(Made.assessment(.cannotTell, reason: .groupChangedSize, test: Made.test(.diverging), detectable: 0.18, p: 1), in: Made.catalog)
        #expect(card.detectable == nil && card.judged.map(\.term) == ["Asked", "Weeks"])
        #expect(!card.judged.contains { $0.text.contains("iverging") })
    }

    /// Every verdict in every stage, with numbers of all sizes, more and less being better: the prose stays what was measured.
    @Test func noCardClaimsMoreThanWasMeasured() {
        var cards = 0
        for assessment in Made.sweep() {
            let card = VerdictCard(assessment, in: Made.catalog)
            let prose = ([card.word, card.stage ?? "", card.text, card.detectable ?? ""] + card.caveats).joined(separator: " ").lowercased()
            for word in Made.forbidden { #expect(!prose.contains(word), "\(word): \(prose)") }
            #expect(!prose.contains("nan") && !prose.contains("n/a") && !prose.contains("nil") && !prose.contains("inf"), "\(prose)")
            #expect(!card.text.isEmpty && card.text.hasSuffix("."))
            cards += 1
        }
        #expect(cards == 12 * 5 * 6 * 2)
    }
}
