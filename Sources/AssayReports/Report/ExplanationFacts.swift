import AssayLanguage
import AssayMetrics

/// The short form of an explanation, for the fold of the page: a dozen terms in plain words.
struct ExplanationFacts {
    let facts: [Fact]

    init(_ assessment: Assessment, page: PageOfComparisons?, in catalog: MetricCatalog) {
        let pair = catalog.pairs[assessment.pair]
        var facts: [Fact] = []
        func add(_ term: String, _ text: String?) { if let text { facts.append(Fact(term: term, text: text)) } }

        if let test = assessment.test {
            let expectation = VerdictPace(passThrough: test.terms.passThrough).expectation
            add(
                tell("Asked"),
                pair.lagWeeks > 0 ? tell("Value is expected \(expectation), \(Words.weeks(pair.lagWeeks)) later.") : tell("Value is expected \(expectation)."))
            if let first = test.weeks.first, let last = test.weeks.last {
                let (from, to) = (assessment.firstWeek.advanced(by: first), assessment.firstWeek.advanced(by: last))
                add(tell("Weeks"), tell("\(Words.weeks(test.weeks.count)) with figures of both, \(from) to \(to); 100 is the median of the first \(test.baseWeeks)"))
            }
            if assessment.reason != .groupChangedSize {
                add(tell("Adoption"), test.adoption.flatMap { trend in test.adoptionMove.map { ExplanationFacts.trend(trend, $0, isTurned: false, rises: true) } })
                add(tell("Value"), test.value.flatMap { trend in test.valueMove.map { ExplanationFacts.trend(trend, $0, isTurned: !test.terms.isMoreBetter, rises: trend.score > 0) } })
                add(tell("Contrast"), test.contrast.map { tell("value less the expected part of adoption: p of a fall \(Words.probability($0.pFalling))") })
                add(tell("Guardrail"), assessment.guardrail.map { tell("p of getting worse \(Words.probability($0.pFalling))") })
                let rule = ExplanationRule(test, numbers: ExplanationNumbers(assessment))?.sentence
                let isCostly = assessment.verdict == .togetherAtCost
                add(tell("Rule"), rule.map { isCostly ? tell("\($0); the guardrail got worse by the same test: \(assessment.verdict.phrase)") : $0 })
                add(tell("Independent weeks"), ExplanationFacts.independence(test))
            }
        }
        if assessment.verdict.isClaim { add(tell("Chance alone"), tell("would bring this in \(Words.probability(assessment.p)) of such series (p)")) }
        add(tell("Among all"), page.flatMap { ExplanationComparison(assessment, among: $0)?.sentence })
        add(tell("Stage"), assessment.stage.map { tell("\($0.text); \(Persistence.confirmingReports) reports running confirm a claim") })
        if assessment.test?.adoption != nil, assessment.reason != .groupChangedSize {
            add(
                tell("Method"),
                tell(
                    "Kendall’s trend test, corrected for ties and for weeks that resemble their neighbours, each one-sided at \(Words.percent(PairTest.Terms.level)); Theil–Sen slope with its \(Words.percent(0.9)) interval"
                ))
        }
        self.facts = facts
    }

    /// `+58 % (45–72 %); p of a rise 0.1 %`.
    private static func trend(_ test: TrendTest, _ change: VerdictChange, isTurned: Bool, rises: Bool) -> String {
        let number = change.isNone ? tell("no change") : Words.signedPercent(change.middle, decimals: change.middle.magnitude < 0.00995 ? 1 : 0) + Words.brackets(change.signedRange)
        let p = Words.probability(rises ? test.pRising : test.pFalling)
        return isTurned
            ? (rises ? tell("\(number); p of getting better \(p)") : tell("\(number); p of getting worse \(p)"))
            : (rises ? tell("\(number); p of a rise \(p)") : tell("\(number); p of a fall \(p)"))
    }

    private static func independence(_ test: PairTest) -> String? {
        guard let weeks = test.adoption?.count else { return nil }
        var parts: [String] = []
        for (name, trend) in [(tell("adoption"), test.adoption), (tell("value"), test.value), (tell("contrast"), test.contrast)] {
            guard let count = trend?.effectiveCount, count.isFinite else { continue }
            let weeks = Int(count.rounded())
            parts.append(parts.isEmpty ? tell("\(name) counts as about \(weeks)") : "\(name) \(weeks)")
        }
        let told = parts.joined(separator: ", ")
        return parts.isEmpty ? nil : tell("of \(Words.weeks(weeks)): \(told), since neighbouring weeks resemble each other")
    }
}
