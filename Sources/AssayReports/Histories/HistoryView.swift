import AssayLanguage
import AssayMetrics

/// What all pages over all weeks are made from: everything as known at the newest report's week, and nothing of what is hidden in it.
///
/// One object, which every page holds.
final class HistoryView: Sendable {
    let site: SiteHistory
    /// The newest report's.
    let week: Week
    /// Over the newest report's window: its verdicts, its scorecards, what it withholds.
    let newest: ReportData
    /// Over all weeks.
    let whole: ReportData
    /// The groups that are hidden in the newest report's week: of these nothing is shown.
    let hidden: Set<Int>
    /// By group, in how many of all weeks it is shown and hidden.
    let ledger: [Int: (shown: Int, hidden: Int)]
    let links: HistoryLinks
    /// By pair, and of each by group, what the reports said, oldest first.
    private let sayings: [[ReportedVerdict]]
    private let reportedWeeks: Set<Week>

    /// Nil for a site without reports.
    init?(_ site: SiteHistory) {
        guard let last = site.reports.last else { return nil }
        let history = site.history
        var settings = site.settings
        settings.windowWeeks = max(settings.windowWeeks, last.week.ordinal - history.firstWeek.ordinal + 1)
        self.site = site
        week = last.week
        newest = ReportData(history: history, week: last.week, settings: site.settings, page: site.newest, tables: site.tables, readsAllGroups: true)
        whole = ReportData(history: history, week: last.week, settings: settings, page: site.newest, tables: site.tables, readsAllGroups: true)
        hidden = Set(site.catalog.groups.indices.filter { history.isHidden(group: $0, week: last.week, asOf: last.week) })
        ledger = Dictionary(
            uniqueKeysWithValues: history.ledger(asOf: last.week, window: last.week.ordinal - settings.windowWeeks + 1...last.week.ordinal).map { ($0.group, ($0.shown, $0.hidden)) })
        links = HistoryLinks(site.catalog)
        reportedWeeks = Set(site.reports.map(\.week))
        sayings = HistoryView.sayings(site)
    }

    var catalog: MetricCatalog { site.catalog }

    func hasReport(of week: Week) -> Bool { reportedWeeks.contains(week) }

    /// What the reports said of a pair in a group, oldest first.
    func sayings(pair: Int, group: Int) -> [ReportedVerdict] { sayings[pair * catalog.groups.count + group] }

    /// Each report speaks in the indices of its own catalog: ids lead from it to the newest.
    private static func sayings(_ site: SiteHistory) -> [[ReportedVerdict]] {
        let groupCount = site.catalog.groups.count
        var sayings = [[ReportedVerdict]](repeating: [], count: site.catalog.pairs.count * groupCount)
        for (number, report) in site.reports.enumerated() {
            // By index: pairs and groups are large.
            let pairs = report.catalog.pairs.indices.map { site.catalog.pairIndex(report.catalog.pairs[$0].id) }
            let groups = report.catalog.groups.indices.map { site.catalog.groupIndex(report.catalog.groups[$0].id) }
            for said in report.verdicts {
                guard let pair = pairs[said.pair], let group = groups[said.group] else { continue }
                sayings[pair * groupCount + group].append(
                    ReportedVerdict(
                        report: number, week: report.week, verdict: said.verdict, stage: said.stage,
                        isReconstructed: report.isReconstructed, isReissued: site.reissues[report.week] != nil))
            }
        }
        return sayings
    }
}

extension HistoryView {
    /// Over all weeks; over the newest report's window where a figure of everybody cannot be had of all weeks, since no group is shown in each of them.
    func data(of metrics: [Int], group: Int) -> ReportData {
        group != MetricCatalog.everybody || metrics.allSatisfy { whole.table.series(metric: $0, group: group).scope != .notAvailable } ? whole : newest
    }

    /// The groups in which a metric may be shown, each with its series.
    ///
    /// What the newest report withholds is withheld here: adoption is not shown alone.
    func places(of metric: Int) -> [(group: Int, series: Series)] {
        catalog.groups.indices.compactMap { group in
            guard !hidden.contains(group), !newest.table.isWithheld(metric, group: group) else { return nil }
            let series = data(of: [metric], group: group).table.series(metric: metric, group: group)
            return series.hasNumbers ? (group, series) : nil
        }
    }

    /// One sentence for all groups that are hidden; nil where there are none.
    /// - Parameter groups: of which it is said.
    func hiddenSentence(_ groups: [Int]) -> String? {
        let (titles, reason) = (Words.list(groups.filter(hidden.contains).map { catalog.groups[$0].title }), Words.hiddenReason)
        return titles.isEmpty ? nil : tell("Not shown in \(week): \(titles). \(reason)")
    }
}
