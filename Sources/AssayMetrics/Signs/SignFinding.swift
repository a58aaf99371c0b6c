/// What came of looking for one sign in one group: a pattern in figures of groups, never a person, and never a reason.
public struct SignFinding: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        case found
        case notFound
        case notAssessable(missing: Missing)
    }

    /// Why a sign could not be looked for.
    public enum Missing: Error, Sendable, Hashable {
        /// No metric with a target that is in force and that people can reach from below.
        case target
        /// No `distribution.csv` of the metric with a target, of the report's week or the three before.
        case distribution
        /// No metric with this `measures:`, or none that belongs to the others: of the same source, or the only one.
        case measure(Metric.Measure)
        /// Neither licences nor a target for the people active in a week.
        case licencesOrTarget
        /// No event of kind `pressure` in the window that concerns an adoption metric and a group.
        case pressureEvent
        /// No pair whose value adds up and of which more is better.
        case summedValue
        /// No `cohort.csv` with `used_again`.
        case cohorts
        /// Neither a metric with `measures: top-tenth-share` nor two distributions eight weeks apart.
        case topShareOrDistributions
        /// A value metric beside the adoption metric has no figure: adoption is not shown alone.
        case valueBeside
        /// A metric has no figure for the group, or does not combine over groups.
        case figures
        /// Fewer weeks are known than this.
        case weeks(Int)
        /// The two weeks after the date are not known yet, or one of them is a holiday.
        case weeksAfterDate
        /// Too many of the weeks that are needed have no final figure.
        case gaps
        /// A definition changed in the weeks that are needed.
        case definitionChange
        /// The metrics are not over the same groups.
        case unlikeGroups
        /// Fewer people than this.
        case people(Int)
        /// Fewer outcomes a week, or things made, than this.
        case outcomes(Int)
        /// Bins were merged until each held enough people, and the target is no longer an edge between two of them, or too few bins are left.
        case bins
        /// Some week that is needed is hidden.
        case hidden
    }

    public let sign: Sign
    public let state: State
    /// Indices of the metrics it is about.
    public let metrics: [Int]
    /// Index of the group; nil for what could not be looked for.
    public let group: Int?
    /// The figures it rests on; only of what was found.
    public let evidence: SignEvidence?
    /// In how many other metrics, pairs or kinds the sign was found in the same group; or, of what could not be looked for, in how many groups.
    public let others: Int
}
