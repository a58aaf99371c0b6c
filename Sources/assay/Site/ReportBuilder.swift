import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Builds one week's report: commentary, composition, page. A value that several tasks share.
struct ReportBuilder: Sendable {
    let plan: ReportPlan
    let epochs: Epochs
    /// In the order of the plan.
    let pages: [PageOfComparisons]
    let release: Release
    let configuration: SiteConfiguration
    let site: SiteInfo
    let links: SiteLinks
    /// To pick one from each page.
    let weeks: ReportWeeks
    /// Nil while a template has a fault: then the commentary is still read for its own faults.
    let templates: PageTemplates?
    /// Nil when nothing is to be written.
    let output: OutputDirectory?
    /// When snapshots have faults, figures are missing because of them: no second message for each.
    let ignoresMissingFigures: Bool

    struct Built: Sendable {
        /// Nil when the report was not composed.
        var summary: ReportSummary?
        var entries: [OutputDirectory.Entry] = []
        /// Of its commentary.
        var paragraphs: [CommentaryParagraph] = []
        var diagnostics: [Diagnostic] = []
    }

    func build(_ index: Int) throws -> Built {
        let item = plan.items[index]
        let epoch = epochs[item.week]
        let catalog = epoch.catalog
        var built = Built()

        var file: CommentaryFile?
        if let path = item.commentary {
            do {
                file = try CommentaryFile.read(path, week: item.week, pairs: catalog.pairs.map(\.id))
            } catch {
                built.diagnostics.append(unreadable(path, error))
            }
        }
        built.diagnostics += file?.diagnostics ?? []
        let isDraft = file?.isDraft(on: plan.now) ?? false
        file?.frontMatter.isDraft = isDraft
        let isShown = !isDraft || plan.includesDrafts

        // The series as known at this week, and where the pairs stand.
        let data = ReportData(
            history: epoch.history, week: item.week, settings: epoch.report, page: pages[index], tables: epoch.tables,
            pairOrder: isShown ? file?.frontMatter.pairs ?? [] : [])
        // 7. The commentary. A draft is read for its faults, and left out.
        let read = file?.input(data, links: links, catalog: catalog)
        built.diagnostics += (read?.diagnostics ?? []).filter { !ignoresMissingFigures || $0.rule != "no-figure" }
        built.paragraphs = read?.input.reading.paragraphs ?? []
        built.diagnostics += data.hiddenGroupFindings(
            notes: SourceLocation(path: item.snapshots), configuration: index == plan.items.count - 1 ? SourceLocation(path: plan.configuration) : nil)
        // 8. The report as a value.
        let hasFigureFiles = self.hasFigureFiles(index)
        let (report, faults) = Report.compose(
            data, commentary: isShown ? read?.input : nil, isReconstructed: item.isReconstructed, hasFigureFiles: hasFigureFiles,
            version: site.version, record: release.notes(item.week, windowWeeks: epoch.report.windowWeeks))
        built.diagnostics += faults
        built.summary = ReportSummary(report, publishDate: isShown ? file?.publishDate : nil, authors: isShown ? file?.frontMatter.authors ?? [] : [])
        guard let output, let templates, !built.diagnostics.hasErrors else { return built }
        // 9. The page and the files beside it.
        let page = ReportPage(
            report, previous: index > 0 ? plan.items[index - 1].week : nil, next: index + 1 < plan.items.count ? plan.items[index + 1].week : nil,
            weeks: weeks, hasFigureFiles: hasFigureFiles, links: plan.items.last.map { HistoryLinks(epochs[$0.week].catalog) })
        for file in [page.render(site, with: templates)] + (hasFigureFiles ? page.figureFiles() : []) {
            built.entries.append(try output.stage(file.bytes, at: file.path))
        }
        return built
    }

    private func hasFigureFiles(_ index: Int) -> Bool {
        switch configuration.report.figureFiles {
        case .all: true
        case .latest: index == plan.items.count - 1
        case .none: false
        }
    }
}
