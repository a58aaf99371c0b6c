/// How many people lie between which values of a metric, as `distribution.csv` gives it: rows of everybody, before disclosure control.
public struct DistributionTable: Sendable {
    /// One bin. As with `Observation`, anybody can make one and nobody outside this module can read one.
    public struct Row: Sendable {
        let metric: Int
        let week: Week
        let bin: DistributionBin

        /// - Parameters:
        ///   - metric: index of the `MetricCatalog`.
        ///   - bin: in the metric's unit; its lower value lies in it, its upper one does not.
        public init(metric: Int, week: Week, bin: DistributionBin) {
            self.metric = metric
            self.week = week
            // So that no sum of bins is beyond what a number can be.
            self.bin = DistributionBin(lower: bin.lower, upper: bin.upper, people: Int(Int32(clamping: bin.people)))
        }
    }

    /// The capture week; nil for a file of `backfill/`, whose rows count as captured in their own week.
    public let capture: Week?
    let rows: [Row]

    /// - Parameter rows: of each metric and week in ascending order, each bin where the one before it ends.
    public init(capture: Week?, rows: [Row]) {
        self.capture = capture
        self.rows = rows
    }
}

extension DistributionTable.Row: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "DistributionTable.Row(redacted)" }
    public var debugDescription: String { description }
}

extension DistributionTable: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "DistributionTable(redacted)" }
    public var debugDescription: String { description }
}
