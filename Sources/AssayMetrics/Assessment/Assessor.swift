/// Judges one pair in one group as known at a report's week.
///
/// Hidden weeks within the window are gaps, like weeks without a figure. A verdict over them is made of the figures of
/// the other weeks alone, and of how many people stand behind those: it would be the same whatever the hidden ones are, so it says nothing of them. With more than four tenths of the
/// weeks missing, whatever for, there is none. What may not span a hidden week is a sum to date: it would have that week's figure in it.
///
///     series ─▶ judged numbers ─▶ per person, if the group changed size ─▶ pair test ─▶ guardrail ─▶ verdict with caveats
extension History {
    /// - Parameters:
    ///   - pair, group: indices of the catalog.
    ///   - weeks: of the report's window.
    public func assess(pair index: Int, group: Int, through week: Week, weeks: Int) -> Assessment {
        var sizes = GroupSizes()
        return assess(pair: index, group: group, through: week, weeks: weeks, sizes: &sizes)
    }

    /// The same as one of many.
    /// - Parameter sizes: what the report's other comparisons had to know of the sizes of groups.
    func assess(pair index: Int, group: Int, through week: Week, weeks: Int, sizes known: inout GroupSizes) -> Assessment {
        let pair = catalog.pairs[index]
        // The catalog has no pair without its two metrics.
        var adoption = judged(pair.adoption, group: group, through: week, weeks: weeks)!
        var value = judged(pair.value, group: group, through: week, weeks: weeks)!
        var guardrail = pair.guardrail.flatMap { judged($0, group: group, through: week, weeks: weeks) }
        var caveats = self.caveats([adoption, value] + (guardrail.map { [$0] } ?? []), asOf: week)

        func assessment(
            _ verdict: Verdict, _ reason: Assessment.Reason?, test: PairTest? = nil, guardrail: TrendTest? = nil, weeksNeeded: ClosedRange<Int>? = nil,
            detectable: Double? = nil
        ) -> Assessment {
            let isJudged = verdict != .tooShort && verdict != .notJudged
            return Assessment(
                pair: index, group: group, week: week, firstWeek: adoption.series.firstWeek, verdict: verdict, reason: reason, stage: nil, isHeadline: true,
                caveats: isJudged ? caveats : caveats.filter { !$0.isAboutSeason }, test: test, guardrail: guardrail, detectableChange: detectable ?? test.flatMap(DetectableChange.smallest(for:)), weeksNeeded: weeksNeeded,
                p: test.map { verdict.p($0, guardrail: guardrail) } ?? 1)
        }
        let silence = value.reasonForNoNumbers.map { reason in reason == .notAvailable && !isRecorded(value, through: week) ? .noValueRecorded : reason }
        if let reason = silence ?? adoption.reasonForNoNumbers.flatMap({ $0 == .noValueRecorded ? nil : $0 }) {
            return assessment(.notJudged, reason)
        }

        // Where one definition changed both begin anew.
        adoption.begin(with: value.definitionChange?.advanced(by: -pair.lagWeeks))
        value.begin(with: adoption.definitionChange?.advanced(by: pair.lagWeeks))

        // Sums of a group that grew say that it grew.
        let sizes = [adoption, value].map { GroupSize(of: $0, group: group, in: self, asOf: week, among: &known) }
        let isResized = zip([adoption, value], sizes).contains { $0.isSum && $1.hasChanged }
        let isPerPerson = isResized && sizes.allSatisfy(\.isDivisor) && adoption.series.scope == value.series.scope
        if isPerPerson {
            if let size = guardrail.map({ GroupSize(of: $0, group: group, in: self, asOf: week, among: &known) }) { guardrail?.divide(by: size) }
            adoption.divide(by: sizes[0])
            value.divide(by: sizes[1])
            caveats.append(.perPerson)
        }

        let test = PairTest(adoption: adoption.values, value: value.values, terms: PairTest.Terms(pair, value: value.metric))
        guard test.outcome != .tooShort else { return assessment(.tooShort, .tooShort(weeks: test.weeks.count), detectable: value.firstDetectableChange) }
        // Weeks at the end in which one of them says nothing more are missing like others: old weeks do not confirm anything for ever.
        let silent = max(adoption.silentWeeks - pair.lagWeeks, value.silentWeeks, 0)
        let span = test.weeks[test.weeks.count - 1] - test.weeks[0] + 1 + silent
        let missing = span - test.weeks.count
        guard Double(missing) <= Assessment.mostMissing * Double(span), silent <= Assessment.mostSilent else { return assessment(.notJudged, .gaps(missing: missing, of: span)) }
        if missing > 0 { caveats.append(.gaps(weeks: missing)) }
        // No incident in any week is no divergence: there is no base for a ratio.
        if test.outcome == .divergingZero, !test.terms.isMoreBetter { return assessment(.notJudged, .noBase(metric: pair.value), test: test) }
        if test.outcome == .notJudged { return assessment(.notJudged, .noBase(metric: test.adoptionBase > 0 ? pair.value : pair.adoption), test: test) }
        if isResized && !isPerPerson { return assessment(.cannotTell, .groupChangedSize, test: test) }

        let guardrailTest = guardrail.flatMap { $0.silentWeeks <= Assessment.mostSilent ? $0.trend : nil }
        let isWorse = guardrailTest.map { $0.pFalling < PairTest.Terms.level } ?? false
        if let id = pair.guardrail {
            if isWorse { caveats.append(.guardrailWorse(metric: id)) } else if guardrailTest == nil { caveats.append(.guardrailUnknown(metric: id)) }
        }
        let verdict = test.outcome == .together && isWorse ? .togetherAtCost : test.outcome
        return assessment(
            verdict, verdict == .cannotTell ? .noise : nil, test: test, guardrail: guardrailTest,
            weeksNeeded: verdict == .cannotTell ? DetectableChange.weeksNeeded(for: test) : nil)
    }

