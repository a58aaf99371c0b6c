extension History {
    /// `all` over the groups that are shown throughout the window.
    ///
    /// A report of forty metrics over twenty groups reads some forty thousand cells here, so cells are found by plain arithmetic.
    func computedSeries(metric: Int, window: ClosedRange<Int>, asOf report: Week) -> Series {
        let aggregate = catalog.aggregates[metric]
        let firstWeek = Week(ordinal: window.lowerBound)
        let notAvailable = Series(
            firstWeek: firstWeek, cells: Array(repeating: .missing, count: window.count), yearBefore: .missing, scope: .notAvailable)
        guard aggregate != .none else { return notAvailable }
        if let series = settledSeries(metric: metric, window: window, aggregate, asOf: report) { return series }

        let presence = presence(metric: metric, window: window, asOf: report)
        // A week in which no group has a figure is a gap; in every other week a group must have one to take part.
        let members = catalog.groups.indices.dropFirst().filter { group in
            presence.told[group] > 0 && presence.told[group] == presence.weeksWithFigures && !presence.hasAncestor(of: group, in: catalog)
        }
        guard !members.isEmpty else { return notAvailable }

        let cells = window.enumerated().map { row, ordinal in
            presence.hasFigures[row] ? combined(metric: metric, groups: members, week: Week(ordinal: ordinal), aggregate, asOf: report) : .missing
        }
        return Series(
            firstWeek: firstWeek, cells: cells, yearBefore: combined(metric: metric, groups: members, week: report.yearBefore, aggregate, asOf: report),
            scope: .computed(members))
    }

    /// In how many weeks of a window each group has a figure to show, and in how many it has one that is hidden.
    private struct Presence {
        var told: [Int]
        var hidden: [Int]
        var hasFigures: [Bool]
        var weeksWithFigures = 0

        /// Whether a group above this one has figures, be they hidden or not: then it stands for its children, so that nobody counts twice.
        func hasAncestor(of group: Int, in catalog: MetricCatalog) -> Bool {
            catalog.ancestors(of: group).contains { told[$0] + hidden[$0] > 0 }
        }
    }

    private func presence(metric: Int, window: ClosedRange<Int>, asOf report: Week) -> Presence {
        let groups = catalog.groups.count
        let asOf = Int32(clamping: report.ordinal)
        var presence = Presence(
            told: Array(repeating: 0, count: groups), hidden: Array(repeating: 0, count: groups), hasFigures: Array(repeating: false, count: window.count))
        for (row, ordinal) in window.enumerated() {
            guard let cell = cell(metric: metric, group: 0, week: Week(ordinal: ordinal)),
                let groupWeek = groupWeek(group: 0, week: Week(ordinal: ordinal))
            else { continue }
            var isAnyTold = false
            for group in 1..<groups {
                if hiddenFrom[groupWeek + group] <= asOf || isWithheld(cell + group, asOf: report) {
                    presence.hidden[group] += 1
                } else if firstTold[cell + group] <= asOf {
                    presence.told[group] += 1
                    isAnyTold = true
                }
            }
            presence.hasFigures[row] = isAnyTold
            if isAnyTold { presence.weeksWithFigures += 1 }
        }
        return presence
    }

    private func combined(metric: Int, groups: [Int], week: Week, _ aggregate: Metric.Aggregate, asOf report: Week) -> Cell {
        guard let cell = cell(metric: metric, group: 0, week: week), let groupWeek = groupWeek(group: 0, week: week) else { return .missing }
        var sum = WeekSums.Sum()
        for group in groups {
            guard hiddenFrom[groupWeek + group] > report.ordinal, let told = told(cell + group, asOf: report) else { return .missing }
            sum.add(value: told.value, part: told.part, whole: told.whole, flags: told.flags)
        }
        return combined(aggregate, sum)
    }

    /// What the figures of some groups come to, added up.
    func combined(_ aggregate: Metric.Aggregate, _ sum: WeekSums.Sum) -> Cell {
        // The figure of one group that is too few to say must not come back by subtraction, nor one of a metric whose parts do not add.
        if sum.tooFew == 1 || (sum.tooFew > 0 && aggregate != .ratio) { return .tooFew }
        switch aggregate {
        case .sum, .last: return cell(withoutNoise(sum.value), sum)
        case .ratio, .mean:
            // Without parts nothing can be said; NaN compares false.
            guard sum.whole > 0, sum.part.isFinite else { return .missing }
            if aggregate == .ratio, sum.whole < Double(minimumDenominator) { return .tooFew }
            // Four digits: from more, the people of each group could be solved for.
            return cell(rounded(sum.part / sum.whole, digits: 4), sum)
        case .none: return .missing
        }
    }

    private func cell(_ value: Double, _ sum: WeekSums.Sum) -> Cell {
        value.isFinite ? .value(value, isProvisional: sum.isProvisional) : .missing
    }

    /// The same from the sums made once, when all weeks of the window are settled and over one set of groups, none of which stands for another.
    private func settledSeries(metric: Int, window: ClosedRange<Int>, _ aggregate: Metric.Aggregate, asOf report: Week) -> Series? {
        guard let (told, hidden, cells) = sums.window(metric: metric, weeks: window), told != 0 else { return nil }
        var members: [Int] = []
        members.reserveCapacity(told.nonzeroBitCount)
        for group in catalog.groups.indices where told & (1 << UInt64(group)) != 0 { members.append(group) }
        let standing = told | hidden
        guard members.allSatisfy({ catalog.ancestors(of: $0).allSatisfy { standing & (1 << UInt64($0)) == 0 } }) else { return nil }
        return Series(
            firstWeek: Week(ordinal: window.lowerBound), cells: cells,
            yearBefore: sums.figure(metric: metric, week: report.yearBefore.ordinal, over: told) ?? combined(metric: metric, groups: members, week: report.yearBefore, aggregate, asOf: report),
            scope: .computed(members))
    }
}
