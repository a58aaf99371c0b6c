/// Something dated that a reader of the charts should know of.
public struct Event: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Decided before the data were seen: a rollout, a change of the way of counting.
        case change
        /// A target announced, a review: a reason to make the number.
        case pressure
        case holiday
        /// Noticed afterwards.
        case noted
    }

    public var week: Week
    public var title: String
    public var kind: Kind
    /// Ids of the metrics and groups it concerns; empty means all.
    public var metrics: [String]
    public var groups: [String]

    public init(week: Week, title: String, kind: Kind, metrics: [String] = [], groups: [String] = []) {
        self.week = week
        self.title = title
        self.kind = kind
        self.metrics = metrics
        self.groups = groups
    }

    public func concerns(metric: String, group: String) -> Bool {
        (metrics.isEmpty || metrics.contains(metric)) && (groups.isEmpty || groups.contains(group))
    }
}
