/// Everything a site declares about its data, with indices by id. Figures refer to metrics and groups by these indices.
public struct MetricCatalog: Sendable {
    public let metrics: [Metric]
    /// Declared order, with `all` first whether it was declared or not.
    public let groups: [Group]
    public let pairs: [MetricPair]
    /// By week, then in declared order.
    public let events: [Event]
    /// By metric: reading it here copies one byte, reading the metric copies ten strings.
    let aggregates: [Metric.Aggregate]
    /// By group, the index of its parent.
    public let parents: [Int?]
    private let metricIndices: [String: Int]
    private let groupIndices: [String: Int]
    private let pairIndices: [String: Int]

    /// Ids must be unique; of two alike the first counts.
    public init(metrics: [Metric], groups: [Group], pairs: [MetricPair], events: [Event]) {
        let everybody = groups.first { $0.id == Group.everybody } ?? Group(id: Group.everybody, title: "All")
        self.metrics = metrics
        self.groups = [everybody] + groups.filter { $0.id != Group.everybody }
        self.pairs = pairs
        aggregates = metrics.map(\.aggregate)
        self.events = events.enumerated().sorted { ($0.element.week, $0.offset) < ($1.element.week, $1.offset) }.map(\.element)
        metricIndices = index(metrics.map(\.id))
        let groupIndices = index(self.groups.map(\.id))
        self.groupIndices = groupIndices
        parents = self.groups.map { $0.parent.flatMap { groupIndices[$0] } }
        pairIndices = index(pairs.map(\.id))
    }

    /// The index of `all`.
    public static let everybody = 0

    public func metricIndex(_ id: String) -> Int? { metricIndices[id] }
    public func groupIndex(_ id: String) -> Int? { groupIndices[id] }
    public func pairIndex(_ id: String) -> Int? { pairIndices[id] }
}

private func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
