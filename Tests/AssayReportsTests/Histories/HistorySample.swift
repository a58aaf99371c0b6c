@testable import AssayMetrics
@testable import AssayReports

/// A site of three groups with a report for each of sixteen weeks: tokens rise, changes stay level; `tiny` is hidden, and `south` may become too small.
enum HistorySample {
    static let last = Sample.last
    static let first = last.advanced(by: -15)

    /// A figure of an earlier week that a capture tells otherwise.
    struct Retelling {
        var metric = "changes"
        var group = "north"
        /// Weeks before the last.
        var week: Int
        var capture: Int
        var value: Double
        var note: String? = "counted anew"
    }

    static let pairs = [Sample.pair("main"), Sample.pair("each", scope: .groups(["north", "south"]))]

    /// - Parameters:
    ///   - shrinks: weeks before the last from which on `south` has three people.
    ///   - skip: metrics without a row.
    ///   - lastValue: weeks before the last in which changes have their last row.
    static func history(
        _ catalog: MetricCatalog = Sample.catalog(pairs: pairs), shrinks: Int? = nil, skip: Set<String> = [], lastValue: Int = 0, retold: [Retelling] = []
    ) -> History {
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: first)
        for back in (0..<16).reversed() {
            let week = last.advanced(by: -back)
            var rows: [Observation] = []
            for group in ["north", "south", "tiny"] {
                let isSmall = group == "tiny" || (group == "south" && shrinks.map { back <= $0 } ?? false)
                for (metric, value) in [("tokens", Double(16 - back) * 1_000), ("changes", 100), ("hours", 7.5)] where !skip.contains(metric) && (metric != "changes" || back >= lastValue) {
                    rows.append(
                        Observation(
                            metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, week: week, value: value, people: isSmall ? 3 : 30,
                            isProvisional: metric == "hours" && back == 0, line: 2))
                }
            }
            let now = retold.filter { $0.capture == back }
            for (number, retelling) in now.enumerated() {
                rows.append(
                    Observation(
                        metric: catalog.metricIndex(retelling.metric)!, group: catalog.groupIndex(retelling.group)!, week: last.advanced(by: -retelling.week),
                        value: retelling.value, people: 30, note: retelling.note == nil ? nil : number, line: 2))
            }
            let snapshot = Snapshot(capture: week, path: "\(week).csv", observations: rows, notes: now.map { $0.note ?? "" })
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        return history
    }

    /// With all its reports.
    /// - Parameter reconstructed: how many of the first were made afterwards.
    static func site(_ history: History = history(), reconstructed: Int = 0, reissues: [Week: String] = [:]) -> SiteHistory {
        let catalog = history.catalog
        var persistence = Persistence()
        var newest = PageOfComparisons.none
        let reports = (0..<16).map { number -> SiteHistory.ReportedWeek in
            let week = first.advanced(by: number)
            let page = persistence.follow(history.compare(through: week, weeks: 26), of: week, in: catalog, isCounted: number >= reconstructed)
            newest = page
            return SiteHistory.ReportedWeek(week: week, isReconstructed: number < reconstructed, catalog: catalog, verdicts: page.verdicts)
        }
        return SiteHistory(history: history, settings: ReportSettings(), tables: UsageTables(), reports: reports, newest: newest, reissues: reissues)
    }

    static func view(_ site: SiteHistory = site()) -> HistoryView { HistoryView(site)! }

    /// A page's text and the names of the files beside it.
    /// - Parameter rows: pairs that have a row in reports, and no section.
    static func page(_ item: HistoryPages.Item, _ site: SiteHistory = site(), rows: Set<String> = [], theme: String = "weekly") throws -> (text: String, files: [String]) {
        let sections = site.reports.map { report in
            let pairs = report.verdicts.map { PlacedPair(pair: report.catalog.pairs[$0.pair], group: $0.group) }
            return (report.week, Set(pairs.filter { !rows.contains($0.pair.id) }.map { "pair-" + $0.name(in: report.catalog) }))
        }
        let files = HistoryPages(site, hasFigureFiles: true).render(
            item, sections: Dictionary(uniqueKeysWithValues: sections), Sample.site, with: try Themes.templates(theme))
        return (String(decoding: files[0].bytes, as: UTF8.self), files.dropFirst().map(\.path))
    }
}
