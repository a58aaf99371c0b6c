/// What one report says of a pair in one group: the verdict, and everything it rests on.
public struct Assessment: Sendable, Hashable {
    /// Why there is no verdict, or why it cannot be told.
    public enum Reason: Sendable, Hashable {
        /// No figure of the value metric in any week of the window.
        case noValueRecorded
        /// All that there is of it is hidden, or too few to say.
        case hidden
        /// A metric that does not combine over groups, judged over all of them; or nothing to combine.
        case notAvailable
        /// How many weeks both metrics have, after a change of definition if there was one.
        case tooShort(weeks: Int)
        /// More than four tenths of the weeks have no figure of both.
        case gaps(missing: Int, of: Int)
        /// A base of zero or below: no ratio can be formed. Ids of the metric.
        case noBase(metric: String)
        /// The group changed size by more than a tenth and is too small to be judged per person: both sizes are not said.
        case groupChangedSize
        /// The value is too noisy for the weeks there are.
        case noise
    }

    /// How long a claim has stood.
    public enum Stage: Sendable, Hashable {
        /// In the last `reports` reports, 1 or 2.
        case early(reports: Int)
        /// Three reports running or more; `since` is the week of the third.
        case confirmed(reports: Int, since: Week)
    }

    /// Something to know of the verdict.
    public enum Caveat: Sendable, Hashable {
        /// Fewer than sixty weeks are known: a seasonal swing can look like this.
        case underAYear(weeks: Int)
        /// The two metrics are not over the same groups.
        case unlikeGroups
        /// Weeks before this one are left out: a definition changed. Metric id.
        case definitionChanged(metric: String, from: Week)
        /// Figures of every week are the same. Metric id.
        case identical(metric: String)
        /// How many weeks were left out as provisional.
        case provisional(weeks: Int)
        /// How many weeks have no figure of both.
        case gaps(weeks: Int)
        /// Sums were divided by the number of people, to the nearest five.
        case perPerson
        /// The guardrail got worse. Metric id.
        case guardrailWorse(metric: String)
        /// The guardrail could not be tested. Metric id.
        case guardrailUnknown(metric: String)
    }

    /// Index of the pair in the catalog.
    public let pair: Int
    /// Index of the group.
    public let group: Int
    /// The report's week.
    public let week: Week
    /// The first week of the window that was judged, of which the weeks of `test` are counted.
    public let firstWeek: Week
    /// What the figures say.
    public let verdict: Verdict
    /// Why there is no verdict, or why it cannot be told; nil of all others.
    public let reason: Reason?
    /// Of claims only.
    public internal(set) var stage: Stage?
    /// Whether the claim stands among all comparisons of its report (Benjamini and Hochberg 1995, at a false discovery rate of a tenth). Verdicts that claim nothing stand.
    public internal(set) var isHeadline: Bool
    /// In the order in which they are told.
    public let caveats: [Caveat]
    /// Nil when nothing could be tested.
    public let test: PairTest?
    /// The guardrail's trend in its own unit, turned so that up is good; nil without one, or with too few weeks.
    public let guardrail: TrendTest?
    /// The smallest change of the value that the weeks at hand would reveal in four of five cases, as a fraction of its base.
    public let detectableChange: Double?
    /// Of `cannotTell`: about how many more weeks are needed; nil when no number of weeks within two years would do.
    public let weeksNeeded: ClosedRange<Int>?
    /// How often chance alone would bring what the verdict claims; 1 when it claims nothing.
    public let p: Double

    /// Whether the claim has stood in three reports running.
    public var isConfirmed: Bool { if case .confirmed = stage { true } else { false } }
}
