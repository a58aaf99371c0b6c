@testable import AssayMetrics
@testable import AssayReports

/// Assessments with numbers chosen by hand, for their words.
enum Made {
    static let week = Week("2026-W26")!
    static let weeks = 26

    /// - Parameters:
    ///   - change, low, high: over the weeks, as fractions.
    ///   - rising: the p of a rise; that of a fall is the rest.
    static func trend(_ change: Double, _ low: Double, _ high: Double, rising: Double = 0.5, weeks: Int = weeks) -> TrendTest {
        let span = Double(weeks - 1) / 100
        return TrendTest(
            count: weeks, score: change > 0 ? 200 : -200, variance: 2058.3333333333335, tauA: 0.6, slope: change / span, slopeLow: low / span, slopeHigh: high / span,
            lineAutocorrelation: 0.25, stepAutocorrelation: 0.4, stepIndex: 11, autocorrelation: 0.38, inflation: 2.168, effectiveCount: 11.99, z: 4.07,
            degreesOfFreedom: 9.99, pRising: rising, pFalling: 1 - rising, span: weeks - 1)
    }

    static func test(
        _ outcome: Verdict, passThrough: Double = 0.5, lag: Int = 0, isMoreBetter: Bool = true, rise: (Double, Double, Double) = (0.58, 0.45, 0.72),
        value: (Double, Double, Double)? = (0.01, -0.06, 0.08), falling: Double = 0.02, weeks: Int = weeks
    ) -> PairTest {
        let isRising = ![.valueOnly, .valueDown, .noRise].contains(outcome)
        let valueRising = [.together, .togetherAtCost, .lagging, .valueOnly].contains(outcome) ? 0.001 : [.divergingFalling, .valueDown].contains(outcome) ? 0.999 : 0.4
        return PairTest(
            terms: PairTest.Terms(passThrough: passThrough, lagWeeks: lag, isMoreBetter: isMoreBetter), outcome: outcome == .togetherAtCost ? .together : outcome,
            weeks: Array(0..<weeks), adoptionIndex: (0..<weeks).map { 100.123456 + Double($0) * 2 }, valueIndex: (0..<weeks).map { 100.654321 - Double($0) * 0.01 },
            baseWeeks: 8, adoptionBase: 1234.5678, valueBase: 98.7654321, adoption: trend(rise.0, rise.1, rise.2, rising: isRising ? 0.0011 : 0.4, weeks: weeks),
            value: value.map { trend($0.0, $0.1, $0.2, rising: valueRising, weeks: weeks) },
            contrast: value == nil ? nil : trend(-0.28, -0.4, -0.1, rising: 1 - falling, weeks: weeks))
    }

    static func assessment(
        _ verdict: Verdict, reason: Assessment.Reason? = nil, stage: Assessment.Stage? = nil, isHeadline: Bool = true, caveats: [Assessment.Caveat] = [],
        test: PairTest?, guardrail: TrendTest? = nil, detectable: Double? = nil, needed: ClosedRange<Int>? = nil, p: Double = 0.02, pair: Int = 0, group: Int = 0
    ) -> Assessment {
        Assessment(
            pair: pair, group: group, week: week, firstWeek: week.advanced(by: 1 - weeks), verdict: verdict, reason: reason, stage: stage, isHeadline: isHeadline,
            caveats: caveats, test: test, guardrail: guardrail, detectableChange: detectable, weeksNeeded: needed, p: p)
    }

    /// With a verdict's usual test and reason.
    static func usual(_ verdict: Verdict, stage: Assessment.Stage? = nil, isHeadline: Bool = true, pair: Int = 0, group: Int = 0) -> Assessment {
        let reason: Assessment.Reason? =
            switch verdict {
            case .cannotTell: .noise
            case .tooShort: .tooShort(weeks: 9)
            case .notJudged: .noValueRecorded
            default: nil
            }
        let isTested = verdict != .tooShort && verdict != .notJudged
        return assessment(
            verdict, reason: reason, stage: stage, isHeadline: isHeadline, test: isTested ? test(verdict, value: verdict == .divergingZero ? nil : (0.2, 0.1, 0.3)) : nil, p: verdict.isClaim ? 0.02 : 1,
            pair: pair, group: group)
    }

    /// The sample's, with a value of which less is better as its third pair.
    static let catalog = Sample.catalog(pairs: [Sample.pair("main"), Sample.pair("second", value: "hours"), Sample.pair("third", value: "rework")])

    /// Words that no prose may have.
    static let forbidden = ["significant", "proves", "no effect", "p ="]

    /// Assessments over verdicts, stages, terms and sizes of change.
    static func sweep(pairs: [Int] = [0, 2]) -> [Assessment] {
        let stages: [Assessment.Stage?] = [nil, .early(reports: 1), .early(reports: 2), .confirmed(reports: 3, since: week), .confirmed(reports: 9, since: week)]
        let changes: [(Double, Double, Double)] = [(0.58, 0.45, 0.72), (0.0002, 0.0001, 0.0009), (12.3, -0.4, 45), (-0.004, -0.2, 0.009), (0.3, .nan, .infinity)]
        let caveats: [[Assessment.Caveat]] = [[], [.perPerson, .underAYear(weeks: 20), .guardrailWorse(metric: "rework"), .identical(metric: "tokens"), .gaps(weeks: 2)]]
        var all: [Assessment] = []
        for verdict in Verdict.allCases {
            for (index, change) in changes.enumerated() {
                for passThrough in [0.0, 0.25, 0.5, 0.37, 1, 2] {
                    for pair in pairs {
                        let isMoreBetter = pair != 2
                        let test =
                            verdict == .tooShort || verdict == .notJudged
                            ? nil : test(verdict, passThrough: passThrough, isMoreBetter: isMoreBetter, rise: change, value: verdict == .divergingZero ? nil : changes[(index + 2) % changes.count], falling: 0.03 / Double(index + 1))
                        all.append(
                            assessment(
                                verdict, reason: verdict == .tooShort ? .tooShort(weeks: 9) : verdict == .notJudged ? .gaps(missing: 12, of: 26) : nil,
                                stage: verdict.isClaim ? stages[(index + pair) % stages.count] : nil, isHeadline: index != 1, caveats: caveats[index % 2], test: test,
                                guardrail: trend(-0.1, -0.2, -0.05), detectable: [0.18, 0.004, .nan, 3, nil][index], needed: index == 0 ? nil : 3...9, pair: pair))
                    }
                }
            }
        }
        return all
    }
}
