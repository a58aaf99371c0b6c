import AssayLanguage
import AssayMetrics

/// Where an assessment stands among all comparisons of its report: Benjamini and Hochberg 1995.
struct ExplanationComparison: Sendable, Hashable {
    let tested: Int
    let expectedByChance: Double
    /// How many tested comparisons have a probability as small or smaller; of equals the last.
    let rank: Int
    /// The probability at that rank up to which a claim stands by itself: the rate of false discoveries times the rank over their number.
    let threshold: Double
    let p: Double
    let isStanding: Bool
    /// What claims nothing has p 1, and neither stands nor falls.
    let isClaim: Bool

    /// Nil for what was not tested.
    init?(_ assessment: Assessment, among page: PageOfComparisons) {
        guard assessment.test?.adoption != nil else { return nil }
        tested = page.tested
        guard tested > 0 else { return nil }
        expectedByChance = page.expectedByChance
        rank = max(1, page.tested(upTo: assessment.p))
        threshold = PageOfComparisons.falseDiscoveryRate * Double(rank) / Double(tested)
        p = assessment.p
        isStanding = assessment.isHeadline
        isClaim = assessment.verdict.isClaim
    }

    func section(_ numbers: ExplanationNumbers) -> Explanation.Section {
        Explanation.Section(
            key: "comparisons", title: tell("Among all comparisons of the report"),
            entries: [
                ExplanationNumbers.count("tested", tell("Comparisons"), tested),
                numbers.entry("expected_by_chance", tell("Of these diverging by chance alone"), expectedByChance),
                numbers.percent("false_discovery_rate", tell("Rate of false discoveries"), PageOfComparisons.falseDiscoveryRate, isChange: false),
            ]
                + (isClaim
                    ? [
                        ExplanationNumbers.count("rank", tell("Rank by p"), rank), numbers.probability("threshold", tell("Threshold at this rank"), threshold),
                        ExplanationNumbers.flag("headline", tell("Stands"), isStanding, "Benjamini–Hochberg"),
                    ] : []))
    }

    /// `2nd clearest of 8; at that rank chance alone may bring it in 2.5 % of cases at most: it stands`; nil of what claims nothing.
    var sentence: String? {
        guard isClaim else { return nil }
        if tested == 1 { return tell("the only comparison of the report") }
        let place = rank == 1 ? tell("clearest of \(tested) comparisons") : tell("\(Words.ordinal(rank)) clearest of \(tested) comparisons")
        let most = Words.probability(threshold)
        return isStanding
            ? tell("\(place); at that rank p may be \(most) at most (Benjamini–Hochberg): it stands")
            : tell("\(place); at that rank p may be \(most) at most (Benjamini–Hochberg): it is not headlined")
    }
}
