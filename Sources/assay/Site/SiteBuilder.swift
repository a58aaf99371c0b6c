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
///
/// A build of the same inputs as the one before ends before step 2. A report that depends on nothing that is new is taken over at step 7.
enum SiteBuilder {
    /// - Parameter swaps: asked when all is staged, whether the new site is to be swapped in; else it is forgotten, and its list of files is all that is had of it.
    static func build(_ options: BuildOptions, swaps: @Sendable ([OutputDirectory.Entry]) -> Bool = { _ in true }) async -> BuildOutcome {
        // 1. Parse: done by the command line.
        var outcome = BuildOutcome(status: .refused, diagnostics: [], output: options.outputPath)
        // 2. Configure, while what the last build remembers is read.
        let (cache, (folder, (loaded, faults))) = await sideBySide(jobs: options.jobs) {
            options.usesCache ? await BuildCache.load(options.site, jobs: options.jobs) : BuildCache()
        } _: {
            let folder = SiteFolder(root: options.site)
            return (folder, SiteConfiguration.load(folder))
        }
        outcome.diagnostics = folder.diagnostics + OutputPath.faults(of: options)
        if options.writes, !options.publishes, outcome.diagnostics.isEmpty, let last = cache.last, cache.isOf(options.outputPath), await last.stands(folder, options) {
            return outcome.unchanged(last, options)
        }

        outcome.diagnostics += faults
        guard let configuration = loaded else { return outcome.finished(strict: options.isStrict) }
        return await Language.$current.withValue(Languages.named(configuration.site.language)) {
            await build(options, folder, configuration, cache, outcome, swaps: swaps)
        }
    }

    /// The rest, in the site's language.
    private static func build(
        _ options: BuildOptions, _ folder: SiteFolder, _ configuration: SiteConfiguration, _ cache: BuildCache, _ begun: BuildOutcome,
        swaps: @Sendable ([OutputDirectory.Entry]) -> Bool
    ) async -> BuildOutcome {
        var outcome = begun
        do {
            // 2.–6. Read the record and the snapshots, disclose, assemble, assess, hold against the record.
            let prepared = try await PreparedSite(options, folder, configuration, cache: cache, keepsCaptures: options.writes)
            let (plan, release) = (prepared.plan, prepared.release)
            outcome.diagnostics += prepared.diagnostics
            outcome.release = release
            outcome.news = release.before?.unrecordedNews(release.reports)

            // 7.–9. Understand the commentary, compose, render: week by week, but for what is known.
            let writes = options.writes && !outcome.isRefused(strict: options.isStrict)
            let (output, (keys, reports)) = try await sideBySide(jobs: options.jobs) {
                try writes ? OutputDirectory(path: options.outputPath, known: cache, keptHome: BuildCache.keptHome(folder)) : nil
            } _: {
                let keys = ReportKeys(prepared)
                return (keys, cache.reports(prepared, keys))
            }
            do {
                let known = KnownPages(cache, output, reports: reports)
                let builder = ReportBuilder(prepared)
                let (figures, historyPages) = (keys.historyFigures, HistoryPages(prepared))
                let (_, newestFirst) = try await sideBySide(jobs: options.jobs) {
                    if output != nil, cache.histories?.figures != figures { historyPages.prepare() }
                } _: {
                    // What is made anew is mostly new, and takes longer than what is only looked at.
                    try await concurrentMap(plan.items.indices.reversed(), jobs: options.jobs) { try known.report($0) ?? builder.make($0, output: output) }
                }
                let made = Array(newestFirst.reversed())
                outcome.diagnostics += made.flatMap(\.diagnostics) + CommentaryFindings.stale(zip(plan.weeks, made.map(\.paragraphs)))
                let pages = SharedPages(prepared, historyPages, made.map(\.summary))
                outcome.diagnostics += pages.about.hiddenGroupFindings(at: SourceLocation(path: folder.configuration))
                guard !outcome.isRefused(strict: options.isStrict), let templates = prepared.theme.templates else {
                    output?.discard()
                    return outcome.finished(strict: options.isStrict)
                }

                // 10. Write what is about all weeks, then swap the new site in.
                outcome.pages = plan.items.count + SharedPages.count + pages.histories.items.count
                outcome.made = made.count(where: \.isNew) + SharedPages.count
                if let output {
                    let key = keys.histories(made)
                    let knownHistories = known.histories(key)
                    let (histories, others) = try await sideBySide(jobs: options.jobs) {
                        if let knownHistories { return knownHistories.map(\.entries) }
                        return try await concurrentMap(pages.histories.items, jobs: options.jobs) { item in
                            try output.stage(pages.render(item, prepared, with: templates)).sorted { precedes($0.path, $1.path) }
                        }
                    } _: {
                        try output.stage(pages.render(prepared, with: templates))
                    }
                    if knownHistories == nil { outcome.made += histories.count }
                    var entries = (made.map(\.entries) + histories).flatMap(\.self) + others
                    let manifest = BuildManifest(
                        version: prepared.site.version, title: prepared.site.title, language: prepared.site.language, recordHead: release.after?.head, files: entries.count + 2,
                        pages: outcome.pages, reports: made.compactMap(\.provenance), inputs: prepared.theme.inputs + BuildManifest.Input.assets(prepared.assets, in: entries))
                    let manifestEntry = try output.stage(manifest.json, at: OutputDirectory.manifestName)
                    entries.append(manifestEntry)
                    outcome.entries = entries
                    outcome.bytes = entries.reduce(0) { $0 + $1.size }
                    if swaps(entries) {
                        let staged = StagedSite(
                            cache: cache, prepared: prepared, keys: keys, made: made, histories: BuildCache.Histories(figures: figures, key: key, entries: histories),
                            knownHistories: knownHistories, shared: others + [manifestEntry], entries: entries)
                        try await staged.swapIn(output, &outcome, options)
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
}

extension BuildOutcome {
    /// All is as the last build left it.
    fileprivate func unchanged(_ last: FinishedBuild, _ options: BuildOptions) -> BuildOutcome {
        var outcome = self
        outcome.isUnchanged = true
        outcome.diagnostics = last.diagnostics
        outcome.pages = last.pages
        outcome.entries = last.entries
        outcome.bytes = last.entries.reduce(0) { $0 + $1.size }
        outcome.news = last.news
        return outcome.finished(strict: options.isStrict)
    }
}
