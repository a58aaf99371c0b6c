/// A figure that is hidden, and given away by what stands around it.
public struct RecoverableFigure: Sendable, Hashable {
    /// Ids: the metric, and the group whose figure of everybody in it stands beside those of its parts.
    public let metric: String
    public let group: String
    /// The first week, and how many there are.
    public let week: Week
    public let weeks: Int
}

extension History {
    /// Where a group's figure, as given, stands beside those of its parts of which exactly one is hidden: subtraction gives the hidden one away.
    ///
    /// A computed `all` is over the groups that are shown, and gives nothing away. Metrics that do not combine have no such sum, except counts of people.
    public var recoverableFigures: [RecoverableFigure] {
        guard !hiddenCells.isEmpty else { return [] }
        return catalog.metrics.indices.filter { catalog.aggregates[$0] != .none || catalog.metrics[$0].countsPeople }.flatMap { metric in
            catalog.groups.indices.compactMap { group -> RecoverableFigure? in
                let parts = catalog.children[group]
                let weeks = (0..<weekCount).map { firstWeek.advanced(by: $0) }.filter { gives(metric: metric, whole: group, parts: parts, away: $0) }
                guard let first = weeks.first else { return nil }
                return RecoverableFigure(metric: catalog.metrics[metric].id, group: catalog.groups[group].id, week: first, weeks: weeks.count)
            }
        }
    }

    private func gives(metric: Int, whole: Int, parts: [Int], away week: Week) -> Bool {
        guard parts.count > 1, let whole = cell(metric: metric, group: whole, week: week), firstTold[whole] != History.unknown, !hiddenCells.contains(whole) else { return false }
        let cells = parts.compactMap { cell(metric: metric, group: $0, week: week) }
        return cells.filter(hiddenCells.contains).count == 1 && cells.contains { firstTold[$0] != History.unknown && !hiddenCells.contains($0) }
    }
}
