import AssayMetrics

/// What the pages over all weeks are made of: everything disclosed, as known at the newest report, and what every report said of its pairs.
public struct SiteHistory: Sendable {
    /// What one report said.
    public struct ReportedWeek: Sendable {
        /// Whose report it is.
        public var week: Week
        /// Made from backfilled history: it never counts towards "confirmed".
        public var isReconstructed: Bool
        /// In whose indices `verdicts` speak: a report on record keeps the settings it was published with.
        public var catalog: MetricCatalog
        /// What it said of its pairs.
        public var verdicts: [PairVerdict]

        public init(week: Week, isReconstructed: Bool, catalog: MetricCatalog, verdicts: [PairVerdict]) {
            self.week = week
            self.isReconstructed = isReconstructed
            self.catalog = catalog
            self.verdicts = verdicts
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
    /// All that the newest report compares.
    public var newest: PageOfComparisons
    /// Reports issued anew, and why.
    public var reissues: [Week: String]

    public init(history: History, settings: ReportSettings, tables: UsageTables, reports: [ReportedWeek], newest: PageOfComparisons, reissues: [Week: String]) {
        self.history = history
        self.settings = settings
        self.tables = tables
        self.reports = reports
        self.newest = newest
        self.reissues = reissues
    }

    /// Metrics, groups, pairs and events as they are declared now.
    public var catalog: MetricCatalog { history.catalog }

    /// The newest report's week; nil of a site without reports.
    public var week: Week? { reports.last?.week }
}
