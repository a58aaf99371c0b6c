import AssayCharts
import AssayMetrics

/// What one report can say: its series, as known at its week, and where its pairs are judged.
public struct ReportData: Sendable {
    public let week: Week
    let table: SeriesTable
    let settings: ReportSettings
    /// What is said of each pair in each group in which it is judged.
    let page: PageOfComparisons
    /// Every pair in every group in which it is judged, in the order of the page.
    let placed: [PlacedPair]
    /// The groups that get a scorecard.
    let groups: [Int]
    /// What the captures say of distributions and cohorts.
    let tables: UsageTables

    var catalog: MetricCatalog { table.catalog }

    /// - Parameters:
    ///   - page: the comparisons of the report, with how long they have stood.
    ///   - tables: for the signs of gaming.
    ///   - order: ids of pairs to put first, as the commentary asks.
    public init(
        history: History, week: Week, settings: ReportSettings, page: PageOfComparisons, tables: UsageTables = UsageTables(), pairOrder order: [String] = []
    ) {
        self.init(history: history, week: week, settings: settings, page: page, tables: tables, pairOrder: order, readsAllGroups: false)
    }

    /// - Parameter readsAllGroups: whether the series of all groups are asked for, and not of those alone in which pairs are judged.
    init(
        history: History, week: Week, settings: ReportSettings, page: PageOfComparisons, tables: UsageTables, pairOrder order: [String] = [], readsAllGroups: Bool
    ) {
        let catalog = history.catalog
        let first = order.compactMap(catalog.pairIndex)
        let placed = inOrder(page.assessments, first: first, worstFirst: settings.pairsPerReport != nil).map {
            PlacedPair(pair: catalog.pairs[$0.pair], group: $0.group)
        }
        let judged = Set(placed.map(\.group))
        let groups = catalog.groups.indices.filter { judged.contains($0) || (judged.isEmpty && $0 == MetricCatalog.everybody) }
        self.week = week
        self.settings = settings
        self.page = page
        self.tables = tables
        self.placed = placed
        self.groups = groups
        table = SeriesTable(history: history, week: week, windowWeeks: settings.windowWeeks, groups: readsAllGroups ? Array(catalog.groups.indices) : groups)
    }

    /// What is said of a pair in a group, by their indices; nil where it is not judged.
    public func assessment(pair: Int, group: Int) -> Assessment? { page.assessment(pair: pair, group: group) }

    /// What is said of a pair of the page.
    func assessment(of placed: PlacedPair) -> Assessment {
        // Placed pairs come from the page.
        catalog.pairIndex(placed.pair.id).flatMap { page.assessment(pair: $0, group: placed.group) }!
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
        var anchors: Set<String> = ["content", "point", "pairs", "scorecard", "signs", "notes", "definitions", "provenance"]
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

/// The pairs that the commentary puts first, then the others: in declared order, or with the worst news first where not all get a chart.
private func inOrder(_ assessments: [Assessment], first: [Int], worstFirst: Bool) -> [Assessment] {
    func key(_ offset: Int) -> (Int, Int, Int, Int) {
        let assessment = assessments[offset]
        let place = first.firstIndex(of: assessment.pair) ?? first.count
        return (place, worstFirst ? assessment.verdict.newsRank : 0, worstFirst && !assessment.isConfirmed ? 1 : 0, offset)
    }
    return assessments.indices.sorted { key($0) < key($1) }.map { assessments[$0] }
}
