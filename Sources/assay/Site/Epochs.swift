import AssayMetrics
import AssayReports

/// Settings under which weeks are judged, and what is known of the captures under them.
struct Epoch: Sendable {
    let report: ReportSettings
    let history: History
    /// What may be shown of `distribution.csv` and `cohort.csv`.
    let tables: UsageTables
    /// Of the settings, and of what else decides over all of its reports.
    let settings: Digest
    /// Of all that a report of a week can tell figures from.
    let told: ToldDigests

    var catalog: MetricCatalog { history.catalog }
}

/// The epochs of a site: its own settings, and those under which reports are on record. A past report is remade under its own.
struct Epochs: Sendable {
    /// For every week that is not on record under other settings.
    let current: Epoch
    private let recorded: [String: Epoch]
    private let digests: [Week: String]

    /// - Parameters:
    ///   - recorded: by digest of the settings.
    ///   - digests: by week on record under settings other than the current ones.
    init(current: Epoch, recorded: [String: Epoch] = [:], digests: [Week: String] = [:]) {
        self.current = current
        self.recorded = recorded
        self.digests = digests
    }

    /// Each once, in no order.
    var all: [Epoch] { [current] + recorded.values }

    subscript(week: Week) -> Epoch { digests[week].flatMap { recorded[$0] } ?? current }
}
