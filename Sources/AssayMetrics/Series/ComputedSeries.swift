extension History {
    /// `all` over the groups that are shown throughout the window.
    func computedSeries(metric: Int, window: ClosedRange<Int>, asOf report: Week) -> Series {
        let aggregate = catalog.metrics[metric].aggregate
        let candidates = topmostGroups(of: metric, window: window, asOf: report)
        let notAvailable = Series(
            firstWeek: Week(ordinal: window.lowerBound), cells: Array(repeating: .missing, count: window.count), yearBefore: .missing, scope: .notAvailable)
        guard aggregate != .none, !candidates.isEmpty else { return notAvailable }

        // A week in which no group has a figure is a gap; in every other week a group must have one to take part.
        var hasFigures = [Bool](repeating: false, count: window.count)
        var presence = [Bool](repeating: false, count: window.count * candidates.count)
        for (row, ordinal) in window.enumerated() {
            for (column, group) in candidates.enumerated() where isTold(metric: metric, group: group, week: Week(ordinal: ordinal), asOf: report) {
                hasFigures[row] = true
                presence[row * candidates.count + column] = true
            }
        }
        let members = candidates.indices.filter { column in
            hasFigures.indices.allSatisfy { !hasFigures[$0] || presence[$0 * candidates.count + column] }
        }.map { candidates[$0] }
        guard !members.isEmpty, hasFigures.contains(true) else { return notAvailable }

        let cells = window.enumerated().map { row, ordinal in
            hasFigures[row] ? combined(metric: metric, groups: members, week: Week(ordinal: ordinal), aggregate, asOf: report) : .missing
        }
        return Series(
            firstWeek: Week(ordinal: window.lowerBound), cells: cells,
            yearBefore: combined(metric: metric, groups: members, week: report.yearBefore, aggregate, asOf: report), scope: .computed(members))
    }

    /// The groups that together are everybody: those with figures none of whose ancestors has any, so that nobody counts twice.
    private func topmostGroups(of metric: Int, window: ClosedRange<Int>, asOf report: Week) -> [Int] {
        var hasFigures = [Bool](repeating: false, count: catalog.groups.count)
        for group in 1..<max(1, catalog.groups.count) {
            hasFigures[group] = window.contains { hasRow(metric: metric, group: group, week: Week(ordinal: $0), asOf: report) }
        }
        return (1..<max(1, catalog.groups.count)).filter { group in
            guard hasFigures[group] else { return false }
            var parent = catalog.parents[group]
            while let ancestor = parent, ancestor != MetricCatalog.everybody {
                if hasFigures[ancestor] { return false }
                parent = catalog.parents[ancestor]
            }
            return true
        }
    }

    /// Whether a group-week has a figure, be it hidden or not: a hidden parent still stands for its children.
    private func hasRow(metric: Int, group: Int, week: Week, asOf report: Week) -> Bool {
        isHidden(group: group, week: week, asOf: report) || isTold(metric: metric, group: group, week: week, asOf: report)
    }

    private func isTold(metric: Int, group: Int, week: Week, asOf report: Week) -> Bool {
        guard let index = cell(metric: metric, group: group, week: week) else { return false }
        return firstTold[index] <= report.ordinal && !isHidden(group: group, week: week, asOf: report)
    }

    private func combined(metric: Int, groups: [Int], week: Week, _ aggregate: Metric.Aggregate, asOf report: Week) -> Cell {
        var (sum, part, whole) = (0.0, 0.0, 0.0)
        var isProvisional = false
        for group in groups {
            guard isTold(metric: metric, group: group, week: week, asOf: report), let index = cell(metric: metric, group: group, week: week),
                let told = told(index, asOf: report)
            else { return .missing }
            sum += told.value
            part += told.part
            whole += told.whole
            if told.flags.contains(.provisional) { isProvisional = true }
        }
        switch aggregate {
        case .sum, .last: return .value(sum, isProvisional: isProvisional)
        case .ratio, .mean:
            // Without parts nothing can be said; NaN compares false.
            guard whole > 0, part.isFinite else { return .missing }
            if aggregate == .ratio, whole < Double(minimumDenominator) { return .tooFew }
            return .value(part / whole, isProvisional: isProvisional)
        case .none: return .missing
        }
    }
}