    private func judged(_ metric: String, group: Int, through week: Week, weeks: Int) -> JudgedSeries? {
        catalog.metricIndex(metric).map { JudgedSeries(series(metric: $0, group: group, through: week, weeks: weeks), of: catalog.metrics[$0]) }
    }

    /// - Parameter judged: adoption, value, and the guardrail if there is one.
    private func caveats(_ judged: [JudgedSeries], asOf week: Week) -> [Assessment.Caveat] {
        var caveats: [Assessment.Caveat] = []
        let known = week.ordinal - (firstKnownWeek(asOf: week) ?? week.ordinal) + 1
        if known < Assessment.weeksOfAYear { caveats.append(.underAYear(weeks: known)) }
        if judged[0].series.scope != judged[1].series.scope { caveats.append(.unlikeGroups) }
        for judged in judged {
            if let change = judged.definitionChange { caveats.append(.definitionChanged(metric: judged.metric.id, from: change)) }
            if judged.isIdentical { caveats.append(.identical(metric: judged.metric.id)) }
        }
        let provisional = max(judged[0].provisionalWeeks, judged[1].provisionalWeeks)
        if provisional > 0 { caveats.append(.provisional(weeks: provisional)) }
        return caveats
    }
}

extension Assessment.Caveat {
    /// Said of verdicts only: without one there is nothing that a season could look like.
    fileprivate var isAboutSeason: Bool { if case .underAYear = self { true } else { false } }
}

extension History {
    /// Whether anything was ever recorded of a series' metric in its weeks, in any group, be it hidden.
    private func isRecorded(_ series: JudgedSeries, through week: Week) -> Bool {
        guard let metric = catalog.metricIndex(series.metric.id) else { return false }
        return catalog.groups.indices.contains { hasRows(metric: metric, group: $0, through: week, weeks: series.series.cells.count) }
    }
}

extension Assessment {
    /// Under this many weeks of data a seasonal swing can look like a trend: a year, and some.
    static let weeksOfAYear = 60
    /// With a larger part of the weeks missing there is no verdict.
    static let mostMissing = 0.4
    /// Nor after more weeks than these in which nothing came.
    static let mostSilent = 4
}

extension JudgedSeries {
    /// Why nothing can be judged; nil when there are numbers.
    fileprivate var reasonForNoNumbers: Assessment.Reason? {
        if hasNumbers || series.hasNumbers { return nil }
        if series.scope == .notAvailable { return .notAvailable }
        return series.cells.contains { $0 == .hidden || $0 == .tooFew } ? .hidden : .noValueRecorded
    }

    /// The trend, turned so that up is good; nil with fewer weeks than a verdict needs. Its p does not depend on the unit.
    fileprivate var trend: TrendTest? {
        guard values.count(where: { !$0.isNaN }) >= PairTest.Terms.fewestWeeks else { return nil }
        return TrendTest(metric.better == .down ? values.map { -$0 } : values, weeks: Array(values.indices))
    }
}

extension JudgedSeries {
    /// While there are too few weeks for a verdict: the smallest change that the first one will reveal, at the noise known by now. Nil with too few weeks to know it.
    fileprivate var firstDetectableChange: Double? {
        let weeks = values.indices.filter { !values[$0].isNaN }
        guard weeks.count >= Series.fewestNoiseWeeks else { return nil }
        let index = IndexSeries(weeks.map { values[$0] })
        guard index.hasBase, let test = TrendTest(index.values, weeks: weeks) else { return nil }
        let noise = DetectableChange.noise(of: index.values, weeks: weeks, test: test) / 100
        return noise > 0 ? DetectableChange.smallest(count: PairTest.Terms.fewestWeeks, noise: noise, autocorrelation: test.autocorrelation) : nil
    }
}

extension Series {
    /// From fewer weeks the noise of a series cannot be told.
    fileprivate static let fewestNoiseWeeks = 8
}

extension PairTest.Terms {
    /// The pass-through is what the pair expects of value over what it supposes of adoption.
    init(_ pair: MetricPair, value: Metric) {
        self.init(
            passThrough: pair.expected.value.magnitude / pair.expected.adoption, lagWeeks: pair.lagWeeks,
            isMoreBetter: value.better == .neither ? pair.expected.value >= 0 : value.better == .up)
    }
}

extension Verdict {
    /// How often chance alone would bring all that the verdict claims: the largest of its parts (intersection–union).
    fileprivate func p(_ test: PairTest, guardrail: TrendTest?) -> Double {
        let rises = test.adoption?.pRising ?? 1
        return switch self {
        case .diverging, .divergingFalling, .divergingZero: test.divergenceP ?? 1
        case .together, .lagging: max(rises, test.value?.pRising ?? 1)
        case .togetherAtCost: max(rises, test.value?.pRising ?? 1, guardrail?.pFalling ?? 1)
        case .valueOnly: test.value?.pRising ?? 1
        case .valueDown: test.value?.pFalling ?? 1
        case .cannotTell, .noRise, .tooShort, .notJudged: 1
        }
    }
}
