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
    /// What goes into packets.
    let packets: PacketMaterials
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
        /// Nil when it was not written.
        var provenance: ReportProvenance?
        var diagnostics: [Diagnostic] = []
    }

    /// A report's series and its commentary, before it is composed.
    struct ReadReport: Sendable {
        var data: ReportData
        /// Nil without commentary, and of a draft that is not to be shown.
        var commentary: CommentaryInput?
        var publishDate: CivilDate?
        /// The digest of the commentary's bytes; nil where nothing of it is shown.
        var commentaryDigest: String?
        /// Of the commentary, shown or not, to be held against those of other weeks.
        var paragraphs: [CommentaryParagraph]
        var diagnostics: [Diagnostic]
    }

    func build(_ index: Int) throws -> Built {
        let read = self.read(index)
        var built = Built()
        // 8. The report as a value.
        let hasFigureFiles = self.hasFigureFiles(index), hasPacket = self.hasPacket(index)
        let (report, faults) = compose(read, index, hasFigureFiles: hasFigureFiles)
        built.diagnostics = read.diagnostics + faults
        built.paragraphs = read.paragraphs
        built.summary = ReportSummary(report, publishDate: read.publishDate, authors: read.commentary?.frontMatter.authors ?? [])
        guard let output, let templates, !built.diagnostics.hasErrors else { return built }
        // 9. The page and the files beside it.
        let page = ReportPage(
            report, previous: index > 0 ? plan.items[index - 1].week : nil, next: index + 1 < plan.items.count ? plan.items[index + 1].week : nil,
            weeks: weeks, hasFigureFiles: hasFigureFiles, links: plan.items.last.map { HistoryLinks(epochs[$0.week].catalog) }, hasPacket: hasPacket)
        var files = [page.render(site, with: templates)] + (hasFigureFiles ? page.figureFiles() : [])
        if hasPacket {
            let packet = PacketPage([packed(report, index)], policy: configuration.disclosure, materials: packets)
            files.append(OutputFile(path: PacketPage.path(report.week), bytes: packet.render(site, with: templates)))
        }
        for file in files { built.entries.append(try output.stage(file.bytes, at: file.path)) }
        built.provenance = provenance(read, index, built.entries)
        return built
    }

    /// Step 7: the series as known at the week, and the commentary. A draft is read for its faults, and left out.
    func read(_ index: Int) -> ReadReport {
        let item = plan.items[index]
        let epoch = epochs[item.week]
        var diagnostics: [Diagnostic] = []
        var file: CommentaryFile?
        if let path = item.commentary {
            do {
                file = try CommentaryFile.read(path, week: item.week, pairs: epoch.catalog.pairs.map(\.id))
            } catch {
                diagnostics.append(unreadable(path, error))
            }
        }
        diagnostics += file?.diagnostics ?? []
        let isDraft = file?.isDraft(on: plan.now) ?? false
        file?.frontMatter.isDraft = isDraft
        let isShown = !isDraft || plan.includesDrafts

        let data = self.data(index, order: isShown ? file?.frontMatter.pairs ?? [] : [])
        let read = file?.input(data, links: links, catalog: epoch.catalog)
        diagnostics += (read?.diagnostics ?? []).filter { !ignoresMissingFigures || $0.rule != "no-figure" }
        diagnostics += data.hiddenGroupFindings(
            notes: SourceLocation(path: item.snapshots), configuration: index == plan.items.count - 1 ? SourceLocation(path: plan.configuration) : nil)
        return ReadReport(data: data, commentary: isShown ? read?.input : nil, publishDate: isShown ? file?.publishDate : nil,
            commentaryDigest: isShown ? file?.sha256 : nil, paragraphs: read?.input.reading.paragraphs ?? [], diagnostics: diagnostics)
    }

    /// - Parameters:
    ///   - order: ids of pairs to put first.
    ///   - chosen: ids of the only pairs to show; nil shows all.
    func data(_ index: Int, order: [String], pairs chosen: [String]? = nil) -> ReportData {
        let item = plan.items[index]
        let epoch = epochs[item.week]
        return ReportData(history: epoch.history, week: item.week, settings: epoch.report, page: pages[index], tables: epoch.tables, pairOrder: order, pairs: chosen)
    }

    /// Step 8.
    func compose(_ read: ReadReport, _ index: Int, hasFigureFiles: Bool) -> (report: Report, diagnostics: [Diagnostic]) {
        let item = plan.items[index]
        return Report.compose(
            read.data, commentary: read.commentary, isReconstructed: item.isReconstructed, hasFigureFiles: hasFigureFiles, version: site.version,
            record: release.notes(item.week, windowWeeks: epochs[item.week].report.windowWeeks))
    }

    private func hasFigureFiles(_ index: Int) -> Bool {
        switch configuration.report.figureFiles {
        case .all: true
        case .latest: index == plan.items.count - 1
        case .none: false
        }
    }
}
