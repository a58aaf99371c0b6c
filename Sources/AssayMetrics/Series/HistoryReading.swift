extension History {
    /// One metric in one group over `weeks` weeks up to a report's week, as known then.
    ///
    /// `all` is everybody where any snapshot gives it for the metric. Else it is computed, where the metric combines over groups, over the groups that
    /// are shown, with a figure, in every week of the window in which any group has one: the set never changes within a report.
    public func series(metric: Int, group: Int, through week: Week, weeks: Int) -> Series {
        let first = max(week.ordinal - weeks + 1, min(firstWeek.ordinal, week.ordinal))
        let window = first...week.ordinal
        if group == MetricCatalog.everybody, !everybodyGiven.contains(Int32(metric)) {
            return computedSeries(metric: metric, window: window, asOf: week)
        }
        let cells = window.map { given(metric: metric, group: group, week: Week(ordinal: $0), asOf: week) }
        return Series(
            firstWeek: Week(ordinal: first), cells: cells,
            yearBefore: given(metric: metric, group: group, week: week.yearBefore, asOf: week), scope: .asGiven)
    }

    /// Whether a group-week is hidden in a report.
    public func isHidden(group: Int, week: Week, asOf report: Week) -> Bool {
        guard let slot = groupWeek(group: group, week: week) else { return false }
        return hiddenFrom[slot] <= report.ordinal
    }

    /// How many people stand behind a group's figures in a week, as a band; nil when nothing of it is shown.
    public func peopleBand(group: Int, week: Week, asOf report: Week) -> PeopleBand? {
        guard let slot = groupWeek(group: group, week: week), smallestPeople[slot] != .max, hiddenFrom[slot] > report.ordinal else { return nil }
        return PeopleBand(smallestPeople[slot])
    }

    private func given(metric: Int, group: Int, week: Week, asOf report: Week) -> Cell {
        guard let slot = groupWeek(group: group, week: week), let index = cell(metric: metric, group: group, week: week) else { return .missing }
        if hiddenFrom[slot] <= report.ordinal { return .hidden }
        guard let told = told(index, asOf: report) else { return .missing }
        return told.flags.contains(.tooFew) ? .tooFew : .value(told.value, isProvisional: told.flags.contains(.provisional))
    }

    /// A cell as known at a report's week; nil when no capture up to then has told it.
    func told(_ index: Int, asOf report: Week) -> Revision? {
        guard firstTold[index] <= report.ordinal else { return nil }
        if !revisions.isEmpty, let revised = revisions[index]?.last(where: { $0.capture <= report.ordinal }) { return revised }
        return Revision(
            capture: firstTold[index], value: values[index], part: hasParts ? parts[index] : .nan, whole: hasParts ? wholes[index] : .nan,
            flags: flags[index])
    }
}

extension History {
    /// Whether a metric has any figure of a group, hidden ones aside, in the weeks up to a report's week.
    public func hasFigures(metric: Int, group: Int, through week: Week, weeks: Int) -> Bool {
        (week.ordinal - weeks + 1...week.ordinal).contains { given(metric: metric, group: group, week: Week(ordinal: $0), asOf: week) != .missing
            && !isHidden(group: group, week: Week(ordinal: $0), asOf: week) }
    }
}

extension History {
    /// The same, hidden ones included: whether something was recorded, not what.
    public func hasRows(metric: Int, group: Int, through week: Week, weeks: Int) -> Bool {
        (week.ordinal - weeks + 1...week.ordinal).contains { given(metric: metric, group: group, week: Week(ordinal: $0), asOf: week) != .missing }
    }

    /// Whether anything at all is known of a week, hidden or not.
    public func hasFigures(in week: Week) -> Bool {
        let row = week.ordinal - firstWeek.ordinal
        guard row >= 0, row < weekCount else { return false }
        let groups = row * catalog.groups.count..<(row + 1) * catalog.groups.count
        return groups.contains { hiddenFrom[$0] != History.unknown || smallestPeople[$0] != .max }
    }
}
