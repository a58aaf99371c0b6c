@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictChangeTests {
    private func change(_ middle: Double, _ low: Double, _ high: Double, isTurned: Bool = false, isNeverNegative: Bool = true) -> VerdictChange {
        VerdictChange(Made.trend(middle, low, high), isTurned: isTurned, isNeverNegative: isNeverNegative)
    }

    private func plain(_ text: String?) -> String? { text?.replacing("\u{A0}", with: " ") }

    @Test func nothingFallsByMoreThanAllOfIt() {
        #expect(plain(change(-0.96, -1.4, -0.6).changed) == "changed by about −96 % (−100 to −60 %)")
        #expect(plain(change(-1.2, -1.6, -0.9).moved(up: false)) == "fell about 100 % (−100 to −90 %)")
        #expect(plain(change(1.2, 0.9, 1.6, isTurned: true).moved(up: false)) == "fell about 100 % (−100 to −90 %)")
        #expect(plain(change(1.2, 0.9, 1.6).moved(up: true)) == "rose about 120 % (+90 to +160 %)")
    }

    @Test func figuresBelowZeroCanFallByMore() {
        #expect(plain(change(-1.2, -1.6, -0.9, isNeverNegative: false).changed) == "changed by about −120 % (−160 to −90 %)")
        var test = Made.test(.diverging, value: (-1.2, -1.6, -0.9))
        #expect(plain(test.valueMove?.changed) == "changed by about −100 % (−100 to −90 %)")
        test = PairTest(
            terms: test.terms, outcome: test.outcome, weeks: test.weeks, adoptionIndex: test.adoptionIndex, valueIndex: test.valueIndex.map { $0 - 150 }, baseWeeks: 8, adoptionBase: 1,
            valueBase: 1, adoption: test.adoption, value: test.value, contrast: test.contrast)
        #expect(plain(test.valueMove?.changed) == "changed by about −120 % (−160 to −90 %)")
    }

    /// Turned round at 100, a number below zero stands above 200.
    @Test(arguments: [(0.0, "changed by about −100 % (−100 to −90 %)"), (150.0, "changed by about −120 % (−160 to −90 %)")])
    func ofAValueTurnedRoundTheNumberCounts(shift: Double, text: String) {
        let made = Made.test(.together, isMoreBetter: false, value: (1.2, 0.9, 1.6))
        let test = PairTest(
            terms: made.terms, outcome: made.outcome, weeks: made.weeks, adoptionIndex: made.adoptionIndex, valueIndex: made.valueIndex.map { $0 + shift }, baseWeeks: 8, adoptionBase: 1,
            valueBase: 1, adoption: made.adoption, value: made.value, contrast: made.contrast)
        #expect(plain(test.valueMove?.changed) == text)
    }

    /// The cut does not make a range out of one that says nothing.
    @Test func aRangeThatIsTooWideStaysSo() { #expect(plain(change(-0.2, -3, -0.1).signedRange) == "too uneven for a range") }

    @Test func whatHasNoWidthHasNoRange() {
        #expect(change(0, 0, 0).changed == "did not change")
        #expect(plain(change(0.03, 0.03, 0.03).changed) == "changed by about +3 %")
        #expect(plain(change(0, -0.1, 0.1).changed) == "changed by about 0 % (−10 to +10 %)")
    }

    @Test func aHeadlineHasWholePercents() {
        #expect(plain(change(1.746, 1.5, 2).headline()) == "up about 175 %")
        #expect(plain(change(-0.0051, -0.1, 0.1).headline()) == "down about 1 %")
        #expect(change(-0.0049, -0.1, 0.1).headline() == "level" && change(0.0049, -0.1, 0.1).headline() == "level")
        // What the verdict says is not taken back.
        #expect(plain(change(0.003, 0.001, 0.004).headline(up: true)) == "up about 0.3 %")
        #expect(change(0, 0, 0).headline(up: false) == "down slightly")
    }
}
