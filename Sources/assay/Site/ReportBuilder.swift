import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Builds one week's report: commentary, composition, page. A value that several tasks share.
struct ReportBuilder: Sendable {
    let prepared: PreparedSite
    private let links: SiteLinks
    /// To pick one from each page.
    private let weeks: ReportWeeks
    /// What goes into packets.
    let packets: PacketMaterials

    init(_ prepared: PreparedSite) {
        self.prepared = prepared
        links = prepared.links
        weeks = ReportWeeks(prepared.plan.weeks)
        packets = PacketMaterials(prepared.theme, assets: prepared.assets)
    }

    var plan: ReportPlan { prepared.plan }
    var epochs: Epochs { prepared.epochs }
    var configuration: SiteConfiguration { prepared.configuration }
    var site: SiteInfo { prepared.site }
    /// Nil while a template has a fault: then the commentary is still read for its own faults.
    var templates: PageTemplates? { prepared.theme.templates }

    /// A report's series and its commentary, before it is composed.
    struct ReadReport: Sendable {
        var data: ReportData
        /// Nil without commentary, and of a draft that is not to be shown.
        var commentary: CommentaryInput?
        /// What the commentary's bytes decide.
        var facts: MadeReport.Facts
        /// Whether readers see the commentary.
        var isShown: Bool
        /// Of the commentary, shown or not, to be held against those of other weeks.
        var paragraphs: [CommentaryParagraph]
        var diagnostics: [Diagnostic]
    }

    /// Steps 7 to 9.
    /// - Parameter output: nil when nothing is to be written.
    func make(_ index: Int, output: OutputDirectory?) throws(FileSystem.Failure) -> MadeReport {
        let (read, report, made) = composed(index)
        guard let output, let templates, !made.diagnostics.hasErrors else { return made }
        var written = made
        written.entries = try output.stage(files(report, index, with: templates))
        written.provenance = provenance(read, index, written.entries)
        written.entries.sort { precedes($0.path, $1.path) }
        return written
    }

    /// The page of a report and the files beside it; none while something in it or in the templates has a fault.
    func files(_ index: Int) -> [OutputFile] {
        let (_, report, made) = composed(index)
        guard let templates, !made.diagnostics.hasErrors else { return [] }
        return files(report, index, with: templates)
    }

    /// Steps 7 and 8: the report as a value.
    private func composed(_ index: Int) -> (read: ReadReport, report: Report, made: MadeReport) {
        let read = self.read(index)
        let (report, faults) = compose(read, index, hasFigureFiles: prepared.hasFigureFiles(index))
        let summary = ReportSummary(report, publishDate: read.isShown ? read.facts.publishDate : nil, authors: read.commentary?.frontMatter.authors ?? [])
        return (read, report, MadeReport(facts: read.facts, summary: summary, paragraphs: read.paragraphs, diagnostics: read.diagnostics + faults))
    }

    /// Step 9: the page and the files beside it.
    private func files(_ report: Report, _ index: Int, with templates: PageTemplates) -> [OutputFile] {
        let (hasFigureFiles, hasPacket) = (prepared.hasFigureFiles(index), prepared.hasPacket(index))
        let page = ReportPage(
            report, previous: index > 0 ? plan.items[index - 1].week : nil, next: index + 1 < plan.items.count ? plan.items[index + 1].week : nil,
            weeks: weeks, hasFigureFiles: hasFigureFiles, links: plan.items.last.map { HistoryLinks(epochs[$0.week].catalog) }, hasPacket: hasPacket)
        var files = [page.render(site, with: templates)] + (hasFigureFiles ? page.figureFiles() : [])
        if hasPacket {
            let packet = PacketPage([packed(report, index)], policy: configuration.disclosure, materials: packets)
            files.append(OutputFile(path: PacketPage.path(report.week), bytes: packet.render(site, with: templates)))
        }
        return files
    }

    /// Step 7: the series as known at the week, and the commentary. A draft is read for its faults, and left out.
    func read(_ index: Int) -> ReadReport {
        let item = plan.items[index]
        let epoch = epochs[item.week]
        var diagnostics: [Diagnostic] = []
        var file: CommentaryFile?
        switch prepared.texts[index] {
        case nil: break
        case .success(let text)?: file = CommentaryFile(text, week: item.week, pairs: epoch.catalog.pairs.map(\.id))
        case .failure(let failure)?: diagnostics.append(unreadable(failure.path, failure))
        }
        diagnostics += file?.diagnostics ?? []
        let isDraft = file?.facts.isDraft(on: plan.now) ?? false
        file?.frontMatter.isDraft = isDraft
        let isShown = !isDraft || plan.includesDrafts

        let data = self.data(index, order: isShown ? file?.frontMatter.pairs ?? [] : [])
        let read = file?.input(data, links: links, catalog: epoch.catalog)
        diagnostics += (read?.diagnostics ?? []).filter { !prepared.hasSnapshotFaults || $0.rule != "no-figure" }
        diagnostics += data.hiddenGroupFindings(
            notes: SourceLocation(path: item.snapshots), configuration: index == plan.items.count - 1 ? SourceLocation(path: plan.configuration) : nil)
        return ReadReport(
            data: data, commentary: isShown ? read?.input : nil, facts: read?.facts ?? MadeReport.Facts(), isShown: isShown, paragraphs: read?.input.reading.paragraphs ?? [],
            diagnostics: diagnostics)
    }

    /// - Parameters:
    ///   - order: ids of pairs to put first.
    ///   - chosen: ids of the only pairs to show; nil shows all.
    func data(_ index: Int, order: [String], pairs chosen: [String]? = nil) -> ReportData {
        let item = plan.items[index]
        let epoch = epochs[item.week]
        return ReportData(
            history: epoch.history, week: item.week, settings: epoch.report, page: prepared.comparisons[index], tables: epoch.tables, pairOrder: order, pairs: chosen)
    }

    /// Step 8.
    func compose(_ read: ReadReport, _ index: Int, hasFigureFiles: Bool) -> (report: Report, diagnostics: [Diagnostic]) {
        let item = plan.items[index]
        return Report.compose(
            read.data, commentary: read.commentary, isReconstructed: item.isReconstructed, hasFigureFiles: hasFigureFiles, version: site.version,
            record: prepared.release.notes(item.week, windowWeeks: epochs[item.week].report.windowWeeks))
    }
}
