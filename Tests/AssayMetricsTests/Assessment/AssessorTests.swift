@testable import AssayMetrics
import Testing

@Suite struct AssessorTests {
    let up = rising(from: 100, to: 180)
    let flat = rising(from: 50, to: 50, phase: 5)

    @Test func adoptionUpAndValueFlatDiverges() throws {
        let assessment = JudgedSample(adoption: up, value: flat).assessment()
        #expect(assessment.verdict == .diverging)
        #expect(assessment.p < 0.05)
        #expect(try #require(assessment.test).terms.passThrough == 0.5)
        #expect(assessment.caveats.contains(.underAYear(weeks: 26)))
    }

    @Test func bothUpIsTogetherUnlessTheGuardrailGetsWorse() {
        let gain = rising(from: 50, to: 90, phase: 5)
        #expect(JudgedSample(adoption: up, value: gain).assessment().verdict == .together)
        let steady = JudgedSample(adoption: up, value: gain, guardrail: rising(from: 5, to: 5, phase: 3)).assessment()
        #expect(steady.verdict == .together)
        let worse = JudgedSample(adoption: up, value: gain, guardrail: rising(from: 5, to: 9, phase: 3)).assessment()
        #expect(worse.verdict == .togetherAtCost)
        #expect(worse.caveats.contains(.guardrailWorse(metric: "harm")))
        #expect(worse.guardrail.map { $0.pFalling < 0.05 } == true)
    }

    @Test func aGuardrailWithTooFewWeeksIsSaidNotGuessed() {
        let assessment = JudgedSample(adoption: up, value: flat, guardrail: [Double?](repeating: nil, count: 20) + rising(from: 5, to: 9, weeks: 6)).assessment()
        #expect(assessment.caveats.contains(.guardrailUnknown(metric: "harm")))
    }

    @Test func lessIsBetterIsTurnedRound() {
        let sample = JudgedSample(passThrough: (0.5, -0.25), better: .down, adoption: up, value: rising(from: 50, to: 25, phase: 5))
        #expect(sample.assessment().verdict == .together)
        let worse = JudgedSample(passThrough: (0.5, -0.25), better: .down, adoption: up, value: rising(from: 25, to: 50, phase: 5))
        #expect(worse.assessment().verdict == .divergingFalling)
    }

    @Test func aGroupThatDoubledIsJudgedPerPerson() {
        // Twice the people, twice the use and twice the gain: nobody does more.
        let people = (0..<26).map { 100 + 4 * $0 }
        let sample = JudgedSample(adoption: rising(from: 100, to: 200), value: rising(from: 50, to: 100, phase: 5), people: people)
        let assessment = sample.assessment()
        #expect(assessment.verdict == .noRise)
        #expect(assessment.caveats.contains(.perPerson))
    }

    @Test func distinctPeopleGrowWithTheGroupToo() {
        // Twice the people, twice the users and twice the gain: nobody does more.
        var sample = JudgedSample(adoption: rising(from: 40, to: 80), value: rising(from: 50, to: 100, phase: 5), people: (0..<26).map { 100 + 4 * $0 })
        sample.adoptionAggregate = .none
        sample.adoptionUnit = "users"
        #expect(sample.assessment().verdict == .noRise)
    }

    @Test func adoptionThatSpreadsIsNoGrowthOfTheGroup() {
        // The same 100 people, of whom more and more use it.
        let people = (0..<26).map { 30 + 2 * $0 }
        #expect(JudgedSample(adoption: rising(from: 100, to: 270), value: flat, adoptionPeople: people).assessment().verdict == .diverging)
    }

    @Test func oldWeeksConfirmNothingForEver() {
        let stopped = flat.prefix(20) + [Double?](repeating: nil, count: 6)
        let assessment = JudgedSample(adoption: up, value: Array(stopped)).assessment()
        #expect(assessment.verdict == .notJudged)
        #expect(assessment.reason == .gaps(missing: 6, of: 26))
        let late = flat.prefix(24) + [Double?](repeating: nil, count: 2)
        #expect(JudgedSample(adoption: up, value: Array(late)).assessment().caveats.contains(.gaps(weeks: 2)))
    }

    @Test func aGuardrailThatStoppedIsUnknown() {
        let stopped = rising(from: 5, to: 9, phase: 3).prefix(18) + [Double?](repeating: nil, count: 8)
        let assessment = JudgedSample(adoption: up, value: rising(from: 50, to: 90, phase: 5), guardrail: Array(stopped)).assessment()
        #expect(assessment.verdict == .together)
        #expect(assessment.caveats.contains(.guardrailUnknown(metric: "harm")))
    }

    @Test func theSizeBeforeAChangeOfDefinitionDoesNotMatter() {
        let change = Metric.DefinitionChange(week: JudgedSample.last.advanced(by: -13), note: "counted otherwise")
        let people = (0..<26).map { $0 < 12 ? 20 : 40 }
        let assessment = JudgedSample(changes: [change], adoption: up, value: flat, people: people).assessment()
        #expect(assessment.reason != .groupChangedSize)
    }

