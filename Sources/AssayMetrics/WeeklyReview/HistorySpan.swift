extension History {
    /// The figure of one metric in one group over any weeks, as known at a report's week: a calendar month, or a week of the year before.
    ///
    /// As with figures to date, a span with a hidden or missing week has no figure, and never a partial one.
    /// - Parameters:
    ///   - scope: of the series beside which the figure stands; a computed `all` is over those very groups, and missing where one of them is.
    ///   - report: the week as known at which; not before the last week of the span.
    public func figure(metric: Int, group: Int, over weeks: ClosedRange<Week>, scope: Series.Scope, asOf report: Week) -> Cell {
        let definition = catalog.metrics[metric]
        let isOneWeek = weeks.lowerBound == weeks.upperBound
        // A level at the week's end is that of the last week.
        let span = definition.overWeeks == .last ? weeks.upperBound...weeks.upperBound : weeks
        guard scope != .notAvailable, isOneWeek || definition.overWeeks != .none,
            !definition.changesDefinition(after: weeks.lowerBound, through: weeks.upperBound)
        else { return .missing }
        let empty = SpanSum(
            isComputed: scope != .asGiven, aggregate: definition.aggregate, overWeeks: definition.overWeeks, minimumDenominator: minimumDenominator)
        return cells(metric: metric, group: group, scope: scope, spans: PerPeriod(repeating: span), from: empty, asOf: report).month
    }
}
