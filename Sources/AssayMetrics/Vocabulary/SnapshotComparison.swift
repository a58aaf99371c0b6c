/// How the figures of a new snapshot stand to those that a site's files hold already: relations, and no figure.
///
/// What is known of a figure is what its newest capture says, whether it may be shown or not.
public struct SnapshotComparison: Sendable {
    public enum Relation: Sendable, Hashable {
        /// No file says anything of it.
        case new
        /// The same, so that it need not be said again.
        case same
        /// Provisional before, final now.
        case finalised
        /// Another value: a restatement.
        case restated
        /// Another number of people, which a past week never gets.
        case peopleDiffer
        /// Of a group of which nothing is known in a week whose figures of the metric are known of others: history cut anew.
        case regrouped
    }

    /// What a row is about, without its figure.
    public struct Row: Sendable, Hashable {
        /// Of the new file.
        public let line: Int
        /// Indices of the catalog.
        public let metric: Int
        public let group: Int
        public let week: Week
        public let relation: Relation
        /// Whether it says why it is told otherwise than before.
        public let hasNote: Bool
    }

    private struct Key: Hashable {
        var metric: Int32
        var group: Int32
        var week: Week
    }

    private var known: [Key: Observation] = [:]
    /// Metrics and weeks of which figures of groups are known; the group is that of everybody.
    private var grouped = Set<Key>()

    /// - Parameter snapshots: of all captures, oldest first, and in the order in which the files of one are read.
    public init(_ snapshots: [Snapshot]) {
        for snapshot in snapshots {
            for row in snapshot.observations {
                known[Key(metric: row.metric, group: row.group, week: row.week)] = row
                if row.group != MetricCatalog.everybody { grouped.insert(Key(metric: row.metric, group: Int32(MetricCatalog.everybody), week: row.week)) }
            }
        }
    }

    /// How each row stands to what is known, in the order of the snapshot.
    public func rows(of snapshot: Snapshot) -> [Row] {
        snapshot.observations.map { row in
            Row(line: Int(row.line), metric: Int(row.metric), group: Int(row.group), week: row.week, relation: relation(of: row), hasNote: row.note >= 0)
        }
    }

    private func relation(of row: Observation) -> Relation {
        guard let earlier = known[Key(metric: row.metric, group: row.group, week: row.week)] else {
            return row.group != MetricCatalog.everybody && grouped.contains(Key(metric: row.metric, group: Int32(MetricCatalog.everybody), week: row.week)) ? .regrouped : .new
        }
        if earlier.people != row.people { return .peopleDiffer }
        let isSame = earlier.value == row.value && same(earlier.numerator, row.numerator) && same(earlier.denominator, row.denominator)
        if isSame, earlier.isProvisional == row.isProvisional { return .same }
        return earlier.isProvisional && !row.isProvisional ? .finalised : .restated
    }

    private func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}
