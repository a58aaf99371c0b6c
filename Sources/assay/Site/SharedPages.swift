import AssayMetrics
import AssayReports

/// The pages that are about all reports, and the files beside them.
struct SharedPages: Sendable {
    /// Oldest first.
    let summaries: [ReportSummary]
    let about: AboutPages
    let histories: HistoryPages
    private let links: HistoryLinks
    /// By report, the sections that pairs have on its page.
    private let sections: [Week: Set<String>]

    /// Index, method, corrections and data sheet.
    static let count = 4

    /// - Parameters:
    ///   - histories: of the same site.
    ///   - summaries: of the reports, in the order of the plan.
    init(_ prepared: PreparedSite, _ histories: HistoryPages, _ summaries: [ReportSummary]) {
        self.summaries = summaries
        self.histories = histories
        about = AboutPages(histories.site, prepared.configuration, isOnRecord: prepared.release.after != nil)
        links = HistoryLinks(histories.site.catalog)
        sections = Dictionary(summaries.map { ($0.week, $0.sections) }, uniquingKeysWith: { first, _ in first })
    }

    /// One of the pages over all weeks, with the files of its figures.
    func render(_ item: HistoryPages.Item, _ prepared: PreparedSite, with templates: PageTemplates) -> [OutputFile] {
        histories.render(item, sections: sections, prepared.site, with: templates)
    }

    /// All but those over all weeks, which are made one by one; and the style sheets and assets.
    func render(_ prepared: PreparedSite, with templates: PageTemplates) -> [OutputFile] {
        let (site, configuration) = (prepared.site, prepared.configuration)
        return [IndexPage(summaries, links: links).render(site, with: templates), MethodPage(configuration.disclosure, configuration.report).render(site, with: templates)]
            + about.render(site, with: templates) + FeedPage(summaries, paths: AboutPages.paths + histories.paths).render(site, with: templates) + prepared.theme.assets + prepared.assets
    }
}

extension HistoryPages {
    init(_ prepared: PreparedSite) {
        self.init(
            SiteHistory(prepared.plan, prepared.epochs, prepared.comparisons, prepared.release), hasFigureFiles: prepared.configuration.report.figureFiles != .none)
    }
}
