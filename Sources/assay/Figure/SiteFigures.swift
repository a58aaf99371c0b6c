import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The figures of one report of a site, made as a build makes them and from nothing else: what a build hides cannot come out.
struct SiteFigures {
    let week: Week
    private let data: ReportData
    private let isReconstructed: Bool
    private let site: String
    /// The week's commentary, where it is shown.
    private let commentary: CommentaryInput?

    /// Reads a site up to the figures of one week.
    /// - Parameter week: nil for the newest report.
    init(_ options: BuildOptions, week: Week?) async throws {
        let folder = SiteFolder(root: options.site)
        let (loaded, faults) = SiteConfiguration.load(folder)
        guard let configuration = loaded else { throw FigureRefusal(folder.diagnostics + faults) }
        let (record, recordFaults) = PublishedRecord.load(folder)
        let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: [], jobs: options.jobs)
        let (epochs, snapshotFaults) = try await loader.load()
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        let pages = try await Comparisons.make(plan, epochs, jobs: options.jobs)
        // A figure in a document is released too: what differs from the record is refused here as there.
        let derived = try await Release.derived(plan, epochs, pages, record: record, options: options)
        let release = Release(plan, epochs, pages, derived: derived, record: record, configuration: configuration, options: options, folder: folder)
        var diagnostics = folder.diagnostics + faults + recordFaults + snapshotFaults + plan.diagnostics
        if !snapshotFaults.hasErrors { diagnostics += release.diagnostics }
        if diagnostics.hasErrors { throw FigureRefusal(diagnostics) }

        guard let index = week.map({ named in plan.items.firstIndex { $0.week == named } }) ?? plan.items.indices.last else {
            throw FigureRefusal(
                rule: "no-report", "there is no report of \(week.map(\.description) ?? "any week")",
                help: plan.items.isEmpty ? "add a snapshot" : "choose a week from \(plan.items[0].week) to \(plan.items[plan.items.count - 1].week); 'assay list' names them")
        }
        let item = plan.items[index]
        let epoch = epochs[item.week]
        var file = try item.commentary.map { try CommentaryFile.read($0, week: item.week, pairs: epoch.catalog.pairs.map(\.id)) }
        if file?.isDraft(on: plan.now) == true, !options.includesDrafts { file = nil }
        self.week = item.week
        isReconstructed = item.isReconstructed
        site = options.site
        data = ReportData(history: epoch.history, week: item.week, settings: epoch.report, page: pages[index], tables: epoch.tables, pairOrder: file?.frontMatter.pairs ?? [])
        diagnostics = file?.diagnostics ?? []
        // Where links lead is for a build to say: no figure holds one.
        let read = file?.input(data, links: SiteLinks(weeks: [], assets: [], anchors: { _ in [] }), catalog: epoch.catalog)
        diagnostics += (read?.diagnostics ?? []).filter { $0.rule != "broken-link" }
        diagnostics += data.hiddenGroupFindings(
            notes: SourceLocation(path: item.snapshots), configuration: index == plan.items.count - 1 ? SourceLocation(path: folder.configuration) : nil)
        if diagnostics.hasErrors { throw FigureRefusal(diagnostics) }
        commentary = read?.input
        catalog = epoch.catalog
    }

    let catalog: MetricCatalog

    /// The report's figures by name, with their titles, in the order of the page.
    func all() throws(FigureRefusal) -> [(name: String, chart: DrawnChart)] {
        let report = try compose(commentary)
        return report.figures.map { ($0.name, DrawnChart($0)) } + report.heatTables.map { ($0.name, DrawnChart($0)) }
    }

    func named(_ name: String) throws(FigureRefusal) -> DrawnChart {
        let all = try all()
        if let found = all.first(where: { $0.name == name }) { return found.chart }
        let list = "'assay figure \(site) --week \(week) --list' names them"
        throw FigureRefusal(
            rule: "unknown-figure", "the report of \(week) has no figure '\(name)'",
            help: all.isEmpty ? "it has none" : didYouMean(name, in: all.map(\.name), otherwise: list) ?? list)
    }

    /// A figure that no commentary asks for, as if one did.
    func made(_ request: FigureRequest) throws(FigureRefusal) -> DrawnChart {
        let titles = request.title.map { data.hiddenGroupProse(in: [week]).diagnostics(in: $0) { _ in SourceLocation(path: "--title") } } ?? []
        if titles.hasErrors { throw FigureRefusal(titles) }
        let slot = FigureSlot(kind: .chart, body: "", location: SourceLocation(path: "--type"), bodyFirstLine: 1)
        let reading = CommentaryReading(segments: [.figure(slot)], diagnostics: [], references: [], firstParagraph: "")
        let report = try compose(CommentaryInput(frontMatter: FrontMatter(), reading: reading, requests: [request]))
        for part in report.commentary {
            switch part {
            case .figure(let figure): return DrawnChart(figure)
            case .heat(let figure): return DrawnChart(figure)
            case .html, .table, .scorecard, .verdict: break
            }
        }
        throw FigureRefusal(rule: "no-figure", "there is nothing to draw", help: "ask for another chart")
    }

    private func compose(_ commentary: CommentaryInput?) throws(FigureRefusal) -> Report {
        let (report, faults) = Report.compose(
            data, commentary: commentary, isReconstructed: isReconstructed, hasFigureFiles: false, version: AssayVersion.current)
        if faults.hasErrors { throw FigureRefusal(faults) }
        return report
    }
}
