@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictSentencesTests {
    private func text(_ assessment: Assessment) -> String { VerdictSentences(assessment, in: Made.catalog).text.replacing("\u{A0}", with: " ") }

    @Test func divergingSetsBothChangesSideBySideAndSaysHowOftenChanceDoesIt() {
        #expect(
            text(Made.assessment(.diverging, test: Made.test(.diverging)))
                == "Adoption rose about 58 % over 26 weeks (plausible range 45–72 %). Value did not keep pace: about +1 % (−6 to +8 %), and it grew less than half as fast as adoption. If value had kept even half the pace, a gap this wide would turn up in about 2 of 100 such series."
        )
    }

    /// "It grew less than half as fast" would be odd of what did not grow, and of what prints as 0 %.
    @Test(arguments: [
        ((-0.02, -0.13, 0.09), true, "Value did not keep pace: about −2 % (−13 to +9 %), where at least half of adoption’s growth was expected."),
        ((0.004, -0.13, 0.09), true, "Value did not keep pace: about 0 % (−13 to +9 %), where at least half of adoption’s growth was expected."),
        ((0.0, 0.0, 0.0), true, "Value did not keep pace: it did not change, where at least half of adoption’s growth was expected."),
        ((0.0, -2.0, 2.0), true, "Value did not keep pace: about 0 % (too uneven for a range), where at least half of adoption’s growth was expected."),
        (
            (-0.02, -0.05, 0.03), false,
            "Value did not keep pace: “Rework” changed by about +2 % (−3 to +5 %), where less is better and an improvement by at least half of adoption’s growth was expected."
        ),
    ])
    func valueThatDidNotGrowIsSetAgainstWhatWasExpected(value: (Double, Double, Double), isMoreBetter: Bool, sentence: String) {
        let text = text(Made.assessment(.diverging, test: Made.test(.diverging, isMoreBetter: isMoreBetter, value: value), pair: isMoreBetter ? 0 : 2))
        #expect(text.contains(" " + sentence + " If value had"), "\(text)")
    }

    @Test func whatDoesNotMoveAtAllDidNotChange() {
        #expect(text(Made.assessment(.noRise, test: Made.test(.noRise, rise: (0.03, -0.04, 0.09), value: (0, 0, 0)))).hasSuffix("adoption changed by about +3 % (−4 to +9 %) and value did not change."))
    }

    @Test func divergingWhileValueFalls() {
        #expect(
            text(Made.assessment(.divergingFalling, test: Made.test(.divergingFalling, value: (-0.19, -0.28, -0.09), falling: 0.0002)))
                == "Adoption rose about 58 % over 26 weeks (plausible range 45–72 %), while value fell about 19 % (−28 to −9 %). If value had kept even half the pace, a gap this wide would turn up in fewer than 1 of 1,000 such series."
        )
    }

    @Test func divergingWithoutAnyValue() {
        #expect(
            text(Made.assessment(.divergingZero, test: Made.test(.divergingZero, value: nil)))
                == "Adoption rose about 58 % over 26 weeks (plausible range 45–72 %). No value was recorded in any week: every figure of “Changes” is zero.")
    }

    @Test func togetherSaysThatThisIsNoCause() {
        #expect(
            text(Made.assessment(.together, test: Made.test(.together, value: (0.4, 0.3, 0.5))))
                == "Adoption and value have both risen. This does not show that one caused the other. Over 26 weeks adoption rose about 58 % (plausible range 45–72 %) and value rose about 40 % (+30 to +50 %)."
        )
    }

    @Test func togetherAtACostNamesTheGuardrail() {
        #expect(
            text(Made.assessment(.togetherAtCost, test: Made.test(.togetherAtCost, value: (0.4, 0.3, 0.5))))
                == "Adoption and value have both risen, but the guardrail “Rework” got worse. This does not show that one caused the other. Over 26 weeks adoption rose about 58 % (plausible range 45–72 %) and value rose about 40 % (+30 to +50 %)."
        )
    }

    @Test func laggingIsMeasuredByThePassThrough() {
        #expect(
            text(Made.assessment(.lagging, test: Made.test(.lagging, value: (0.1, 0.05, 0.15))))
                == "Value is rising, but less than half as fast as adoption. Over 26 weeks adoption rose about 58 % (plausible range 45–72 %) and value rose about 10 % (+5 to +15 %)."
        )
        #expect(text(Made.assessment(.lagging, test: Made.test(.lagging, passThrough: 0.3))).hasPrefix("Value is rising, but at less than 30 % of adoption’s pace. "))
    }

    @Test func whatCannotBeToldSaysHowLongItTakes() {
        let test = Made.test(.cannotTell, value: (0.05, -0.2, 0.3))
        let measured = " Over 26 weeks adoption rose about 58 % (plausible range 45–72 %) and value changed by about +5 % (−20 to +30 %)."
        let lead = "Adoption rose; value is too noisy to say whether it followed."
        #expect(text(Made.assessment(.cannotTell, reason: .noise, test: test, needed: 14...20)) == lead + " At this noise about 14–20 more weeks are needed, in a window that holds them." + measured)
        #expect(text(Made.assessment(.cannotTell, reason: .noise, test: test, needed: 1...1)) == lead + " At this noise about 1 more week is needed, in a window that holds them." + measured)
        #expect(text(Made.assessment(.cannotTell, reason: .noise, test: test)) == lead + " At this noise it cannot be told within two years." + measured)
    }

    @Test func aGroupThatChangedSizeIsNotMeasured() {
        #expect(
            text(Made.assessment(.cannotTell, reason: .groupChangedSize, test: Made.test(.diverging)))
                == "The group changed size by more than a tenth and is too small to be judged per person: whether value followed cannot be told.")
    }

    @Test func theRestAreOneSentenceAndTheMeasure() {
        #expect(
            text(Made.assessment(.noRise, test: Made.test(.noRise, rise: (0.03, -0.04, 0.09))))
                == "No sustained rise in adoption, so there is nothing to compare yet. Over 26 weeks adoption changed by about +3 % (−4 to +9 %) and value changed by about +1 % (−6 to +8 %)."
        )
        #expect(
            text(Made.assessment(.valueOnly, test: Made.test(.valueOnly, rise: (0.03, -0.04, 0.09), value: (0.2, 0.1, 0.3))))
                == "Value rose without a rise in adoption: look for another cause. Over 26 weeks adoption changed by about +3 % (−4 to +9 %) and value rose about 20 % (+10 to +30 %)."
        )
        #expect(
            text(Made.assessment(.valueDown, test: Made.test(.valueDown, rise: (0.03, -0.04, 0.09), value: (-0.2, -0.3, -0.1))))
                == "Value fell and adoption did not rise. Over 26 weeks adoption changed by about +3 % (−4 to +9 %) and value fell about 20 % (−30 to −10 %).")
        #expect(text(Made.usual(.tooShort)) == "9 weeks: a verdict needs 12.")
        #expect(text(Made.usual(.notJudged)) == "No value recorded: there is nothing to set beside adoption.")
    }

    /// Turned round, up is good: +20 % is a fall of the number.
    @Test(arguments: [
        (Verdict.together, 0.2, "Adoption has risen and value has improved. This does not show that one caused the other.", "“Rework” fell about 20 %"),
        (.lagging, 0.2, "Value is improving, but less than half as fast as adoption.", "“Rework” fell about 20 %"),
        (.valueOnly, 0.2, "Value improved without a rise in adoption: look for another cause.", "“Rework” fell about 20 %"),
        (.valueDown, -0.2, "Value got worse and adoption did not rise.", "“Rework” rose about 20 %"),
        (.divergingFalling, -0.2, "Adoption rose about 58 % over 26 weeks (plausible range 45–72 %), while value got worse:", "“Rework” rose about 20 % (+10 to +30 %)"),
        (.diverging, 0.01, "Adoption rose about 58 % over 26 weeks (plausible range 45–72 %). Value did not keep pace:", "“Rework” changed by about −1 %"),
    ])
    func whereLessIsBetterTheWordsFollowTheNumber(verdict: Verdict, change: Double, lead: String, number: String) {
        let spread = change > 0.1 || change < -0.1 ? 0.1 : 0.05
        let text = text(Made.assessment(verdict, test: Made.test(verdict, isMoreBetter: false, value: (change, change - spread, change + spread)), pair: 2))
        #expect(text.hasPrefix(lead), "\(text)")
        #expect(text.contains(number), "\(text)")
        #expect(!text.contains("alue rose") && !text.contains("alue fell") && !text.contains("value changed"), "\(text)")
    }

    @Test func anIntervalThatIsNoneIsLeftOut() {
        let text = text(Made.assessment(.diverging, test: Made.test(.diverging, rise: (0.58, -.infinity, .infinity), value: (0.01, .nan, 0.08))))
        #expect(text.hasPrefix("Adoption rose about 58 % over 26 weeks. Value did not keep pace: about +1 %, and it grew"))
    }
}
