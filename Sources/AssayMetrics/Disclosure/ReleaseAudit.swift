/// Looks for sums over a tree of groups in which one figure alone is hidden, in all that was ever released: by whatever report, under whatever settings.
///
/// `History.audit` looks at what one set of settings shows. A tree that is changed, a group that is left out of it, or a report that is issued anew may
/// give away between two publications what none of them gives away by itself.
public struct ReleaseAudit: Sendable {
    /// What is known of one figure. What is `isNew` was not on record before, or otherwise.
    public enum Figure: Sendable, Hashable {
        case released(isNew: Bool)
        /// - Parameter hasRow: whether there is a figure; else it may be one.
        case hidden(isNew: Bool, hasRow: Bool)

        var isNew: Bool {
            switch self {
            case .released(let isNew), .hidden(let isNew, _): isNew
            }
        }
    }

    /// So many weeks after its end a hidden group is no part of the whole any more.
    public static let weeksAfterEnd = ReturnRule.capturesRunning

    private let tree: SumTree

    /// - Parameters:
    ///   - catalog: the groups and what is above them.
    ///   - alsoAddingUp: metrics (indices) that added up once: what is declared of them later does not unmake that.
    public init(_ catalog: MetricCatalog, alsoAddingUp: Set<Int> = []) { tree = SumTree(catalog, alsoAddingUp: alsoAddingUp) }

    /// Whether a metric of the catalog adds up over groups.
    public func addsUp(_ metric: Int) -> Bool { tree.addsUp[metric] }

    /// The sums of one week in which exactly one figure is hidden, as the metric and the group of the whole.
    ///
    /// A sum of which all was on record before says nothing that was not known: it is left out.
    /// - Parameter figure: by metric and group; nil where there is none.
    public func recoverable(_ figure: (_ metric: Int, _ group: Int) -> Figure?) -> [(metric: Int, group: Int)] {
        let catalog = tree.catalog
        var relations = WeekRelations(tree, minimumPeople: 0)
        var isNew = Set<Int>()
        var found: [(metric: Int, group: Int)] = []
        for metric in catalog.metrics.indices where tree.addsUp[metric] {
            var unknown: [Int] = []
            for group in catalog.groups.indices {
                guard let known = figure(metric, group) else { continue }
                if known.isNew { isNew.insert(metric * catalog.groups.count + group) }
                switch known {
                case .released: relations.set(metric: metric, group: group, .released)
                case .hidden(_, hasRow: true): relations.set(metric: metric, group: group, .hidden)
                case .hidden: unknown.append(group)
                }
            }
            // From the lowest up: above figures, one that may be there is none.
            for group in tree.topDown.reversed() where group != MetricCatalog.everybody && unknown.contains(group) {
                if relations.parts(metric: metric, of: group).isEmpty { relations.set(metric: metric, group: group, .absent) }
            }
            for group in catalog.groups.indices where relations.figure(metric: metric, group: group) != .none && !catalog.children[group].isEmpty {
                let parts = relations.parts(metric: metric, of: group)
                guard relations.isUnsafe(metric: metric, of: group, parts) else { continue }
                if (parts + [group]).contains(where: { isNew.contains(metric * catalog.groups.count + $0) }) { found.append((metric, group)) }
            }
        }
        return found
    }
}
