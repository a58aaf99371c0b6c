import AssayCharts
import AssayLanguage
import AssayMetrics

/// A pair in one group with both series over the same weeks: what twin panels, indexed lines and the trajectory are drawn from.
struct DrawnPair {
    let pair: MetricPair
    let group: Int
    let adoption: Metric
    let value: Metric
    let adoptionSeries: Series
    let valueSeries: Series
    /// Whom the two are about.
    let scope: String
    let ticks: [WeekTick]

    /// - Parameter weeks: how many to show; nil takes the report's window.
    /// - Returns: nil when the value metric has no number in these weeks: adoption alone is not shown.
    init?(_ pair: MetricPair, group: Int, weeks: Int?, in table: SeriesTable) {
        let catalog = table.catalog
        guard let adoptionIndex = catalog.metricIndex(pair.adoption), let valueIndex = catalog.metricIndex(pair.value) else { return nil }
        self.pair = pair
        self.group = group
        adoption = catalog.metrics[adoptionIndex]
        value = catalog.metrics[valueIndex]
        adoptionSeries = table.drawn(metric: adoptionIndex, group: group, weeks: weeks)
        valueSeries = table.drawn(metric: valueIndex, group: group, weeks: weeks)
        guard valueSeries.hasNumbers else { return nil }
        scope = Words.scope(of: [adoptionSeries, valueSeries], group: group, in: catalog)
        ticks = table.ticks(of: adoptionSeries)
    }

    var columns: [(metric: Metric, series: Series)] { [(adoption, adoptionSeries), (value, valueSeries)] }

    /// Both as charts draw them: what stands above is adoption, whatever kind the metric is of.
    var drawings: (adoption: ChartSeries, value: ChartSeries) {
        (adoptionSeries.drawing(of: adoption, role: .adoption), valueSeries.drawing(of: value, role: .value))
    }

    func twinPanels(in data: ReportData) -> TwinPanels {
        let events = data.events(of: [adoption, value], group: data.catalog.groups[group], in: adoptionSeries)
        let drawings = drawings
        return TwinPanels(weeks: ticks, adoption: drawings.adoption, value: drawings.value, events: events)
    }
}

extension ReportData {
    /// The twin panels of a pair in one group: adoption above value over shared weeks.
    /// - Parameter tableWeeks: the table holds the last so many; nil takes all that are drawn.
    func pairParts(_ drawn: DrawnPair, finding: String?, tableWeeks: Int? = nil) -> FigureParts {
        FigureParts(
            drawn.twinPanels(in: self),
            subtitle: tell("\(drawn.adoption.titleWithUnit) above \(drawn.value.titleWithUnit), by week, \(drawn.scope), \(drawn.adoptionSeries.period)") + ". "
                + tell("Each panel has its own scale."),
            data: .weekly(drawn.columns, group: catalog.groups[drawn.group]), finding: finding,
            table: DataTable.weekly(drawn.columns.map { ($0.metric, $0.series.suffix(tableWeeks ?? $0.series.cells.count)) }, id: "", caption: ""))
    }

    /// The figure of a pair's section; nil where adoption would stand alone.
    func figure(of placed: PlacedPair) -> Figure? {
        guard let drawn = DrawnPair(placed.pair, group: placed.group, weeks: nil, in: table) else { return nil }
        let group = catalog.groups[placed.group]
        let title = group.id == Group.everybody ? placed.pair.title : "\(placed.pair.title): \(group.title)"
        return Figure(
            pairParts(drawn, finding: finding(of: placed.pair, group: placed.group)), name: placed.name(in: catalog), title: nil, tableCaption: tell("\(title): the figures"))
    }

    /// What the verdict of a pair says, as the title of its figure; nil where there is no verdict, or it does not stand among the comparisons of the page.
    func finding(of pair: MetricPair, group: Int) -> String? {
        guard let index = catalog.pairIndex(pair.id), let assessment = assessment(pair: index, group: group) else { return nil }
        switch assessment.verdict {
        case .tooShort, .notJudged: return nil
        default: break
        }
        guard !assessment.verdict.isClaim || assessment.isHeadline else { return nil }
        return VerdictHeadline(assessment, in: catalog).title
    }
}
