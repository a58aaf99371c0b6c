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

    /// The pairs that get a section and a chart; the others are rows.
    var charted: ArraySlice<PlacedPair> { settings.pairsPerReport.map { placed.prefix($0) } ?? placed[...] }

    /// The events in the report's window.
    var events: [Event] {
        let window = week.advanced(by: 1 - settings.windowWeeks)...week
        return catalog.events.filter { window.contains($0.week) }
    }

    /// The places on the page that a link can lead to, whatever the theme.
    /// - Parameter hasCommentary: whether the page has one.
    public func anchors(hasCommentary: Bool) -> Set<String> {
        var anchors: Set<String> = ["content", "point", "pairs", "scorecard", "notes", "definitions", "provenance"]
        if hasCommentary { anchors.insert("commentary") }
        if !events.isEmpty { anchors.insert("events") }
        anchors.formUnion(catalog.metrics.map { "metric-" + $0.id })
        for placed in charted {
            anchors.insert("pair-" + placed.name(in: catalog))
            if let value = catalog.metricIndex(placed.pair.value), table.series(metric: value, group: placed.group).hasNumbers {
                anchors.insert("figure-" + placed.name(in: catalog))
            }
        }
        return anchors
    }
}
