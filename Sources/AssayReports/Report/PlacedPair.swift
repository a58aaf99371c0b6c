import AssayMetrics

/// A pair in one of the groups in which it is judged.
struct PlacedPair: Sendable, Hashable {
    var pair: MetricPair
    /// Index of the group.
    var group: Int

    /// The name of its figure, and of its section. Ids hold no dot, so no two of one page are alike.
    func name(in catalog: MetricCatalog) -> String {
        group == MetricCatalog.everybody ? pair.id : "\(pair.id).\(catalog.groups[group].id)"
    }
}
