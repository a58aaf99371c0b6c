extension History {
    /// The month, the fiscal quarter and the fiscal year of one metric in one group up to a report's week, as known then.
    ///
    /// These give away nothing that is hidden. A sum is made of cells that are shown, each by itself, and a span with a cell that is not has no figure:
    /// so no two spans differ by a hidden cell, and whoever subtracts one from another finds what is shown anyway.
    /// - Parameter scope: of the series beside which the figures stand; nil takes that of the week alone. A computed `all` is over those of its groups
    ///   that are shown in every week of the span, so its set never changes within a figure.
    public func toDate(metric: Int, group: Int, through week: Week, calendar: FiscalCalendar, scope: Series.Scope? = nil) -> ToDate {
        let definition = catalog.metrics[metric]
        let weeks = PerPeriod(
            month: calendar.weeks(of: .month, through: week), quarter: calendar.weeks(of: .quarter, through: week), year: calendar.weeks(of: .year, through: week))
        // A level at the week's end is that of the last week, whatever was before.
        let spans = definition.overWeeks == .last ? PerPeriod(repeating: week...week) : weeks
        let scope = group != MetricCatalog.everybody ? .asGiven : scope ?? series(metric: metric, group: group, through: week, weeks: 1).scope
        let scopes = definition.overWeeks == .none ? PerPeriod(repeating: .notAvailable) : narrow(scope, metric: metric, toThoseShownIn: spans)

        let now = figures(of: definition, metric: metric, group: group, scopes: scopes, spans: spans, asOf: week)
        let before = figures(
            of: definition, metric: metric, group: group, scopes: scopes, spans: spans.map { $0.lowerBound.yearBefore...$0.upperBound.yearBefore }, asOf: week)
        func toDate(_ period: FiscalCalendar.Period) -> ToDate.Period {
            let isComparable = !definition.changesDefinition(after: spans[period].lowerBound.yearBefore, through: week)
            return ToDate.Period(
                weeks: weeks[period], cell: now[period], yearBefore: before[period],
                change: isComparable ? Change(from: before[period], to: now[period], unit: definition.unit) : .notAvailable, scope: scopes[period])
        }
        return ToDate(month: toDate(.month), quarter: toDate(.quarter), year: toDate(.year))
    }

    /// The groups, of those of a computed `all`, that are shown in every week of each span, as known at its end.
    private func narrow(_ scope: Series.Scope, metric: Int, toThoseShownIn spans: PerPeriod<ClosedRange<Week>>) -> PerPeriod<Series.Scope> {
        guard case .computed(var groups) = scope else { return PerPeriod(repeating: scope) }
        var told = bits(groups)
        let report = Int32(clamping: spans.year.upperBound.ordinal)
        var next = spans.year.upperBound
        return spans.map { span in
            // Each span holds the one before: on from where that ended.
            while next >= span.lowerBound, !groups.isEmpty {
                if sums.settled(metric: metric, week: next.ordinal)?.told != told {
                    let first = cell(metric: metric, group: 0, week: next) ?? 0
                    let slot = groupWeek(group: 0, week: next)
                    groups.removeAll { group in slot.map { hiddenFrom[$0 + group] <= report || firstTold[first + group] > report } ?? true }
                    told = bits(groups)
                }
                next = next.advanced(by: -1)
            }
            return groups.isEmpty ? .notAvailable : .computed(groups)
        }
    }

    /// The figure of each span; none where the definition changes within it.
    private func figures(
        of definition: Metric, metric: Int, group: Int, scopes: PerPeriod<Series.Scope>, spans: PerPeriod<ClosedRange<Week>>, asOf report: Week
    ) -> PerPeriod<Cell> {
        let empty = SpanSum(
            isComputed: scopes.month != .asGiven, aggregate: definition.aggregate, overWeeks: definition.overWeeks, minimumDenominator: minimumDenominator)
        var found = cells(metric: metric, group: group, scope: scopes.month, spans: spans, from: empty, asOf: report)
        if scopes.quarter != scopes.month {
            found.quarter = cells(metric: metric, group: group, scope: scopes.quarter, spans: spans, from: empty, asOf: report).quarter
        }
        if scopes.year != scopes.month { found.year = cells(metric: metric, group: group, scope: scopes.year, spans: spans, from: empty, asOf: report).year }
        if !definition.changes.isEmpty {
            func isBroken(_ span: ClosedRange<Week>) -> Bool { definition.changesDefinition(after: span.lowerBound, through: span.upperBound) }
            if isBroken(spans.month) { found.month = .missing }
            if isBroken(spans.quarter) { found.quarter = .missing }
            if isBroken(spans.year) { found.year = .missing }
        }
        return found
    }

    /// Goes back through the weeks, since what is missing is mostly what lies before the first one.
    func cells(
        metric: Int, group: Int, scope: Series.Scope, spans: PerPeriod<ClosedRange<Week>>, from empty: SpanSum, asOf report: Week
    ) -> PerPeriod<Cell> {
        var found = PerPeriod(repeating: Cell.missing)
        let groups: [Int]? = if case .computed(let groups) = scope { groups } else { nil }
        guard scope != .notAvailable else { return found }
        let told = groups.map(bits) ?? 0
        var sum = empty
        var week = spans.year.upperBound
        while week >= spans.year.lowerBound {
            let obstacle =
                if let groups {
                    add(metric: metric, groups: groups, bits: told, week: week, to: &sum, asOf: report)
                } else {
                    add(metric: metric, group: group, week: week, to: &sum, asOf: report)
                }
            if let obstacle {
                // No span that reaches back to here has a figure.
                if week >= spans.month.lowerBound { found.month = obstacle }
                if week >= spans.quarter.lowerBound { found.quarter = obstacle }
                found.year = obstacle
                return found
            }
            if week == spans.month.lowerBound { found.month = sum.cell }
            if week == spans.quarter.lowerBound { found.quarter = sum.cell }
            if week == spans.year.lowerBound { found.year = sum.cell }
            week = week.advanced(by: -1)
        }
        return found
    }

    /// Adds a week; what it returns is why it cannot.
    private func add(metric: Int, group: Int, week: Week, to sum: inout SpanSum, asOf report: Week) -> Cell? {
        guard let index = cell(metric: metric, group: group, week: week), let slot = groupWeek(group: group, week: week) else { return .missing }
        if hiddenFrom[slot] <= report.ordinal { return .hidden }
        guard let told = told(index, asOf: report) else { return .missing }
        sum.add(value: told.value, part: told.part, whole: told.whole, flags: told.flags)
        return nil
    }

    private func add(metric: Int, groups: [Int], bits: UInt64, week: Week, to sum: inout SpanSum, asOf report: Week) -> Cell? {
        // Most weeks are added up already, over these very groups.
        if let settled = sums.settled(metric: metric, week: week.ordinal), settled.told == bits {
            sum.add(settled)
            return nil
        }
        guard let first = cell(metric: metric, group: 0, week: week), let slot = groupWeek(group: 0, week: week) else { return .missing }
        var ofWeek = WeekSums.Sum()
        for group in groups {
            if hiddenFrom[slot + group] <= report.ordinal { return .hidden }
            guard let told = told(first + group, asOf: report) else { return .missing }
            ofWeek.add(value: told.value, part: told.part, whole: told.whole, flags: told.flags)
        }
        sum.add(ofWeek)
        return nil
    }
}

/// A set of groups as `WeekSums` has it; of no use where there are more than it holds, and there are no sums then.
private func bits(_ groups: [Int]) -> UInt64 { groups.reduce(0) { $0 | 1 << UInt64($1) } }
