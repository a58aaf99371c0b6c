/// What a report says of a pair in a group, without what it rests on: little enough to remember of every report.
public struct PairVerdict: Sendable, Hashable {
    /// Index of the pair in the catalog of the report.
    public var pair: Int
    /// Index of the group.
    public var group: Int
    public var verdict: Verdict
    /// Of claims only.
    public var stage: Assessment.Stage?

    public init(pair: Int, group: Int, verdict: Verdict, stage: Assessment.Stage? = nil) {
        self.pair = pair
        self.group = group
        self.verdict = verdict
        self.stage = stage
    }
}

extension PageOfComparisons {
    /// What it says, in its order.
    public var verdicts: [PairVerdict] {
        // By index: a comparison is large.
        assessments.indices.map { PairVerdict(pair: assessments[$0].pair, group: assessments[$0].group, verdict: assessments[$0].verdict, stage: assessments[$0].stage) }
    }

    /// The same page with how long its claims have stood.
    /// - Parameter verdicts: its own, in its order.
    public func staged(by verdicts: [PairVerdict]) -> PageOfComparisons {
        var page = self
        for (index, verdict) in zip(page.assessments.indices, verdicts) where page.assessments[index].stage != verdict.stage { page.assessments[index].stage = verdict.stage }
        return page
    }
}
