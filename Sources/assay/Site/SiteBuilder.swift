import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The whole build, from a folder to a site, in ten steps.
///
///     folder ─▶ 2 configuration ─▶ 3 snapshots ─▶ 4 disclosed ─▶ 5 history
///                                                                   │ for each week, side by side
///               7 commentary ─▶ 8 report ─▶ 9 pages ─▶ 10 staged ◀──┘ 6 series and pairs
///                                                          └─▶ swapped in, when no week had a fault
enum SiteBuilder {
    static func build(_ options: BuildOptions) async -> BuildOutcome {
        // 1. Parse: done by the command line.
        var outcome = BuildOutcome(status: .refused, diagnostics: [], output: options.outputPath)
        let folder = SiteFolder(root: options.site)
        outcome.diagnostics = folder.diagnostics + OutputPath.faults(of: options)

        // 2. Configure.
        let (loaded, faults) = SiteConfiguration.load(folder)
        outcome.diagnostics += faults
        guard let configuration = loaded else { return outcome.finished(strict: options.isStrict) }
        let site = SiteInfo(configuration, baseURL: options.baseURL)
        let theme = ThemeLoader.load(theme: configuration.site.theme.rawValue, overrides: folder)
        let assets = AssetLoader.load(folder)
        outcome.diagnostics += theme.diagnostics + assets.diagnostics + AssetLoader.logoFault(configuration.site.logo, folder)

        do {
            // 3.–5. Read, disclose, assemble.
            let (history, snapshotFaults) = try await SiteLoader.history(of: folder, configuration, jobs: options.jobs)
            outcome.diagnostics += snapshotFaults
            let plan = ReportPlan(folder, history: history, catalog: configuration.catalog, options: options)
            outcome.diagnostics += plan.diagnostics

            // 6.–9. Assess, read the commentary, compose, render: week by week.
            let output = try options.writes && !outcome.isRefused(strict: options.isStrict) ? OutputDirectory(path: options.outputPath) : nil
            let builder = ReportBuilder(
                plan: plan, history: history, configuration: configuration, site: site, links: links(plan, history, configuration, folder),
                templates: theme.templates, output: output, ignoresMissingFigures: snapshotFaults.hasErrors)
            do {
                let built = try await concurrentMap(Array(plan.items.indices), jobs: options.jobs) { try builder.build($0) }
                outcome.diagnostics += built.flatMap(\.diagnostics)
                guard !outcome.isRefused(strict: options.isStrict), let templates = theme.templates else {
                    output?.discard()
                    return outcome.finished(strict: options.isStrict)
                }

                // 10. Write what is about all weeks, then swap the new site in.
                outcome.pages = built.count + 1
                if let output {
                    let summaries = built.compactMap(\.summary)
                    let shared =
                        [IndexPage(summaries).render(site, with: templates)] + FeedPage(summaries).render(site, with: templates) + theme.assets + assets.files
                    var entries = built.flatMap(\.entries)
                    for file in shared { entries.append(try output.stage(file.bytes, at: file.path)) }
                    let manifest = BuildManifest(version: site.version, title: site.title, reports: plan.weeks, files: entries.count + 2)
                    entries.append(try output.stage(manifest.json, at: OutputDirectory.manifestName))
                    outcome.bytes = entries.reduce(0) { $0 + $1.size }
                    let written = try output.commit(entries)
                    outcome.removed = written.removed
                    if let leftover = written.leftover { outcome.diagnostics.append(BuildOutcome.leftover(leftover)) }
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
    private static func links(_ plan: ReportPlan, _ history: History, _ configuration: SiteConfiguration, _ folder: SiteFolder) -> SiteLinks {
        let texts = Dictionary(plan.items.map { ($0.week, $0.commentary) }, uniquingKeysWith: { first, _ in first })
        let pairs = configuration.catalog.pairs.map(\.id)
        return SiteLinks(weeks: Set(plan.weeks), assets: Set(folder.assets)) { week in
            let file = (texts[week] ?? nil).flatMap { try? CommentaryFile.read($0, week: week, pairs: pairs) }
            let shown = file.flatMap { !$0.isDraft(on: plan.now) || plan.includesDrafts ? $0 : nil }
            return ReportData(history: history, week: week, settings: configuration.report, pairOrder: shown?.frontMatter.pairs ?? [])
                .anchors(hasCommentary: shown != nil)
        }
    }
}
