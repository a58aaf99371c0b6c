import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// The whole build, from a folder to a site, in ten steps.
///
///     folder ─▶ 2 configuration, record ─▶ 3 snapshots ─▶ 4 disclosed ─▶ 5 history ─▶ 6 verdicts, held against the record
///                                                                                     │ for each week, side by side
///                                 7 commentary ─▶ 8 report ─▶ 9 pages ─▶ 10 staged ◀──┘
///                                                                            └─▶ swapped in, when no week had a fault
enum SiteBuilder {
    /// - Parameter swaps: asked when all is staged, whether the new site is to be swapped in; else it is forgotten, and its list of files is all that is had of it.
    static func build(_ options: BuildOptions, swaps: @Sendable ([OutputDirectory.Entry]) -> Bool = { _ in true }) async -> BuildOutcome {
        // 1. Parse: done by the command line.
        var outcome = BuildOutcome(status: .refused, diagnostics: [], output: options.outputPath)
        let folder = SiteFolder(root: options.site)
        outcome.diagnostics = folder.diagnostics + OutputPath.faults(of: options)

        // 2. Configure, and read what is on record.
        let (loaded, faults) = SiteConfiguration.load(folder)
        outcome.diagnostics += faults
        guard let configuration = loaded else { return outcome.finished(strict: options.isStrict) }
        return await Language.$current.withValue(Languages.named(configuration.site.language)) {
            await build(options, folder, configuration, outcome, swaps: swaps)
        }
    }

    /// The rest, in the site's language.
    private static func build(
        _ options: BuildOptions, _ folder: SiteFolder, _ configuration: SiteConfiguration, _ begun: BuildOutcome, swaps: @Sendable ([OutputDirectory.Entry]) -> Bool
    ) async -> BuildOutcome {
        var outcome = begun
        let (record, recordFaults) = PublishedRecord.load(folder)
        outcome.diagnostics += recordFaults
        let site = SiteInfo(configuration, baseURL: options.baseURL)
        let theme = ThemeLoader.load(theme: configuration.site.theme.rawValue, overrides: folder)
        let assets = AssetLoader.load(folder)
        outcome.diagnostics += theme.diagnostics + assets.diagnostics + AssetLoader.logoFault(configuration.site, folder, assets.files)

        do {
            // 3.–5. Read, disclose, assemble.
            let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: Set(options.reissues.keys), jobs: options.jobs)
            let (epochs, snapshotFaults) = try await loader.load()
            outcome.diagnostics += snapshotFaults
            let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
            outcome.diagnostics += plan.diagnostics
            if !snapshotFaults.hasErrors { outcome.diagnostics += CommentaryFindings.missing(plan, folder) }

            // 6. Assess, and hold it against what is on record. Where input has faults, that would only say so again.
            let pages = try await Comparisons.make(plan, epochs, jobs: options.jobs)
            let derived = try await Release.derived(plan, epochs, pages, record: record, options: options)
            let release = Release(plan, epochs, pages, derived: derived, record: record, configuration: configuration, options: options, folder: folder)
            if !snapshotFaults.hasErrors { outcome.diagnostics += release.diagnostics }
            outcome.release = release

            // 7.–9. Read the commentary, compose, render: week by week.
            let output = try options.writes && !outcome.isRefused(strict: options.isStrict) ? OutputDirectory(path: options.outputPath) : nil
            let builder = ReportBuilder(
                plan: plan, epochs: epochs, pages: pages, release: release, configuration: configuration, site: site,
                links: links(plan, epochs, pages, configuration, folder), weeks: ReportWeeks(plan.weeks), templates: theme.templates,
                packets: PacketMaterials(theme, assets: assets.files), output: output, ignoresMissingFigures: snapshotFaults.hasErrors)
            do {
                let built = try await concurrentMap(Array(plan.items.indices), jobs: options.jobs) { try builder.build($0) }
                outcome.diagnostics += built.flatMap(\.diagnostics) + CommentaryFindings.stale(zip(plan.weeks, built.map(\.paragraphs)))
                let history = SiteHistory(plan, epochs, pages, release, built.compactMap(\.summary))
                let about = AboutPages(history, configuration, isOnRecord: release.after != nil)
                outcome.diagnostics += about.hiddenGroupFindings(at: SourceLocation(path: folder.configuration))
                guard !outcome.isRefused(strict: options.isStrict), let templates = theme.templates else {
                    output?.discard()
                    return outcome.finished(strict: options.isStrict)
                }

                // 10. Write what is about all weeks, then swap the new site in.
                let histories = HistoryPages(history, hasFigureFiles: configuration.report.figureFiles != .none)
                outcome.pages = built.count + 4 + histories.items.count
                if let output {
                    let summaries = built.compactMap(\.summary)
                    let shared =
                        [IndexPage(summaries, links: HistoryLinks(history.catalog)).render(site, with: templates), MethodPage(configuration.disclosure, configuration.report).render(site, with: templates)]
                        + about.render(site, with: templates)
                        + FeedPage(summaries, paths: AboutPages.paths + histories.paths).render(site, with: templates) + theme.assets + assets.files
                    var entries = built.flatMap(\.entries)
                    entries += try await concurrentMap(histories.items, jobs: options.jobs) { item in
                        try histories.render(item, site, with: templates).map { try output.stage($0.bytes, at: $0.path) }
                    }.flatMap(\.self)
                    for file in shared { entries.append(try output.stage(file.bytes, at: file.path)) }
                    let manifest = BuildManifest(version: site.version, title: site.title, reports: plan.weeks, files: entries.count + 2, recordHead: release.after?.head)
                    entries.append(try output.stage(manifest.json, at: OutputDirectory.manifestName))
                    outcome.entries = entries
                    outcome.bytes = entries.reduce(0) { $0 + $1.size }
                    if swaps(entries) {
                        let written = try output.commit(entries)
                        outcome.removed = written.removed
                        if let leftover = written.leftover { outcome.diagnostics.append(BuildOutcome.leftover(leftover)) }
                    } else {
                        output.discard()
                    }
                }
                // Strictness was asked before: what is said after the swap refuses nothing.
                return outcome.finished(strict: false)
            } catch {
                output?.discard()
                throw error
            }
        } catch {
            return outcome.failed(error)
        }
    }

    /// What links in the commentary can lead to.
    static func links(_ plan: ReportPlan, _ epochs: Epochs, _ pages: [PageOfComparisons], _ configuration: SiteConfiguration, _ folder: SiteFolder) -> SiteLinks {
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
