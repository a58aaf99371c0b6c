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
                let weeks = (0..<weekCount).map { firstWeek.advanced(by: $0) }.filter { gives(metric: metric, whole: group, away: $0) }
                guard let first = weeks.first else { return nil }
                return RecoverableFigure(metric: catalog.metrics[metric].id, group: catalog.groups[group].id, week: first, weeks: weeks.count)
            }
        }
    }

    private func gives(metric: Int, whole group: Int, away week: Week) -> Bool {
        guard let whole = cell(metric: metric, group: group, week: week), firstTold[whole] != History.unknown, !hiddenCells.contains(whole) else { return false }
        let cells = parts(metric: metric, of: group, week: week)
        return cells.filter(hiddenCells.contains).count == 1 && cells.contains { firstTold[$0] != History.unknown && !hiddenCells.contains($0) }
    }

    /// The cells that add up to a group's: those of the groups directly below it, and where one of them has no row, of those below that.
    private func parts(metric: Int, of group: Int, week: Week) -> [Int] {
        // A list and no recursion: nothing bounds how deep a tree of groups is.
        var open = catalog.children[group]
        var parts: [Int] = []
        while let child = open.popLast() {
            guard let cell = cell(metric: metric, group: child, week: week) else { continue }
            if firstTold[cell] != History.unknown || hiddenCells.contains(cell) { parts.append(cell) } else { open += catalog.children[child] }
        }
        return parts
    }
}
