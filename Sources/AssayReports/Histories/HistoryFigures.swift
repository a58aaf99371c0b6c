import AssayCharts
import AssayLanguage
import AssayMetrics

/// The figures of the pages over all weeks: the reports' own charts, over more weeks.
extension HistoryView {
    /// Beyond the first of a page's tables, and of tables with many columns, only these weeks: a page that grew with weeks times groups would have no bound.
    static let tableWeeks = 52
    /// A trajectory has thirteen points of four weeks.
    static let trajectoryWeeks = Trajectory.pointLimit * TrajectoryPeriods.length

    /// A metric week by week with the limits by which the newest report judges it, and all its figures as a table.
    func weeksFigure(of metric: Int, group: Int) -> Figure {
        let declared = catalog.metrics[metric]
        let (title, place) = (declared.title, catalog.groups[group].title)
        let data = data(of: [metric], group: group), weeks = data.settings.windowWeeks
        var parts = newest.processParts(metric: metric, group: group, weeks: weeks, labels: data.table).withNewestEventsFirst
        parts.subtitle += newest.beside(metric, group: group)
        parts.table = DataTable.weekly([(declared, newest.table.drawn(metric: metric, group: group, weeks: weeks))], id: "", caption: "")
        return Figure(parts, name: name(declared.id, group, "weeks"), title: nil, tableCaption: tell("\(title), \(place): every week"))
    }

    /// A metric in several groups, twelve to a figure, in declared order.
    func groupFigures(of metric: Int, groups: [Int]) -> [Figure] {
        let declared = catalog.metrics[metric]
        let sets = stride(from: 0, to: groups.count, by: ChartRequest.mostPanels).map { Array(groups[$0..<min($0 + ChartRequest.mostPanels, groups.count)]) }
        return sets.enumerated().compactMap { number, set in
            guard
                var parts = try? whole.multiplesParts(
                    metric: metric, groups: set.map { catalog.groups[$0].id }, weeks: nil, hasOwnScales: false, tableWeeks: HistoryView.tableWeeks
                ).withNewestEventsFirst
            else { return nil }
            parts.subtitle += newest.beside(metric, group: MetricCatalog.everybody)
            let (title, places) = (declared.title, Words.list(set.map { catalog.groups[$0].title }))
            return Figure(
                parts, name: "\(declared.id).groups" + (number == 0 ? "" : ".\(number + 1)"), title: nil,
                tableCaption: tell("\(title), \(places): the newest weeks"))
        }
    }

    /// A pair in a group over all weeks, adoption above value; nil where adoption would stand alone.
    /// - Parameter isFirst: of its page: then its table holds every week.
    func panels(of pair: MetricPair, group: Int, name: String, isFirst: Bool) -> Figure? {
        guard let drawn = drawn(pair, group: group, weeks: nil) else { return nil }
        // From the first week to the last says another thing than the verdict beside it: the title names the span and no change.
        let (adoption, value, first) = (drawn.pair.adoption.title, drawn.pair.value.title, drawn.pair.adoptionSeries.firstWeek)
        let parts = drawn.data.pairParts(
            drawn.pair, finding: tell("\(adoption) and \(value) since \(first)"), tableWeeks: isFirst ? nil : HistoryView.tableWeeks).withNewestEventsFirst
        let (title, place) = (pair.title, catalog.groups[group].title)
        return Figure(
            parts, name: name, title: nil,
            tableCaption: isFirst ? tell("\(title), \(place): every week") : tell("\(title), \(place): the newest weeks"))
    }

    /// Its path over the last year; nil where that would not be understood.
    func trajectory(of pair: MetricPair, group: Int) -> Figure? {
        guard let drawn = drawn(pair, group: group, weeks: HistoryView.trajectoryWeeks) else { return nil }
        let parts = drawn.data.trajectoryParts(drawn.pair)
        guard let design = parts.design as? Trajectory, design.isReadable else { return nil }
        let (title, place) = (pair.title, catalog.groups[group].title)
        return Figure(parts, name: name(pair.id, group, "trajectory"), title: nil, tableCaption: tell("\(title), \(place): means of four weeks"))
    }

    /// `tokens.weeks`, `tokens.checkout.weeks`: ids hold no dot.
    func name(_ id: String, _ group: Int, _ kind: String) -> String {
        id + (group == MetricCatalog.everybody ? "" : "." + catalog.groups[group].id) + "." + kind
    }

    private func drawn(_ pair: MetricPair, group: Int, weeks: Int?) -> (pair: DrawnPair, data: ReportData)? {
        // What the newest report withholds is withheld here, whatever was recorded long ago.
        guard let adoption = catalog.metricIndex(pair.adoption), let value = catalog.metricIndex(pair.value), !hidden.contains(group),
            newest.table.series(metric: value, group: group).hasNumbers
        else { return nil }
        let data = data(of: [adoption, value], group: group)
        return DrawnPair(pair, group: group, weeks: weeks, in: data.table).map { ($0, data) }
    }
}

extension FigureParts {
    /// Of many events a chart names the first few that it is given: over all weeks, the newest.
    var withNewestEventsFirst: FigureParts {
        var parts = self
        if var design = design as? TwinPanels {
            design.events.reverse()
            parts.design = design
        } else if var design = design as? ProcessChart {
            design.events.reverse()
            parts.design = design
        } else if var design = design as? SmallMultiples {
            design.events.reverse()
            parts.design = design
        }
        return parts
    }
}
