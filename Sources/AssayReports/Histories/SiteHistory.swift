import AssayMetrics

/// What the pages over all weeks are made of: everything disclosed, as known at the newest report, and what every report said of its pairs.
public struct SiteHistory: Sendable {
    /// What one report said.
    public struct ReportedWeek: Sendable {
        /// Whose report it is.
        public var week: Week
        /// Made from backfilled history: it never counts towards "confirmed".
        public var isReconstructed: Bool
        /// In whose indices `page` speaks: a report on record keeps the settings it was published with.
        public var catalog: MetricCatalog
        /// Its verdicts and what else it compares.
        public var page: PageOfComparisons
        /// The ids of the sections that pairs have on its page: `pair-tokens-changes`. Other pairs have a row at most.
        public var sections: Set<String>

        public init(week: Week, isReconstructed: Bool, catalog: MetricCatalog, page: PageOfComparisons, sections: Set<String> = []) {
            self.week = week
            self.isReconstructed = isReconstructed
            self.catalog = catalog
            self.page = page
            self.sections = sections
        }
    }

    /// What may be told of all weeks.
    public var history: History
    /// Those of the newest report.
    public var settings: ReportSettings
    /// What may be told of distributions and cohorts of use.
    public var tables: UsageTables
    /// Oldest first; the last is the newest report.
    public var reports: [ReportedWeek]
    /// Reports issued anew, and why.
    public var reissues: [Week: String]

    public init(history: History, settings: ReportSettings, tables: UsageTables, reports: [ReportedWeek], reissues: [Week: String]) {
        self.history = history
        self.settings = settings
        self.tables = tables
        self.reports = reports
        self.reissues = reissues
    }

    /// Metrics, groups, pairs and events as they are declared now.
    public var catalog: MetricCatalog { history.catalog }

    /// The newest report's week; nil of a site without reports.
    public var week: Week? { reports.last?.week }
}
