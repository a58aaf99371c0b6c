import AssayCommentary
import AssayCharts
import AssayMetrics

/// One metric in several groups, each with what may be shown of it, in the order asked for or that of the site: charts rank no groups.
struct DrawnGroups {
    struct Place {
        let index: Int
        let group: Group
        let series: Series
        /// Said instead of all of the group's figures: adoption without a value beside it.
        let withheld: String?

        /// Said instead of a figure of one of its weeks; nil where there is one.
        func statement(_ cell: Cell) -> String? { withheld ?? Words.statement(cell) }
        /// Said instead of its line.
        var statement: String? { withheld ?? Words.statement(series) }
    }

    let metric: Metric
    let metricIndex: Int
    private(set) var places: [Place]

    /// - Parameters:
    ///   - ids: nil takes all groups but everybody of which the metric has a row, hidden or not.
    ///   - weeks: nil takes the report's window.
    /// - Throws: when there is nothing to show of any group.
    init(metric index: Int, groups ids: [String]?, weeks: Int?, in data: ReportData) throws(ChartRefusal) {
        let catalog = data.catalog
        metric = catalog.metrics[index]
        metricIndex = index
        let count = max(weeks ?? 0, data.settings.windowWeeks)
        let indices =
            ids?.compactMap(catalog.groupIndex)
            ?? catalog.groups.indices.dropFirst().filter { data.table.history.hasRows(metric: index, group: $0, through: data.week, weeks: count) }
        places = indices.map { group in
            let isWithheld = data.table.isWithheld(index, group: group, weeks: weeks)
            let series = data.table.drawn(metric: index, group: group, weeks: weeks)
            return Place(index: group, group: catalog.groups[group], series: series, withheld: isWithheld && series.hasNumbers ? Words.withheldAlone : nil)
        }
        guard places.contains(where: { $0.statement == nil }) else {
            throw ChartRefusal(places.contains { $0.withheld != nil } ? .withheld(metric) : .noGroups(metric))
        }
    }

    /// Keeps the first so many.
    mutating func keep(_ count: Int) { places = Array(places.prefix(count)) }

    /// What may be written of it: of groups whose adoption is withheld nothing.
    var columns: [(group: Group, series: Series)] { places.filter { $0.withheld == nil }.map { ($0.group, $0.series) } }
}

/// A chart that cannot be drawn, and why.
struct ChartRefusal: Error, Sendable {
    let failure: ReferenceFailure

    init(_ failure: ReferenceFailure) { self.failure = failure }
}
