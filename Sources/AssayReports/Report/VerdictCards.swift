import AssayMetrics

extension VerdictCard {
    /// A verdict in words, with everything it rests on.
    /// - Parameter page: the comparisons of the report, among which the claim stands or not.
    public init(_ assessment: Assessment, in catalog: MetricCatalog, page: PageOfComparisons? = nil) {
        let weeks = (assessment.test?.adoption?.span ?? 0) + 1
        var caveats = assessment.caveats.map { VerdictCaveat($0, of: assessment, in: catalog).text }
        if assessment.verdict.isClaim, !assessment.isHeadline {
            caveats.append("Among all comparisons of this page it is not clear enough to be headlined.")
        }
        self.init(
            word: assessment.verdict.word, tone: assessment.verdict.tone, stage: assessment.stage?.text, text: VerdictSentences(assessment, in: catalog).text,
            caveats: caveats,
            detectable: assessment.detectableChange.flatMap {
                $0.isFinite && assessment.test?.adoption != nil && assessment.reason != .groupChangedSize
                    ? "Over these \(Words.count(weeks, "week", "weeks")) a change of value smaller than about \(Words.percent($0, decimals: $0 < 0.00995 ? 1 : 0)) could not have been seen." : nil
            },
            judged: Explanation(assessment, page: page, in: catalog).facts)
    }
}
