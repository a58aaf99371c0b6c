import AssayDiagnostics
import AssayMetrics
import AssayReports

/// A site up to its verdicts, held against the record, and its commentaries as they were read: steps 2 to 6 of a build. What every command shares that makes something of a site's reports, so that none
/// shows anything that a build would not.
struct PreparedSite: Sendable {
    private(set) var folder: SiteFolder
    let configuration: SiteConfiguration
    let site: SiteInfo
    let theme: ThemeLoader.Theme
    /// The files of `assets/`.
    let assets: [OutputFile]
    let epochs: Epochs
    private(set) var plan: ReportPlan
    private(set) var texts: CommentaryTexts
    let comparisons: Comparisons
    let release: Release
    /// What is known of the captures, and what came to be.
    let disclosures: DisclosedCaptures
    /// Of everything but the configuration and the commentary.
    var diagnostics: [Diagnostic] {
        // Where input has faults, what is on record would only say so again.
        sourceDiagnostics + plan.diagnostics + (hasSnapshotFaults ? [] : CommentaryFindings.missing(plan, folder) + release.diagnostics)
    }
    /// Of record, look, assets and snapshots.
    private let sourceDiagnostics: [Diagnostic]
    /// Figures are missing because of them: no second message for each.
    let hasSnapshotFaults: Bool

    /// In the site's language, since some of what is told is held against the record.
    /// - Parameters:
    ///   - cache: what an earlier build remembered.
    ///   - keepsCaptures: whether what is read is to be stored once the site stands.
    init(
        _ options: BuildOptions, _ folder: SiteFolder, _ configuration: SiteConfiguration, cache: BuildCache = BuildCache(), keepsCaptures: Bool = false
    ) async throws {
        // 2. What is on record; the look and the files of the site.
        let (record, recordFaults) = PublishedRecord.load(folder)
        // 3.–5. Read, disclose, assemble: meanwhile, the look.
        // What goes on record is read from the snapshots themselves.
        disclosures = DisclosedCaptures(folder, reads: options.usesCache && !options.publishes, keeps: keepsCaptures)
        let loader = EpochLoader(
            folder: folder, configuration: configuration, record: record, reissuing: Set(options.reissues.keys), jobs: options.jobs,
            disclosures: disclosures)
        let ((epochs, snapshotFaults), (theme, assets)) = try await sideBySide(jobs: options.jobs) {
            try await loader.load()
        } _: {
            (ThemeLoader.load(theme: configuration.site.theme.rawValue, overrides: folder), AssetLoader.load(folder))
        }
        var diagnostics = recordFaults + theme.diagnostics + assets.diagnostics + AssetLoader.logoFault(configuration.site, folder, assets.files)

        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        diagnostics += snapshotFaults
        hasSnapshotFaults = snapshotFaults.hasErrors

        // 6. Assess, and hold it against what is on record: meanwhile, the commentary is read.
        // All that verdicts rest on is needed where it is held against the record; else what is remembered will do.
        let known = record == nil && !options.publishes ? cache.verdicts(plan, epochs) : [:]
        let (texts, comparisons) = try await sideBySide(jobs: options.jobs) {
            try await CommentaryTexts(plan, from: folder, jobs: options.jobs)
        } _: {
            try await Comparisons.make(plan, epochs, known: known, jobs: options.jobs)
        }
        let derived = try await Release.derived(plan, epochs, comparisons, record: record, options: options)
        release = Release(plan, epochs, comparisons, derived: derived, record: record, configuration: configuration, options: options, folder: folder)

        (self.folder, self.configuration, self.theme, self.assets, self.epochs, self.plan, sourceDiagnostics) =
            (folder, configuration, theme, assets.files, epochs, plan, diagnostics)
        (self.texts, self.comparisons) = (texts, comparisons)
        site = SiteInfo(configuration, baseURL: options.baseURL, recordHead: release.after?.head)
    }

    /// The same with other commentary: nothing before it is read again. Nil when other weeks have a report now.
    func replanned(_ folder: SiteFolder, _ options: BuildOptions) async throws -> PreparedSite? {
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        guard plan.weeks == self.plan.weeks else { return nil }
        var site = self
        (site.folder, site.plan, site.texts) = (folder, plan, try await CommentaryTexts(plan, from: folder, jobs: options.jobs))
        return site
    }

    /// Which reports get a file of their own for each figure.
    func hasFigureFiles(_ index: Int) -> Bool {
        switch configuration.report.figureFiles {
        case .all: true
        case .latest: index == plan.items.count - 1
        case .none: false
        }
    }

    /// Which reports also come as a packet.
    func hasPacket(_ index: Int) -> Bool {
        switch configuration.report.packets {
        case .all: true
        case .latest: index == plan.items.count - 1
        case .none: false
        }
    }

    /// What links in the commentary can lead to.
    var links: SiteLinks {
        let indices = Dictionary(plan.weeks.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = configuration.catalog.pairs.map(\.id)
        // Read anew for each link: there are few.
        @Sendable func file(_ week: Week) -> CommentaryFile? { (try? texts[week]?.get()).map { CommentaryFile($0, week: week, pairs: pairs) } }
        @Sendable func isDraft(_ file: CommentaryFile?) -> Bool { !plan.includesDrafts && file?.facts.isDraft(on: plan.now) ?? false }
        return SiteLinks(weeks: Set(plan.weeks), assets: Set(folder.assets), isDraft: { isDraft(file($0)) }) { week in
            let shown = file(week).flatMap { isDraft($0) ? nil : $0 }
            let epoch = epochs[week]
            return ReportData(
                history: epoch.history, week: week, settings: epoch.report, page: indices[week].map { comparisons[$0] } ?? .none, pairOrder: shown?.frontMatter.pairs ?? [])
                .anchors(hasCommentary: shown != nil)
        }
    }
}
