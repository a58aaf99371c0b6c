import AssayCharts
import AssayMetrics

/// What one report can say: its series, as known at its week, and where its pairs are judged.
public struct ReportData: Sendable {
    public let week: Week
    let table: SeriesTable
    let settings: ReportSettings
    /// Every pair in every group in which it is judged, in the order of the page.
    let placed: [PlacedPair]
    /// The groups that get a scorecard.
    let groups: [Int]

    var catalog: MetricCatalog { table.catalog }

    /// - Parameter order: ids of pairs to put first, as the commentary asks.
    public init(history: History, week: Week, settings: ReportSettings, pairOrder order: [String] = []) {
        let catalog = history.catalog
        let first = order.compactMap(catalog.pairIndex)
        let pairs = (first + catalog.pairs.indices.filter { !first.contains($0) }).map { catalog.pairs[$0] }
        let placed = pairs.flatMap { pair in
            catalog.places(of: pair) { metric, group in
                history.hasFigures(metric: metric, group: group, through: week, weeks: settings.windowWeeks)
            }.map { PlacedPair(pair: pair, group: $0) }
        }
        let judged = Set(placed.map(\.group))
        let groups = catalog.groups.indices.filter { judged.contains($0) || (judged.isEmpty && $0 == MetricCatalog.everybody) }
        self.week = week
        self.settings = settings
        self.placed = placed
        self.groups = groups
        table = SeriesTable(history: history, week: week, windowWeeks: settings.windowWeeks, groups: groups)
    }

    /// The anchors that the page will have, for links within it.
    public var anchors: Set<String> {
        Set(placed.flatMap { ["pair-" + $0.name(in: catalog), "figure-" + $0.name(in: catalog)] } + catalog.metrics.map { "metric-" + $0.id })
            .union(["content", "point", "commentary", "pairs", "scorecard", "notes", "definitions", "events", "provenance"])
    }
}
