/// The figures of one metric in one group for the month, the fiscal quarter and the fiscal year up to a report's week.
public struct ToDate: Sendable, Hashable {
    /// The figure of some weeks, as known at the report's week.
    public struct Period: Sendable, Hashable {
        /// The last is the report's.
        public let weeks: ClosedRange<Week>
        /// The figure. There is none, and never a partial one, when a week is hidden or missing, when the definition changed on the way, or when the
        /// metric does not combine over weeks. Provisional when one of the weeks is.
        public let cell: Cell
        /// The same of the weeks 52 before each, over the same groups.
        public let yearBefore: Cell
        /// From `yearBefore` to `cell`; not available either when the definition changed in between.
        public let change: Change
        /// Whom the figure is about; of a computed one, the groups that are shown in every week.
        public let scope: Series.Scope
    }

    public let month: Period
    public let quarter: Period
    public let year: Period
}