    @Test func noIncidentInAnyWeekIsNoDivergence() {
        let sample = JudgedSample(passThrough: (0.5, -0.25), better: .down, adoption: up, value: [Double?](repeating: 0, count: 26))
        #expect(sample.assessment().reason == .noBase(metric: "gain"))
    }

    @Test func aSmallGroupThatGrewCannotBeTold() {
        let people = (0..<26).map { 20 + $0 / 2 }
        let assessment = JudgedSample(adoption: up, value: flat, people: people).assessment()
        #expect(assessment.verdict == .cannotTell)
        #expect(assessment.reason == .groupChangedSize)
    }

    @Test func aGroupThatGrewDoesNotMatterToMeans() {
        let people = (0..<26).map { 20 + $0 / 2 }
        let assessment = JudgedSample(adoptionAggregate: .mean, valueAggregate: .mean, adoption: up, value: flat, people: people).assessment()
        #expect(assessment.verdict == .diverging)
    }

    @Test func elevenWeeksAreTooShort() {
        let assessment = JudgedSample(adoption: rising(from: 1, to: 2, weeks: 11), value: rising(from: 1, to: 1, weeks: 11)).assessment()
        #expect(assessment.verdict == .tooShort)
        #expect(assessment.reason == .tooShort(weeks: 11))
    }

    @Test func theLagTakesItsWeeks() {
        let assessment = JudgedSample(lag: 4, adoption: up, value: flat).assessment()
        #expect(assessment.test?.weeks == Array(0..<22))
        let short = JudgedSample(lag: 4, adoption: rising(from: 1, to: 2, weeks: 15), value: rising(from: 1, to: 1, weeks: 15)).assessment()
        #expect(short.reason == .tooShort(weeks: 11))
    }

    @Test func aChangeOfDefinitionStartsAnew() {
        let change = Metric.DefinitionChange(week: JudgedSample.last.advanced(by: -12), note: "counted otherwise")
        let assessment = JudgedSample(changes: [change], adoption: up, value: flat).assessment()
        #expect(assessment.test?.weeks.first == 13)
        #expect(assessment.test?.weeks.count == 13)
        #expect(assessment.caveats.contains(.definitionChanged(metric: "gain", from: change.week)))
    }

    @Test func provisionalWeeksStayOut() {
        let assessment = JudgedSample(adoption: up, value: flat, provisionalWeeks: [25]).assessment()
        #expect(assessment.test?.weeks.last == 24)
        #expect(assessment.caveats.contains(.provisional(weeks: 1)))
    }

    @Test func aFewGapsAreSaidAndManyGiveNoVerdict() {
        var value = flat
        for index in [3, 9, 10] { value[index] = nil }
        #expect(JudgedSample(adoption: up, value: value).assessment().caveats.contains(.gaps(weeks: 3)))
        // Thirteen of twenty-five weeks, every other one.
        var half = rising(from: 50, to: 50, phase: 5)
        for index in stride(from: 1, to: 26, by: 2) { half[index] = nil }
        let gappy = JudgedSample(adoption: up, value: half).assessment()
        #expect(gappy.verdict == .notJudged)
        #expect(gappy.reason == .gaps(missing: 13, of: 26))
    }

    @Test func withoutValueThereIsNoVerdict() {
        let assessment = JudgedSample(adoption: up, value: [Double?](repeating: nil, count: 26)).assessment()
        #expect(assessment.verdict == .notJudged)
        #expect(assessment.reason == .noValueRecorded)
        #expect(assessment.p == 1)
    }

    @Test func valueOfZeroInEveryWeekIsSaid() {
        let assessment = JudgedSample(adoption: up, value: [Double?](repeating: 0, count: 26)).assessment()
        #expect(assessment.verdict == .divergingZero)
        #expect(assessment.caveats.contains(.identical(metric: "gain")))
    }

    @Test func aNegativeBaseGivesNoRatio() {
        let assessment = JudgedSample(adoption: up, value: rising(from: -50, to: -20)).assessment()
        #expect(assessment.verdict == .notJudged)
        #expect(assessment.reason == .noBase(metric: "gain"))
    }

    @Test func cannotTellSaysHowManyMoreWeeks() {
        let noisy = rising(from: 50, to: 58, ripple: 0.35, phase: 4)
        let assessment = JudgedSample(adoption: rising(from: 100, to: 130, ripple: 0.05), value: noisy).assessment()
        #expect(assessment.verdict == .cannotTell)
        #expect(assessment.reason == .noise)
        #expect(assessment.weeksNeeded.map { $0.lowerBound > 0 } ?? true)
        #expect(assessment.detectableChange.map { $0 > 0.1 } == true)
    }
}
