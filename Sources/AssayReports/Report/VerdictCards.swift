import AssayLanguage
import AssayMetrics

extension VerdictCard {
    /// A verdict in words, with everything it rests on.
    /// - Parameter page: the comparisons of the report, among which the claim stands or not.
    public init(_ assessment: Assessment, in catalog: MetricCatalog, page: PageOfComparisons? = nil) {
        var caveats = assessment.caveats.map { VerdictCaveat($0, of: assessment, in: catalog).text }
        if assessment.verdict.isClaim, !assessment.isHeadline {
            caveats.append(tell("Among all comparisons of this page it is not clear enough to be headlined."))
        }
        self.init(
            word: assessment.verdict.word, tone: assessment.verdict.tone, stage: assessment.stage?.text, text: VerdictSentences(assessment, in: catalog).text,
            caveats: caveats,
            detectable: VerdictCard.detectable(assessment), judged: ExplanationFacts(assessment, page: page, in: catalog).facts)
    }

    /// How small a change of value would have been seen. Only where none is claimed: beside one that was seen, it would seem to contradict.
    private static func detectable(_ assessment: Assessment) -> String? {
        guard let change = assessment.detectableChange, change.isFinite, assessment.reason != .groupChangedSize else { return nil }
        let size = Words.percent(change, decimals: change < 0.00995 ? 1 : 0)
        switch assessment.verdict {
        case .diverging, .cannotTell, .noRise:
            return assessment.test?.adoption.map {
                tell("In four of five cases only a change of value of about \(size) or more would have been seen in these \(Words.weeks($0.span + 1)).")
            }
        case .tooShort: return tell("In four of five cases only a change of value of about \(size) or more will be seen in the first \(PairTest.Terms.fewestWeeks) weeks.")
        default: return nil
        }
    }
}
