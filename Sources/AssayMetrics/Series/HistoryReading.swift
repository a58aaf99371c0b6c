extension History {
    /// One metric in one group over `weeks` weeks up to a report's week, as known then.
    ///
    /// `all` is everybody where the captures give it for the report's week. Else it is computed, where the metric combines over groups, over the groups
    /// that are shown, with a figure, in every week of the window in which any group has one: the set never changes within a series.
    public func series(metric: Int, group: Int, through week: Week, weeks: Int) -> Series {
        let first = max(week.ordinal - weeks + 1, min(firstKnownWeek(asOf: week) ?? week.ordinal, week.ordinal))
        let window = first...week.ordinal
        if group == MetricCatalog.everybody, !isEverybodyGiven(metric: metric, week: week) {
            return computedSeries(metric: metric, window: window, asOf: week)
        }
        let cells = window.map { given(metric: metric, group: group, week: Week(ordinal: $0), asOf: week) }
        return Series(
            firstWeek: Week(ordinal: first), cells: cells,
            yearBefore: given(metric: metric, group: group, week: week.yearBefore, asOf: week), scope: .asGiven)
    }

    /// Whether `all` is the captures' own: they give it for the report's week, or they gave it before and no group has a figure now either.
    private func isEverybodyGiven(metric: Int, week: Week) -> Bool {
        guard everybodyGivenFrom[metric] <= week.ordinal else { return false }
        if given(metric: metric, group: MetricCatalog.everybody, week: week, asOf: week) != .missing { return true }
        return !catalog.groups.indices.dropFirst().contains { given(metric: metric, group: $0, week: week, asOf: week) != .missing }
    }

    /// Whether a group-week is hidden in a report.
    public func isHidden(group: Int, week: Week, asOf report: Week) -> Bool {
        guard let slot = groupWeek(group: group, week: week) else { return false }
        return hiddenFrom[slot] <= report.ordinal
    }

    /// How many people stand behind each of a group's figures in a week at least, as a band; nil when nothing of it is shown.
    public func peopleBand(group: Int, week: Week, asOf report: Week) -> PeopleBand? {
        guard !isHidden(group: group, week: week, asOf: report) else { return nil }
        let told = catalog.metrics.indices.compactMap { cell(metric: $0, group: group, week: week) }.filter { firstTold[$0] <= report.ordinal }
        return told.map { people[$0] }.min().map { PeopleBand($0) }
    }

    /// A cell as known at a report's week; nil when no capture up to then has told it.
    ///
    /// Inlined, since most ask for a part of it, some hundred thousand times a build.
    @inline(__always)
    func told(_ index: Int, asOf report: Week) -> Revision? {
        guard firstTold[index] <= report.ordinal else { return nil }
        if !revisions.isEmpty, let revised = revisions[index]?.last(where: { $0.capture <= report.ordinal }) { return revised }
        return Revision(
            capture: firstTold[index], value: values[index], part: hasParts ? parts[index] : .nan, whole: hasParts ? wholes[index] : .nan,
            flags: flags[index])
    }

    /// Whether a cell is hidden by itself.
    func isWithheld(_ index: Int, asOf report: Week) -> Bool {
        !withheldFrom.isEmpty && (withheldFrom[index] ?? History.unknown) <= report.ordinal
    }

    private func given(metric: Int, group: Int, week: Week, asOf report: Week) -> Cell {
        guard let slot = groupWeek(group: group, week: week), let index = cell(metric: metric, group: group, week: week) else { return .missing }
        if hiddenFrom[slot] <= report.ordinal { return .hidden }
        guard let told = told(index, asOf: report) else { return isWithheld(index, asOf: report) ? .hidden : .missing }
        return told.flags.contains(.tooFew) ? .tooFew : .value(told.value, isProvisional: told.flags.contains(.provisional))
    }
}

extension History {
    /// Whether a metric has any figure of a group, hidden ones aside, in the weeks up to a report's week.
    public func hasFigures(metric: Int, group: Int, through week: Week, weeks: Int) -> Bool {
        (week.ordinal - weeks + 1...week.ordinal).contains {
            let cell = given(metric: metric, group: group, week: Week(ordinal: $0), asOf: week)
            return cell != .missing && cell != .hidden
        }
    }

    /// The same, hidden ones included: whether something was recorded, not what.
    public func hasRows(metric: Int, group: Int, through week: Week, weeks: Int) -> Bool {
        (week.ordinal - weeks + 1...week.ordinal).contains { isRecorded(metric: metric, group: group, week: Week(ordinal: $0), asOf: week) }
    }

    /// Whether a cell is `given` as anything but missing.
    private func isRecorded(metric: Int, group: Int, week: Week, asOf report: Week) -> Bool {
        guard let slot = groupWeek(group: group, week: week), let index = cell(metric: metric, group: group, week: week) else { return false }
        return firstTold[index] <= report.ordinal || hiddenFrom[slot] <= report.ordinal || isWithheld(index, asOf: report)
    }

    /// Whether anything of a week, hidden or not, is known at that week.
    public func hasFigures(in week: Week) -> Bool {
        catalog.groups.indices.contains { group in
            isHidden(group: group, week: week, asOf: week)
                || catalog.metrics.indices.contains { cell(metric: $0, group: group, week: week).map { firstTold[$0] <= week.ordinal } ?? false }
        }
    }
}
