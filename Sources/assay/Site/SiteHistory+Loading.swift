import AssayMetrics
import AssayReports

extension SiteHistory {
    /// What all reports of a build said, and everything known at the newest.
    /// - Parameter summaries: of the reports' pages.
    init(_ plan: ReportPlan, _ epochs: Epochs, _ pages: [PageOfComparisons], _ release: Release, _ summaries: [ReportSummary]) {
        let sections = Dictionary(summaries.map { ($0.week, $0.sections) }, uniquingKeysWith: { first, _ in first })
        let newest = plan.weeks.last.map { epochs[$0] } ?? epochs.current
        self.init(
            history: newest.history, settings: newest.report, tables: newest.tables,
            reports: zip(plan.items, pages).map { item, page in
                ReportedWeek(week: item.week, isReconstructed: item.isReconstructed, catalog: epochs[item.week].catalog, page: page, sections: sections[item.week] ?? [])
            },
            reissues: release.reissueNotes)
    }
}
