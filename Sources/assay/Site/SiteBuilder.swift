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
        do {
            // 2.–6. Read the record and the snapshots, disclose, assemble, assess, hold against the record.
            let prepared = try await PreparedSite(options, folder, configuration)
            let (site, theme, plan, release) = (prepared.site, prepared.theme, prepared.plan, prepared.release)
            outcome.diagnostics += prepared.diagnostics
            outcome.release = release

            // 7.–9. Read the commentary, compose, render: week by week.
            let output = try options.writes && !outcome.isRefused(strict: options.isStrict) ? OutputDirectory(path: options.outputPath) : nil
            let builder = prepared.builder(output: output)
            do {
                let built = try await concurrentMap(Array(plan.items.indices), jobs: options.jobs) { try builder.build($0) }
                outcome.diagnostics += built.flatMap(\.diagnostics) + CommentaryFindings.stale(zip(plan.weeks, built.map(\.paragraphs)))
                let history = SiteHistory(plan, prepared.epochs, prepared.pages, release, built.compactMap(\.summary))
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
                        + FeedPage(summaries, paths: AboutPages.paths + histories.paths).render(site, with: templates) + theme.assets + prepared.assets
                    var entries = built.flatMap(\.entries)
                    entries += try await concurrentMap(histories.items, jobs: options.jobs) { item in
                        try histories.render(item, site, with: templates).map { try output.stage($0.bytes, at: $0.path) }
                    }.flatMap(\.self)
                    for file in shared { entries.append(try output.stage(file.bytes, at: file.path)) }
                    let manifest = BuildManifest(
                        version: site.version, title: site.title, language: site.language, recordHead: release.after?.head, files: entries.count + 2, pages: outcome.pages,
                        reports: built.compactMap(\.provenance), inputs: theme.inputs + BuildManifest.Input.assets(prepared.assets, in: entries))
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
}
