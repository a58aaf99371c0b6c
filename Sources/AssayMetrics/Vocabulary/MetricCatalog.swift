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
    /// By group, the index of the group above it; nil below `all`. There is no circle.
    private let parents: [Int?]
    /// By group, `all` first, the indices of the groups directly below it.
    let children: [[Int]]
    private let metricIndices: [String: Int]
    private let groupIndices: [String: Int]
    private let pairIndices: [String: Int]

    /// Ids must be unique; of two alike the first counts. A pair of metrics that are not there is left out, and a group is never above itself: what is
    /// wrong is for the reader of the configuration to say.
    public init(metrics: [Metric], groups: [Group], pairs: [MetricPair], events: [Event]) {
        let everybody = groups.first { $0.id == Group.everybody } ?? Group(id: Group.everybody, title: "All")
        self.metrics = metrics
        self.groups = [everybody] + groups.filter { $0.id != Group.everybody }
        aggregates = metrics.map(\.aggregate)
        self.events = events.enumerated().sorted { ($0.element.week, $0.offset) < ($1.element.week, $1.offset) }.map(\.element)
        let groupIndices = index(self.groups.map(\.id))
        self.groupIndices = groupIndices
        let metricIndices = index(metrics.map(\.id))
        self.metricIndices = metricIndices
        self.pairs = pairs.filter { metricIndices[$0.adoption] != nil && metricIndices[$0.value] != nil }
        pairIndices = index(self.pairs.map(\.id))
        parents = cutCircles(
            self.groups.map { group in
                group.parent.flatMap { groupIndices[$0] }.flatMap { $0 == MetricCatalog.everybody ? nil : $0 }
            })
        var children = [[Int]](repeating: [], count: self.groups.count)
        for group in self.groups.indices.dropFirst() { children[parents[group] ?? MetricCatalog.everybody].append(group) }
        self.children = children
    }

    /// The groups above one, nearest first, `all` left out.
    func ancestors(of group: Int) -> some Sequence<Int> { sequence(state: group) { $0 = parents[$0] ?? -1; return $0 < 0 ? nil : $0 } }

    /// The index of `all`.
    public static let everybody = 0

    public func metricIndex(_ id: String) -> Int? { metricIndices[id] }
    public func groupIndex(_ id: String) -> Int? { groupIndices[id] }
    public func pairIndex(_ id: String) -> Int? { pairIndices[id] }
}

private func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

/// The parents without those that would close a circle.
private func cutCircles(_ parents: [Int?]) -> [Int?] {
    var parents = parents
    // By which walk a group was reached first; 0 is not yet.
    var walk = [Int](repeating: 0, count: parents.count)
    for start in parents.indices {
        var group = start
        while walk[group] == 0 {
            walk[group] = start + 1
            guard let next = parents[group] else { break }
            if walk[next] == start + 1 { parents[group] = nil } else { group = next }
        }
    }
    return parents
}
