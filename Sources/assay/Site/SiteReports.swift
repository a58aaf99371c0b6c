import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// The reports of a site up to their verdicts, held against the record: for commands that make something else of them than a site, of nothing but what a build
/// would show.
struct SiteReports: Sendable {
    let builder: ReportBuilder
    /// Bound around everything that is made of the reports.
    let language: Language
    /// Warnings about what was read.
    let warnings: [Diagnostic]
    private let folder: SiteFolder

    /// Steps 2 to 6 of a build.
    init(_ options: BuildOptions) async throws {
        let folder = SiteFolder(root: options.site)
        let (loaded, faults) = SiteConfiguration.load(folder)
        guard let configuration = loaded else { throw FigureRefusal(folder.diagnostics + faults) }
        self.folder = folder
        language = Languages.named(configuration.site.language)
        let (builder, diagnostics) = try await Language.$current.withValue(language) { try await SiteReports.builder(options, folder, configuration) }
        if (faults + diagnostics).hasErrors { throw FigureRefusal(faults + diagnostics) }
        self.builder = builder
        warnings = faults + diagnostics
    }

    private static func builder(_ options: BuildOptions, _ folder: SiteFolder, _ configuration: SiteConfiguration) async throws -> (ReportBuilder, [Diagnostic]) {
        let (record, recordFaults) = PublishedRecord.load(folder)
        let theme = ThemeLoader.load(theme: configuration.site.theme.rawValue, overrides: folder)
        let assets = AssetLoader.load(folder)
        let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: Set(options.reissues.keys), jobs: options.jobs)
        let (epochs, snapshotFaults) = try await loader.load()
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        let pages = try await Comparisons.make(plan, epochs, jobs: options.jobs)
        // What is taken out of a site is released too: what differs from the record is refused here as there.
        let derived = try await Release.derived(plan, epochs, pages, record: record, options: options)
        let release = Release(plan, epochs, pages, derived: derived, record: record, configuration: configuration, options: options, folder: folder)
        var diagnostics = folder.diagnostics + recordFaults + theme.diagnostics + assets.diagnostics + AssetLoader.logoFault(configuration.site, folder, assets.files)
        diagnostics += snapshotFaults + plan.diagnostics
        if !snapshotFaults.hasErrors { diagnostics += release.diagnostics }
        let builder = ReportBuilder(
            plan: plan, epochs: epochs, pages: pages, release: release, configuration: configuration, site: SiteInfo(configuration, baseURL: options.baseURL),
            links: SiteBuilder.links(plan, epochs, pages, configuration, folder), weeks: ReportWeeks(plan.weeks), templates: theme.templates, packets: PacketMaterials(theme, assets: assets.files),
            output: nil, ignoresMissingFigures: snapshotFaults.hasErrors)
        return (builder, diagnostics)
    }

    /// The place of a week's report in the plan; of the newest for nil.
    func index(of week: Week?) throws(FigureRefusal) -> Int {
        let items = builder.plan.items
        if let index = week.map({ named in items.firstIndex { $0.week == named } }) ?? items.indices.last { return index }
        throw FigureRefusal(
            rule: "no-report", "there is no report of \(week.map(\.description) ?? "any week")",
            help: items.isEmpty ? "add a snapshot" : "choose a week from \(items[0].week) to \(items[items.count - 1].week); 'assay list' names them")
    }

    /// Runs in the language of the site.
    func inLanguage<Result>(_ body: () throws(FigureRefusal) -> Result) throws(FigureRefusal) -> Result {
        var outcome: Swift.Result<Result, FigureRefusal>?
        Language.$current.withValue(language) {
            do throws(FigureRefusal) { outcome = .success(try body()) } catch { outcome = .failure(error) }
        }
        return try outcome!.get()
    }
}
