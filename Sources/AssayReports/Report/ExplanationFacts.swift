import AssayMetrics

/// The short form of an explanation, for the fold of the page: a dozen terms in plain words.
struct ExplanationFacts {
    let facts: [Fact]

    init(_ assessment: Assessment, page: PageOfComparisons?, in catalog: MetricCatalog) {
        let pair = catalog.pairs[assessment.pair]
        var facts: [Fact] = []
        func add(_ term: String, _ text: String?) { if let text { facts.append(Fact(term: term, text: text)) } }

        if let test = assessment.test {
            add("Asked", "Value is expected \(VerdictPace(passThrough: test.terms.passThrough).expectation)\(pair.lagWeeks > 0 ? ", \(Words.count(pair.lagWeeks, "week", "weeks")) later" : "").")
            if let first = test.weeks.first, let last = test.weeks.last {
                let (from, to) = (assessment.firstWeek.advanced(by: first), assessment.firstWeek.advanced(by: last))
                add("Weeks", "\(Words.count(test.weeks.count, "week", "weeks")) with figures of both, \(from) to \(to); 100 is the median of the first \(test.baseWeeks)")
            }
            if assessment.reason != .groupChangedSize {
                add("Adoption", test.adoption.flatMap { trend in test.adoptionMove.map { ExplanationFacts.trend(trend, $0, isTurned: false, rises: true) } })
                add("Value", test.value.flatMap { trend in test.valueMove.map { ExplanationFacts.trend(trend, $0, isTurned: !test.terms.isMoreBetter, rises: trend.score > 0) } })
                add("Contrast", test.contrast.map { "value less the expected part of adoption: p of a fall \(Words.probability($0.pFalling))" })
                add("Guardrail", assessment.guardrail.map { "p of getting worse \(Words.probability($0.pFalling))" })
                let costs = assessment.verdict == .togetherAtCost ? "; the guardrail got worse by the same test: \(assessment.verdict.phrase)" : ""
                add("Rule", ExplanationRule(test, numbers: ExplanationNumbers(assessment)).map { $0.sentence + costs })
                add("Independent weeks", ExplanationFacts.independence(test))
            }
        }
        if assessment.verdict.isClaim { add("Chance alone", "would bring this in \(Words.probability(assessment.p)) of such series (p)") }
        add("Among all", page.flatMap { ExplanationComparison(assessment, among: $0)?.sentence })
        add("Stage", assessment.stage.map { "\($0.text); \(Persistence.confirmingReports) reports running confirm a claim" })
        if assessment.test?.adoption != nil, assessment.reason != .groupChangedSize {
            add(
                "Method",
                "Kendall’s trend test, corrected for ties and for weeks that resemble their neighbours, each one-sided at \(Words.percent(PairTest.Terms.level)); Theil–Sen slope with its 90\u{A0}% interval")
        }
        self.facts = facts
    }

    /// `+58 % (45–72 %); p of a rise 0.1 %`.
    private static func trend(_ test: TrendTest, _ change: VerdictChange, isTurned: Bool, rises: Bool) -> String {
        let number = change.isNone ? "no change" : Words.signedPercent(change.middle, decimals: change.middle.magnitude < 0.00995 ? 1 : 0) + Words.brackets(change.signedRange)
        return "\(number); p of \(isTurned ? (rises ? "getting better" : "getting worse") : (rises ? "a rise" : "a fall")) \(Words.probability(rises ? test.pRising : test.pFalling))"
    }

    private static func independence(_ test: PairTest) -> String? {
        guard let weeks = test.adoption?.count else { return nil }
        var parts: [String] = []
        for (name, trend) in [("adoption", test.adoption), ("value", test.value), ("contrast", test.contrast)] {
            guard let count = trend?.effectiveCount, count.isFinite else { continue }
            parts.append("\(name)\(parts.isEmpty ? " counts as about" : "") \(Int(count.rounded()))")
        }
        return parts.isEmpty ? nil : "of \(Words.count(weeks, "week", "weeks")): \(parts.joined(separator: ", ")), since neighbouring weeks resemble each other"
    }
}
