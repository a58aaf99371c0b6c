import AssayCharts
import AssayMetrics

extension Figure {
    /// The twin panels of a pair in one group: adoption above value over shared weeks.
    /// - Parameters:
    ///   - name: of the figure's files.
    ///   - weeks: how many to show; nil takes the report's window.
    ///   - title: the author's, instead of the pair's.
    ///   - caption: of the data table, when another figure of the page has the same title.
    /// - Returns: nil when the value metric has no number in these weeks: adoption alone is not shown.
    static func pair(_ pair: MetricPair, group: Int, in table: SeriesTable, name: String, weeks: Int? = nil, title: String? = nil, caption: String? = nil) -> Figure? {
        let catalog = table.catalog
        guard let adoptionIndex = catalog.metricIndex(pair.adoption), let valueIndex = catalog.metricIndex(pair.value) else { return nil }
        let adoption = catalog.metrics[adoptionIndex]
        let value = catalog.metrics[valueIndex]
        let adoptionSeries = table.series(metric: adoptionIndex, group: group, weeks: weeks)
        let valueSeries = table.series(metric: valueIndex, group: group, weeks: weeks)
        guard valueSeries.hasNumbers else { return nil }

        let ticks = table.ticks(of: adoptionSeries)
        let groupTitle = Words.scope(of: [adoptionSeries, valueSeries], group: group, in: catalog)
        let subtitle =
            "\(adoption.titleWithUnit) above \(value.titleWithUnit), by week, \(groupTitle), "
            + (ticks.count == 1 ? "\(adoptionSeries.lastWeek)" : "\(adoptionSeries.firstWeek) to \(adoptionSeries.lastWeek)")
            + ". Each panel has its own scale."
        let group = catalog.groups[group]
        let events = catalog.events.filter { event in
            (adoptionSeries.firstWeek...adoptionSeries.lastWeek).contains(event.week)
                && (event.concerns(metric: adoption.id, group: group.id) || event.concerns(metric: value.id, group: group.id))
        }.map { ChartEvent(ordinal: $0.week.ordinal, label: $0.title, isNoted: $0.kind == .noted) }
        let title = title ?? (group.id == Group.everybody ? pair.title : "\(pair.title): \(group.title)")
        let description =
            "Two line charts over \(Words.count(ticks.count, "week", "weeks")). "
            + [(adoption, adoptionSeries), (value, valueSeries)].map { span($0, $1) }.joined(separator: " ")
        let chart = TwinPanels(
            title: title, subtitle: subtitle, description: description, weeks: ticks,
            adoption: panel(adoption, adoptionSeries, role: .adoption), value: panel(value, valueSeries, role: .value), events: events)
        let columns = [(adoption, adoptionSeries), (value, valueSeries)]
        return Figure(
            name: name, title: title, subtitle: subtitle, description: description, chart: chart,
            table: DataTable.weekly(columns, id: "figure-\(name)-data", caption: caption ?? "\(title): the figures"),
            columns: columns, group: group)
    }

    private static func panel(_ metric: Metric, _ series: Series, role: SeriesRole) -> TwinPanels.Panel {
        TwinPanels.Panel(
            title: metric.title, role: role, format: metric.format, values: series.cells.map(\.number), hollow: series.provisionalIndices,
            breaks: series.breakIndices(of: metric), withheld: series.hasNumbers ? nil : "No figure in these weeks")
    }

    /// `Tokens consumed: 1.2M at first, 4.2M at last, between 1.1M and 4.5M.`
    private static func span(_ metric: Metric, _ series: Series) -> String {
        let numbers = series.cells.compactMap(\.number)
        guard let first = numbers.first, let last = numbers.last else { return "\(metric.title): no figure." }
        if numbers.count == 1 { return "\(metric.title): one figure, \(metric.format.short(last))." }
        let (low, high) = (numbers.min() ?? last, numbers.max() ?? last)
        return "\(metric.title): \(metric.format.short(first)) at first, \(metric.format.short(last)) at last, "
            + "between \(metric.format.short(low)) and \(metric.format.short(high))."
    }
}

/// Labels for consecutive weeks: a month's name where its first week stands, a year where its first week or the axis begins.
func weekTicks(from first: Week, count: Int) -> [WeekTick] {
    (0..<count).map { offset in
        let week = first.advanced(by: offset)
        let thursday = week.thursday
        let number = week.number
        return WeekTick(
            ordinal: week.ordinal, label: "W\(number)", month: thursday.day <= 7 ? String(Words.months[thursday.month - 1].prefix(3)) : nil,
            year: number == 1 || offset == 0 ? String(week.year) : nil)
    }
}
