extension History {
    /// The weeks in which a figure of everybody stands beside groups of which exactly one is hidden: subtraction gives the hidden one away.
    ///
    /// Only what a snapshot gives of `all` counts; what is computed is over the groups that are shown.
    public var recoverableWeeks: [Week] {
        (0..<weekCount).map { firstWeek.advanced(by: $0) }.filter { week in
            let groups = catalog.groups.indices.dropFirst()
            let hidden = groups.filter { isHidden(group: $0, week: week, asOf: lastKnown) }
            guard hidden.count == 1, !isHidden(group: MetricCatalog.everybody, week: week, asOf: lastKnown) else { return false }
            return everybodyGiven.contains { metric in
                let index = Int(metric)
                guard catalog.aggregates[index] != .none, let all = cell(metric: index, group: MetricCatalog.everybody, week: week) else { return false }
                return firstTold[all] != History.unknown && groups.contains { firstTold[all + $0] != History.unknown && !hidden.contains($0) }
            }
        }
    }

    /// The newest week anything is known of.
    private var lastKnown: Week { firstWeek.advanced(by: max(0, weekCount - 1)) }
}
