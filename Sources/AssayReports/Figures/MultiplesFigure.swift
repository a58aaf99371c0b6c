import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// One metric in several groups, a small panel each, in the order of the site.
    /// - Parameter tableWeeks: the table holds the last so many; nil takes all that are drawn.
    func multiplesParts(metric index: Int, groups ids: [String]?, weeks: Int?, hasOwnScales: Bool, tableWeeks: Int? = nil) throws(ChartRefusal) -> FigureParts {
        var drawn = try DrawnGroups(metric: index, groups: ids, weeks: weeks, in: self)
        let metric = drawn.metric
        let all = drawn.places.count
        drawn.keep(ChartRequest.mostPanels)
        let first = drawn.places[0].series
        let reference = everybody(metric: index, beside: drawn, weeks: weeks)
        let design = SmallMultiples(
            weeks: table.ticks(of: first), panels: drawn.places.map { $0.series.drawing(of: metric, title: $0.group.title, withheld: $0.statement) }, measure: metric.measure,
            reference: reference?.cells.map(\.number) ?? [], hasOwnScales: hasOwnScales, events: events(of: [metric], group: nil, in: first))
        let everybody = (reference.map { [(group: catalog.groups[MetricCatalog.everybody], series: $0)] } ?? [])
        return FigureParts(
            design,
            subtitle: tell("\(metric.titleWithUnit), by week, \(Words.groups(drawn.places.count, of: all)), \(first.period)"),
            data: .groups(metric, drawn.columns + everybody), table: DataTable.weekly(metric, (drawn.columns + everybody).map { ($0.group, $0.series.suffix(tableWeeks ?? $0.series.cells.count)) }, id: "", caption: ""))
    }

    /// Everybody behind each panel, where a group can be compared with everybody: not of what adds up, nor where it is one of the panels.
    private func everybody(metric index: Int, beside drawn: DrawnGroups, weeks: Int?) -> Series? {
        let group = MetricCatalog.everybody
        guard drawn.metric.aggregate != .sum, drawn.metric.aggregate != .last, !drawn.places.contains(where: { $0.index == group }), !table.isWithheld(index, group: group)
        else { return nil }
        let series = table.drawn(metric: index, group: group, weeks: weeks)
        return series.hasNumbers ? series : nil
    }
}

extension ChartRequest {
    /// More panels than this cannot be compared.
    public static let mostPanels = 12
    /// Nor more lines of a slope chart.
    public static let mostSlopes = 8
}
