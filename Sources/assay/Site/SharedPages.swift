import AssayMetrics
import AssayReports

/// The pages that are about all reports, and the files beside them.
struct SharedPages: Sendable {
    /// Oldest first.
    let summaries: [ReportSummary]
    let about: AboutPages
    let histories: HistoryPages
    private let links: HistoryLinks

    /// Index, method, corrections and data sheet.
    static let count = 4

    /// - Parameter summaries: of the reports, in the order of the plan.
    init(_ prepared: PreparedSite, _ summaries: [ReportSummary]) {
        let history = SiteHistory(prepared.plan, prepared.epochs, prepared.comparisons, prepared.release, summaries)
        self.summaries = summaries
        about = AboutPages(history, prepared.configuration, isOnRecord: prepared.release.after != nil)
        histories = HistoryPages(history, hasFigureFiles: prepared.configuration.report.figureFiles != .none)
        links = HistoryLinks(history.catalog)
    }

    /// All but those over all weeks, which are made one by one; and the style sheets and assets.
    func render(_ prepared: PreparedSite, with templates: PageTemplates) -> [OutputFile] {
        let (site, configuration) = (prepared.site, prepared.configuration)
        return [IndexPage(summaries, links: links).render(site, with: templates), MethodPage(configuration.disclosure, configuration.report).render(site, with: templates)]
            + about.render(site, with: templates) + FeedPage(summaries, paths: AboutPages.paths + histories.paths).render(site, with: templates) + prepared.theme.assets + prepared.assets
    }
}
