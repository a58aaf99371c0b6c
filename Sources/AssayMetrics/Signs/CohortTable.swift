/// What became of things that were made in a week, as `cohort.csv` gives it, before disclosure control.
public struct CohortTable: Sendable {
    /// The things of one kind made in one group and week. As with `Observation`, anybody can make one and nobody outside this module can read one.
    public struct Row: Sendable {
        let created: Week
        let group: Int
        let kind: String
        let count: Int
        let usedAgain: Int?
        let opened: Int?
        let weeksObserved: Int
        let people: Int?

        /// - Parameters:
        ///   - created: the week in which they were made.
        ///   - group: index of the `MetricCatalog`.
        ///   - kind: what they are: `agent`, `prompt`.
        ///   - count: how many.
        ///   - usedAgain, opened: how many of them were used again, and opened by anybody but their maker; nil when the source does not say.
        ///   - weeksObserved: for how many whole weeks after `created` the source has looked.
        ///   - people: how many people made them; nil when the source does not say.
        public init(created: Week, group: Int, kind: String, count: Int, usedAgain: Int?, opened: Int?, weeksObserved: Int, people: Int?) {
            self.created = created
            self.group = group
            self.kind = kind
            // So that no sum of cohorts is beyond what a number can be.
            self.count = Int(Int32(clamping: count))
            self.usedAgain = usedAgain.map { Int(Int32(clamping: $0)) }
            self.opened = opened.map { Int(Int32(clamping: $0)) }
            self.weeksObserved = Int(Int16(clamping: weeksObserved))
            self.people = people
        }
    }

    /// The capture week; nil for a file of `backfill/`, whose rows count as captured in the last week that was looked at.
    public let capture: Week?
    let rows: [Row]

    public init(capture: Week?, rows: [Row]) {
        self.capture = capture
        self.rows = rows
    }
}

extension CohortTable.Row: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "CohortTable.Row(redacted)" }
    public var debugDescription: String { description }
}

extension CohortTable: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "CohortTable(redacted)" }
    public var debugDescription: String { description }
}
