@testable import AssayMetrics
import Testing

@Suite struct PairTestTests {
    struct Case: Decodable {
        struct Options: Decodable {
            let lag: Int?
            let higher_is_better: Bool?
        }
        struct Result: Decodable {
            let verdict: String
            let p_pair, rise_a, rise_v: Double?
            let weeks: Int?
            let a, v, contrast: ExpectedTrend?
        }
        let name: String
        let adoption, value: [Double?]
        let options: Options
        let result: Result
    }

    static let verdicts: [String: Verdict] = [
        "TOGETHER": .together, "TOGETHER_LAGGING": .lagging, "DIVERGING_FALLING": .divergingFalling, "DIVERGING_FLAT": .diverging,
        "DIVERGING_ZERO": .divergingZero, "CANNOT_TELL": .cannotTell, "VALUE_ONLY": .valueOnly, "VALUE_DOWN": .valueDown, "NO_RISE": .noRise,
        "TOO_SHORT": .tooShort, "NO_BASE": .notJudged,
    ]

    @Test func givesTheVerdictsAndNumbersOfTheOracle() throws {
        let cases = try OracleCases.read("pair_cases.json", as: Case.self)
        #expect(cases.count == 13)
        for one in cases {
            let terms = PairTest.Terms(passThrough: 0.5, lagWeeks: one.options.lag ?? 0, isMoreBetter: one.options.higher_is_better ?? true)
            let test = PairTest(adoption: one.adoption.withNaN, value: one.value.withNaN, terms: terms)
            #expect(test.outcome == PairTestTests.verdicts[one.result.verdict], "\(one.name)")
            if let weeks = one.result.weeks { #expect(test.weeks.count == weeks) }
            for (name, actual, expected) in [("a", test.adoption, one.result.a), ("v", test.value, one.result.v), ("contrast", test.contrast, one.result.contrast)] {
                #expect((actual == nil) == (expected == nil), "\(one.name) \(name)")
                if let actual, let expected { #expect(expected.differences(from: actual) == [], "\(one.name) \(name)") }
            }
            for (actual, expected) in [(test.divergenceP, one.result.p_pair), (test.rise, one.result.rise_a), (test.valueChange, one.result.rise_v)] {
                #expect((actual == nil) == (expected == nil), "\(one.name)")
                if let actual, let expected { #expect(actual.agrees(with: expected), "\(one.name)") }
            }
        }
    }

    /// Adoption doubles over 26 weeks; what value does is said in figures that rise by that much.
    private func pair(value: [Double], adoption: [Double] = (0..<26).map { 100 + 4 * Double($0) }, lag: Int = 0, isMoreBetter: Bool = true) -> PairTest {
        PairTest(adoption: adoption, value: value, terms: .init(passThrough: 0.5, lagWeeks: lag, isMoreBetter: isMoreBetter))
    }

    /// Ups and downs that are no trend.
    private let wobble = (0..<26).map { [0, 2, -1, 1, -2][$0 % 5] as Double }

    @Test func everyOutcomeHasItsCase() {
        let level = wobble.map { 100 + $0 }
        let rising = (0..<26).map { 100 + 4 * Double($0) }
        #expect(pair(value: rising).outcome == .together)
        #expect(pair(value: zip(wobble, 0...).map { 100 + $0 + 1.0 * Double($1) }).outcome == .lagging)
        #expect(pair(value: level).outcome == .diverging)
        #expect(pair(value: rising.map { 300 - $0 }).outcome == .divergingFalling)
        #expect(pair(value: Array(repeating: 0, count: 26)).outcome == .divergingZero)
        #expect(pair(value: rising, adoption: level).outcome == .valueOnly)
        #expect(pair(value: rising.map { 300 - $0 }, adoption: level).outcome == .valueDown)
        #expect(pair(value: level, adoption: level).outcome == .noRise)
        #expect(pair(value: Array(repeating: 0, count: 26), adoption: level).outcome == .noRise)
        #expect(pair(value: Array(level.prefix(11)), adoption: Array(rising.prefix(11))).outcome == .tooShort)
    }

    @Test func lessIsBetterTurnsTheValueRound() throws {
        let falling = (0..<26).map { 200 - 4 * Double($0) }
        let test = pair(value: falling, isMoreBetter: false)
        #expect(test.outcome == .together)
        #expect(try #require(test.valueChange) > 0)
        #expect(test.valueIndex.count == 26)
        #expect(test.valueIndex[25] > 100)
    }

    @Test func aBaseOfZeroOrBelowIsNotJudged() {
        let level = wobble.map { 100 + $0 }
        let zeroAtFirst = (0..<26).map { $0 < 20 ? 0 : 5.0 }
        for test in [pair(value: zeroAtFirst), pair(value: wobble.map { $0 - 50 }), pair(value: level, adoption: zeroAtFirst)] {
            #expect(test.outcome == .notJudged)
            #expect(test.adoption == nil && test.value == nil && test.contrast == nil)
            #expect(test.baseWeeks == 8)
        }
        #expect(pair(value: zeroAtFirst).valueBase == 0)
        // Too small a base: the index would not be finite.
        #expect(pair(value: (0..<26).map { $0 < 20 ? 1e-300 : 1e10 }).outcome == .notJudged)
    }

    @Test func theLagShiftsTheValue() {
        let adoption = (0..<26).map { Double($0) }
        var value = Array(repeating: 0.0, count: 26)
        value[4] = .nan
        let test = pair(value: value, adoption: adoption, lag: 3)
        #expect(test.weeks == [0] + Array(2..<23))
        #expect(pair(value: value, adoption: adoption, lag: 40).weeks == [])
    }

    @Test func weeksWithoutBothAreLeftOut() {
        var adoption = (0..<26).map { 100 + 4 * Double($0) }
        var value = wobble.map { 100 + $0 }
        adoption[3] = .nan
        value[7] = .nan
        let test = pair(value: value, adoption: adoption)
        #expect(test.weeks == Array(0..<26).filter { $0 != 3 && $0 != 7 })
        #expect(test.adoptionIndex.count == 24)
        #expect(test.value?.span == 25)
    }

    @Test func twelveWeeksAreEnough() {
        let values = (0..<12).map { 100 + Double($0) }
        #expect(pair(value: values, adoption: values).outcome != .tooShort)
        #expect(pair(value: values + [.nan], adoption: values + [5]).weeks.count == 12)
    }
}
