/// What the figures say of a pair: what was measured, never a cause.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Adoption rose and value fell.
    case divergingFalling = "diverging-falling"
    /// Adoption rose and value was zero in every week.
    case divergingZero = "diverging-zero"
    /// Adoption rose and value grew less than the declared part of it.
    case diverging
    /// Both rose, and the guardrail got worse.
    case togetherAtCost = "together-at-cost"
    /// Value fell and adoption did not rise.
    case valueDown = "value-down"
    /// Both rose, value by less than the declared part.
    case lagging
    /// Adoption rose; whether value followed cannot be told. A result, not a failure.
    case cannotTell = "cannot-tell"
    /// Both rose.
    case together
    /// Value rose without a rise in adoption.
    case valueOnly = "value-only"
    /// Adoption did not rise: nothing to compare yet.
    case noRise = "no-rise"
    /// Fewer than twelve weeks.
    case tooShort = "too-short"
    /// Not judged, for a stated reason.
    case notJudged = "not-judged"
}

extension Verdict {
    /// The two metrics come apart: one family for runs of reports, be value level or falling.
    public var isDiverging: Bool { self == .diverging || self == .divergingFalling || self == .divergingZero }

    /// Says that something moved. Only these can be an early sign, or be confirmed; the others are the lack of a claim.
    public var isClaim: Bool {
        switch self {
        case .cannotTell, .noRise, .tooShort, .notJudged: false
        default: true
        }
    }

    /// Worst news first: the order of a page. (`allCases` is written in it, but for the three that diverge.)
    public var newsRank: Int { Verdict.allCases.firstIndex(of: self == .divergingZero ? .divergingFalling : self)! }

    /// Verdicts that count as the same from one report to the next.
    var family: Verdict { isDiverging ? .diverging : self }
}
