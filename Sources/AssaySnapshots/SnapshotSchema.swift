import AssayMetrics

/// What a site declares, prepared once for all its files: names are found by their bytes.
public struct SnapshotSchema: Sendable {
    /// Indices are those of the catalog.
    let metrics: NameTable
    /// By metric: whether its unit is `%`, so that its figures are fractions.
    let shares: [Bool]
    let groups: NameTable
    /// By group: the first and the last week of its life.
    let lives: [ClosedRange<Int>]
    /// Names that were declared once: rows of them are left out, and no fault.
    let retiredMetrics: NameTable
    let retiredGroups: NameTable

    /// - Parameter retired: ids that the catalog does not know any more.
    public init(_ catalog: MetricCatalog, retired: (metrics: [String], groups: [String]) = ([], [])) {
        retiredMetrics = NameTable(retired.metrics)
        retiredGroups = NameTable(retired.groups)
        metrics = NameTable(catalog.metrics.map(\.id))
        shares = catalog.metrics.map { $0.unit == "%" }
        groups = NameTable(catalog.groups.map(\.id))
        lives = catalog.groups.map { group in
            let first = group.from?.ordinal ?? .min
            return first...max(first, group.to?.ordinal ?? .max)
        }
    }
}
