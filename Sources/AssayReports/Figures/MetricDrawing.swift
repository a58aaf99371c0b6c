import AssayCharts
import AssayLanguage
import AssayMetrics

extension Metric {
    /// How charts look at it.
    var role: SeriesRole { countsAsAdoption ? .adoption : kind == .value ? .value : .context }

    var measure: ChartMeasure { ChartMeasure(title: title, role: role, format: format) }
}

extension Series {
    /// The series as a chart draws it.
    /// - Parameters:
    ///   - title: instead of the metric's: a group's.
    ///   - role: what it is in this chart; nil takes the metric's own.
    ///   - withheld: said instead of a line.
    func drawing(of metric: Metric, title: String? = nil, role: SeriesRole? = nil, withheld: String? = nil) -> ChartSeries {
        ChartSeries(
            ChartMeasure(title: title ?? metric.title, role: role ?? metric.role, format: metric.format), values: cells.map(\.number), hollow: provisionalIndices,
            breaks: breakIndices(of: metric), withheld: withheld ?? (hasNumbers ? nil : tell("No figure in these weeks")))
    }

    /// `2026-W01 to 2026-W26`, or the one week.
    var period: String { Words.period(firstWeek, lastWeek) }
}

extension ReportData {
    /// The events of a series' weeks that concern one of some metrics in a group; without a group, those that concern all.
    func events(of metrics: [Metric], group: Group?, in series: Series) -> [ChartEvent] {
        catalog.events.filter { event in
            (series.firstWeek...series.lastWeek).contains(event.week) && (group != nil || event.groups.isEmpty)
                && metrics.contains { event.concerns(metric: $0.id, group: group?.id ?? Group.everybody) }
        }.map { ChartEvent(ordinal: $0.week.ordinal, label: $0.title, isNoted: $0.kind == .noted) }
    }
}

/// Labels for consecutive weeks: a month's name where its first week stands, a year where its first week or the axis begins. Of more than a year a week's own
/// label says which year's it is.
func weekTicks(from first: Week, count: Int) -> [WeekTick] {
    Week.names(from: first, count: count).enumerated().map { offset, name in
        let week = first.advanced(by: offset)
        let thursday = week.thursday, beginsMonth = thursday.day <= 7
        return WeekTick(
            ordinal: week.ordinal, label: count > 52 ? name : Words.shortWeek(week), month: beginsMonth ? Words.shortMonth(thursday.month) : nil,
            year: offset == 0 || beginsMonth && thursday.month == 1 ? String(thursday.year) : nil)
    }
}
