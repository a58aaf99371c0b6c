extension History {
    /// In how many weeks of a window each group is shown and in how many it is hidden, as known at a report's week: counts, no figures, and not why.
    ///
    /// - Parameters:
    ///   - report: the week of the report.
    ///   - window: ordinals of weeks.
    /// - Returns: in declared order; groups with nothing in the window are left out.
    public func ledger(asOf report: Week, window: ClosedRange<Int>) -> [(group: Int, shown: Int, hidden: Int)] {
        var shown = [Int](repeating: 0, count: catalog.groups.count)
        var hidden = shown
        for week in window.map(Week.init(ordinal:)) {
            guard let slots = groupWeek(group: 0, week: week), let cells = cell(metric: 0, group: 0, week: week) else { continue }
            for group in catalog.groups.indices {
                if hiddenFrom[slots + group] <= report.ordinal {
                    hidden[group] += 1
                } else if isTold[slots + group],
                    catalog.metrics.indices.contains(where: { firstTold[cells + $0 * catalog.groups.count + group] <= report.ordinal })
                {
                    shown[group] += 1
                }
            }
        }
        return catalog.groups.indices.filter { shown[$0] + hidden[$0] > 0 }.map { ($0, shown[$0], hidden[$0]) }
    }
}
