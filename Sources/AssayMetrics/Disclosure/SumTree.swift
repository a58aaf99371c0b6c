/// The tree of groups as the sums over it see it: which metrics add up, and the groups in an order that suits.
struct SumTree: Sendable {
    let catalog: MetricCatalog
    /// By metric, whether a group's figure is the sum of those of its parts, in value or in numerator and denominator or in value times people.
    /// What is declared not to combine may still be a count that adds up, and distinct people nearly do over separate groups: unless a metric is a share,
    /// or is declared to count nothing, it is taken to.
    let addsUp: [Bool]
    /// All groups, each before those below it.
    let topDown: [Int]

    /// - Parameter alsoAddingUp: metrics that add up whatever is declared.
    init(_ catalog: MetricCatalog, alsoAddingUp: Set<Int> = []) {
        self.catalog = catalog
        addsUp = catalog.metrics.indices.map { alsoAddingUp.contains($0) || catalog.aggregates[$0] != .none || !(catalog.metrics[$0].unit == "%" || catalog.metrics[$0].countsNothing) }
        var open = [MetricCatalog.everybody]
        var topDown: [Int] = []
        while let group = open.popLast() {
            topDown.append(group)
            open += catalog.children[group]
        }
        self.topDown = topDown
    }
}
