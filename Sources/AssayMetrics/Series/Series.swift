/// One metric in one group over consecutive weeks, as known at a report's week. Gaps stay gaps.
public struct Series: Sendable {
    /// Whom the figures are about.
    public enum Scope: Sendable, Hashable {
        /// A group, or everybody as the snapshot gives it.
        case asGiven
        /// Everybody, computed over these groups (indices), which are shown in every week of the window.
        case computed([Int])
        /// Everybody, but the metric does not combine over groups, or no group is shown throughout.
        case notAvailable
    }

    public let firstWeek: Week
    /// One cell a week, oldest first.
    public let cells: [Cell]
    /// 52 weeks before the last cell, over the same groups.
    public let yearBefore: Cell
    public let scope: Scope

    public var lastWeek: Week { firstWeek.advanced(by: cells.count - 1) }

    /// The report's week.
    public var now: Cell { cells.last ?? .missing }

    /// The week before the report's week.
    public var previous: Cell { cells.count > 1 ? cells[cells.count - 2] : .missing }

    /// The change on the week.
    /// - Parameter metric: whose series it is; figures before and after a change of its definition do not compare.
    public func weekChange(of metric: Metric) -> Change {
        metric.changesDefinition(after: lastWeek.advanced(by: -1), through: lastWeek) ? .notAvailable : Change(from: previous, to: now, unit: metric.unit)
    }

    /// Whether the figure went up (1), down (-1) or stayed on the week; nil when that is not known. A rise from zero is a rise.
    public func weekDirection(of metric: Metric) -> Int? {
        guard let earlier = previous.number, let later = now.number, !metric.changesDefinition(after: lastWeek.advanced(by: -1), through: lastWeek) else { return nil }
        return later > earlier ? 1 : later < earlier ? -1 : 0
    }

    /// The change on the week 52 weeks before, under the same condition.
    public func yearChange(of metric: Metric) -> Change {
        metric.changesDefinition(after: lastWeek.yearBefore, through: lastWeek) ? .notAvailable : Change(from: yearBefore, to: now, unit: metric.unit)
    }

    /// Whether any week has a number.
    public var hasNumbers: Bool { cells.contains { $0.number != nil } }

    /// The same series over its last `count` weeks.
    public func suffix(_ count: Int) -> Series {
        let kept = Array(cells.suffix(max(1, count)))
        return Series(firstWeek: lastWeek.advanced(by: 1 - kept.count), cells: kept, yearBefore: yearBefore, scope: scope)
    }
}

extension Series {
    /// The indices of provisional weeks.
    public var provisionalIndices: Set<Int> { Set(cells.indices.filter { cells[$0].isProvisional }) }

    /// The indices of weeks from which on a metric's definition is another.
    public func breakIndices(of metric: Metric) -> Set<Int> {
        Set(metric.changes.map { $0.week.ordinal - firstWeek.ordinal }.filter { $0 > 0 && $0 < cells.count })
    }
}
