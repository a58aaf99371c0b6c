import AssayMetrics
import AssayReports

extension SiteHistory {
    /// What all reports of a build said, and everything known at the newest.
    init(_ plan: ReportPlan, _ epochs: Epochs, _ comparisons: Comparisons, _ release: Release) {
        let newest = plan.weeks.last.map { epochs[$0] } ?? epochs.current
        self.init(
            history: newest.history, settings: newest.report, tables: newest.tables,
            reports: zip(plan.items, comparisons.verdicts).map { item, verdicts in
                ReportedWeek(week: item.week, isReconstructed: item.isReconstructed, catalog: epochs[item.week].catalog, verdicts: verdicts)
            },
            newest: plan.items.indices.last.map { comparisons[$0] } ?? .none,
            reissues: release.reissueNotes)
    }
}
