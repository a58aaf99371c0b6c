import AssayLanguage
import AssayMetrics

/// All there is to show of a pair, as values.
struct PairHistory: Sendable {
    /// The pair in one group.
    struct Place: Sendable {
        var group: Int
        /// Of the newest report; nil where that does not judge it.
        var verdict: VerdictCard?
        /// What the newest report said, for lists.
        var latest: Assessment?
        /// Said instead of a verdict.
        var ended: String?
        var figure: Figure?
        /// Why there is no figure.
        var withheld: String?
        var trajectory: Figure?
        /// Of the newest reports, oldest first.
        var strip: [ReportedVerdict]
        /// Newest first.
        var runs: [VerdictRun]
        /// How many earlier ones are left out.
        var earlierRuns: String?
    }

    var pair: MetricPair
    var index: Int
    var adoption: Metric
    var value: Metric
    var guardrail: Metric?
    var places: [Place]
    /// The groups in which nothing is shown, and why.
    var hidden: String?
    /// That not all groups are drawn.
    var undrawn: String?

    /// More charts than this nobody compares.
    static let mostPlaces = ChartRequest.mostPanels
    static let stripReports = 52
    /// A pair that changes its verdict all the time fills no more lines than these.
    static let mostRuns = 60

    init(_ index: Int, in view: HistoryView) {
        let catalog = view.catalog
        let pair = catalog.pairs[index]
        let groups = catalog.groups.indices.filter { !view.sayings(pair: index, group: $0).isEmpty }
        let shown = groups.filter { !view.hidden.contains($0) }
        self.index = index
        self.pair = pair
        // The catalog has no pair without its two metrics.
        adoption = catalog.metrics[catalog.metricIndex(pair.adoption) ?? 0]
        value = catalog.metrics[catalog.metricIndex(pair.value) ?? 0]
        guardrail = pair.guardrail.flatMap { catalog.metricIndex($0) }.map { catalog.metrics[$0] }
        places = shown.enumerated().map { number, group in
            Place(pair, index, group: group, isFirst: number == 0, isDrawn: number < PairHistory.mostPlaces, in: view)
        }
        hidden = view.hiddenSentence(groups)
        let (drawn, all) = (PairHistory.mostPlaces, shown.count)
        undrawn = all > drawn ? tell("Charts stand for the first \(drawn) of \(all) groups.") : nil
    }

    /// Of the page, in order.
    var figures: [Figure] { places.flatMap { [$0.figure, $0.trajectory].compactMap(\.self) } }
}

extension PairHistory.Place {
    init(_ pair: MetricPair, _ index: Int, group: Int, isFirst: Bool, isDrawn: Bool, in view: HistoryView) {
        let sayings = view.sayings(pair: index, group: group)
        let runs = VerdictRun.runs(sayings)
        let left = runs.count - PairHistory.mostRuns
        self.group = group
        latest = view.newest.assessment(pair: index, group: group)
        verdict = latest.map { VerdictCard($0, in: view.catalog, page: view.newest.page) }
        ended = latest == nil ? sayings.last.map { $0.week }.map { week in tell("Not judged any more since the report of \(week).") } : nil
        figure = isDrawn ? view.panels(of: pair, group: group, name: view.name(pair.id, group, "panels"), isFirst: isFirst) : nil
        withheld = isDrawn && figure == nil ? view.reasonForNoPanels(of: pair, group: group) : nil
        trajectory = isDrawn ? view.trajectory(of: pair, group: group) : nil
        let newest = view.site.reports.count - PairHistory.stripReports
        strip = sayings.filter { $0.report >= newest }
        self.runs = runs.suffix(PairHistory.mostRuns).reversed()
        earlierRuns = left > 0 ? tell("Earlier runs that are not listed: \(left).") : nil
    }
}

extension HistoryView {
    /// Why adoption is withheld in a group that may be shown.
    func reasonForNoPanels(of pair: MetricPair, group: Int) -> String? {
        catalog.metricIndex(pair.value).map { Words.withheld(catalog.metrics[$0], newest.table.series(metric: $0, group: group)) }
    }
}
