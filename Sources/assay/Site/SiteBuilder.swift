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
        let theme = TemplateLoader.load(theme: configuration.site.theme.rawValue, overrides: folder)
        let assets = AssetLoader.load(folder)
        outcome.diagnostics += theme.diagnostics + assets.diagnostics

        do {
            // 3.–5. Read, disclose, assemble.
            let (history, snapshotFaults) = try await SiteLoader.history(of: folder, configuration, jobs: options.jobs)
            outcome.diagnostics += snapshotFaults
            let plan = ReportPlan(folder, history: history, catalog: configuration.catalog, options: options)
            outcome.diagnostics += plan.diagnostics

            // 6.–9. Assess, read the commentary, compose, render: week by week.
            let output = try options.writes && !outcome.isRefused(strict: options.isStrict) ? OutputDirectory(path: options.outputPath) : nil
            let builder = ReportBuilder(
                plan: plan, history: history, configuration: configuration, site: site, 
                links: links(plan, history, configuration, folder),
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
                    outcome.removed = try output.commit(entries)
                }
                return outcome.finished(strict: options.isStrict)
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
        let hasCommentary = Set(plan.items.filter { $0.commentary != nil }.map(\.week))
        return SiteLinks(weeks: Set(plan.weeks), assets: Set(folder.assets)) { week in
            ReportData(history: history, week: week, settings: configuration.report).anchors(hasCommentary: hasCommentary.contains(week))
        }
    }
}

extension BuildOutcome {
    func isRefused(strict: Bool) -> Bool { strict ? !diagnostics.isEmpty : diagnostics.hasErrors }

    /// With its findings in order and its status decided.
    func finished(strict: Bool) -> BuildOutcome {
        var outcome = self
        outcome.diagnostics = diagnostics.sortedByPlace()
        if strict { for index in outcome.diagnostics.indices { outcome.diagnostics[index].severity = .error } }
        outcome.status = outcome.diagnostics.hasErrors ? .refused : .done
        return outcome
    }

    /// The site could not be written.
    func failed(_ error: any Error) -> BuildOutcome {
        var outcome = finished(strict: false)
        outcome.status = .unwritten
        let help = "the site that was there stays as it was"
        switch error {
        case OutputDirectory.Refusal.locked(let holder):
            outcome.status = .locked
            outcome.diagnostics.append(
                Diagnostic(rule: "locked", "another build is writing '\(output)' (\(holder))", help: "wait until it is done"))
        case OutputDirectory.Refusal.foreign(let path, let entry):
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "foreign-output", entry.map { "the output folder '\(path)' holds '\($0)', which Assay did not make" } ?? "'\(path)' is not a folder that Assay made",
                    at: SourceLocation(path: path), help: "choose another folder with --output, or move what is there away"))
        case OutputDirectory.Refusal.failed(let failure):
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(failure)", help: help))
        default:
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(error)", help: help))
        }
        return outcome
    }
}
