import AssayLanguage
import AssayMetrics

/// All there is to show of a metric, as values.
struct MetricHistory: Sendable {
    /// A pair in which the metric is adoption: its value stands beside it, or it is not shown.
    struct Part: Sendable {
        var pair: MetricPair
        /// Of the group that is drawn.
        var group: Int?
        var verdict: VerdictCard?
        var figure: Figure?
        /// Why there is no figure.
        var withheld: String?
        /// What the newest report says in the other groups.
        var others: [Assessment]
    }

    var definition: Definition
    /// The reports that tell its first figure and its last.
    var first: Week?
    var last: Week?
    var parts: [Part]
    /// The pairs in which it is value or guardrail.
    var standsIn: [MetricPair]
    /// Said instead of figures.
    var nothing: String?
    var weeks: Figure?
    var groups: [Figure]
    /// The groups in which nothing is shown, and why.
    var hidden: [String]
    var restatements: Restatements

    init(_ index: Int, in view: HistoryView) {
        let metric = view.catalog.metrics[index]
        let places = view.places(of: index)
        let several = places.map(\.group).filter { $0 != MetricCatalog.everybody }
        let single = places.first { $0.group == MetricCatalog.everybody } ?? (places.count == 1 ? places[0] : nil)
        func tells(_ report: SiteHistory.ReportedWeek) -> Bool { places.contains { $0.series.hasNumber(in: report.week) } }
        definition = Definition(metric, asOf: view.week)
        (first, last) = (view.site.reports.first(where: tells)?.week, view.site.reports.last(where: tells)?.week)
        parts = view.catalog.pairs.indices.filter { view.catalog.pairs[$0].adoption == metric.id }.map { Part(metric, pair: $0, in: view) }
        standsIn = view.catalog.pairs.filter { $0.adoption != metric.id && ($0.value == metric.id || $0.guardrail == metric.id) }
        let withheld = !metric.countsAsAdoption ? [] : view.catalog.groups.indices.filter { view.withholds(index, group: $0) }
        nothing = !places.isEmpty ? nil : withheld.isEmpty ? tell("There is no figure to show.") : tell("No value is recorded beside it, and use is not shown alone.")
        self.weeks = single.map { view.weeksFigure(of: index, group: $0.group) }
        // Small panels of adoption would stand without the value of their groups: those are on the pages of the pairs and groups.
        groups = metric.countsAsAdoption || several.isEmpty || single.map({ $0.group == several[0] }) ?? false ? [] : view.groupFigures(of: index, groups: several)
        let titles = Words.list(withheld.map { view.catalog.groups[$0].title })
        hidden = [
            places.isEmpty || withheld.isEmpty ? nil : tell("Withheld, since no value is recorded beside it: \(titles)."),
            view.hiddenSentence(Array(view.catalog.groups.indices)),
        ].compactMap(\.self)
        restatements = Restatements(of: index, in: view)
    }

    /// Of the page, in order.
    var figures: [Figure] { parts.compactMap(\.figure) + (weeks.map { [$0] } ?? []) + groups }
}

extension MetricHistory.Part {
    /// Drawn in the first group, in declared order, that has both.
    init(_ metric: Metric, pair index: Int, in view: HistoryView) {
        let pair = view.catalog.pairs[index]
        let judged = view.newest.page.assessments.filter { $0.pair == index && !view.hidden.contains($0.group) }
        var drawn: (group: Int, figure: Figure)?
        for group in judged.map(\.group) where drawn == nil {
            drawn = view.panels(of: pair, group: group, name: "\(metric.id).pair.\(pair.id)", isFirst: true).map { (group, $0) }
        }
        self.pair = pair
        group = drawn?.group
        figure = drawn?.figure
        withheld = drawn != nil ? nil : judged.first.flatMap { view.reasonForNoPanels(of: pair, group: $0.group) } ?? tell("It is judged in no group that may be shown.")
        verdict = judged.first { $0.group == drawn?.group }.map { VerdictCard($0, in: view.catalog, page: view.newest.page) }
        others = judged.filter { $0.group != drawn?.group }
    }
}

extension HistoryView {
    /// Whether there would be something to show of an adoption metric, were it not alone.
    fileprivate func withholds(_ metric: Int, group: Int) -> Bool {
        !hidden.contains(group) && newest.table.isWithheld(metric, group: group) && whole.table.series(metric: metric, group: group).hasNumbers
    }
}

extension Series {
    fileprivate func hasNumber(in week: Week) -> Bool {
        let index = week.ordinal - firstWeek.ordinal
        return cells.indices.contains(index) && cells[index].number != nil
    }
}
