import AssayDiagnostics
import AssayMetrics
import AssayReports

/// A site up to its verdicts, held against the record: steps 2 to 6 of a build. What every command shares that makes something of a site's reports, so that none
/// shows anything that a build would not.
struct PreparedSite: Sendable {
    let folder: SiteFolder
    let configuration: SiteConfiguration
    let site: SiteInfo
    let theme: ThemeLoader.Theme
    /// The files of `assets/`.
    let assets: [OutputFile]
    let epochs: Epochs
    let plan: ReportPlan
    /// What each report says of its pairs, in the order of the plan.
    let pages: [PageOfComparisons]
    let release: Release
    /// Of everything but the configuration and the commentary.
    let diagnostics: [Diagnostic]
    private let hasSnapshotFaults: Bool

    /// In the site's language, since some of what is told is held against the record.
    init(_ options: BuildOptions, _ folder: SiteFolder, _ configuration: SiteConfiguration) async throws {
        // 2. What is on record; the look and the files of the site.
        let (record, recordFaults) = PublishedRecord.load(folder)
        let theme = ThemeLoader.load(theme: configuration.site.theme.rawValue, overrides: folder)
        let assets = AssetLoader.load(folder)
        var diagnostics = recordFaults + theme.diagnostics + assets.diagnostics + AssetLoader.logoFault(configuration.site, folder, assets.files)

        // 3.–5. Read, disclose, assemble.
        let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: Set(options.reissues.keys), jobs: options.jobs)
        let (epochs, snapshotFaults) = try await loader.load()
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        diagnostics += snapshotFaults + plan.diagnostics
        hasSnapshotFaults = snapshotFaults.hasErrors

        // 6. Assess, and hold it against what is on record. Where input has faults, that would only say so again.
        pages = try await Comparisons.make(plan, epochs, jobs: options.jobs)
        let derived = try await Release.derived(plan, epochs, pages, record: record, options: options)
        release = Release(plan, epochs, pages, derived: derived, record: record, configuration: configuration, options: options, folder: folder)
        if !hasSnapshotFaults { diagnostics += CommentaryFindings.missing(plan, folder) + release.diagnostics }

        (self.folder, self.configuration, self.theme, self.assets, self.epochs, self.plan, self.diagnostics) =
            (folder, configuration, theme, assets.files, epochs, plan, diagnostics)
        site = SiteInfo(configuration, baseURL: options.baseURL, recordHead: release.after?.head)
    }

    /// - Parameter output: nil when no site is to be written.
    func builder(output: OutputDirectory?) -> ReportBuilder {
        ReportBuilder(
            plan: plan, epochs: epochs, pages: pages, release: release, configuration: configuration, site: site, links: links, weeks: ReportWeeks(plan.weeks),
            templates: theme.templates, packets: PacketMaterials(theme, assets: assets), output: output, ignoresMissingFigures: hasSnapshotFaults)
    }

    /// What links in the commentary can lead to.
    private var links: SiteLinks {
        let (plan, epochs) = (plan, epochs)
        let pages = Dictionary(zip(plan.weeks, pages), uniquingKeysWith: { first, _ in first })
        let texts = Dictionary(plan.items.map { ($0.week, $0.commentary) }, uniquingKeysWith: { first, _ in first })
        let pairs = configuration.catalog.pairs.map(\.id)
        // Read anew for each link: there are few.
        @Sendable func file(_ week: Week) -> CommentaryFile? { (texts[week] ?? nil).flatMap { try? CommentaryFile.read($0, week: week, pairs: pairs) } }
        @Sendable func isDraft(_ file: CommentaryFile?) -> Bool { !plan.includesDrafts && file?.isDraft(on: plan.now) ?? false }
        return SiteLinks(weeks: Set(plan.weeks), assets: Set(folder.assets), isDraft: { isDraft(file($0)) }) { week in
            let shown = file(week).flatMap { isDraft($0) ? nil : $0 }
            let epoch = epochs[week]
            return ReportData(
                history: epoch.history, week: week, settings: epoch.report, page: pages[week] ?? .none, pairOrder: shown?.frontMatter.pairs ?? [])
                .anchors(hasCommentary: shown != nil)
        }
    }
}
