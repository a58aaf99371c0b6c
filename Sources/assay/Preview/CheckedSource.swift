import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// Reads the whole site at every change, as `assay check` does, and makes a page when it is asked for.
struct CheckedSource: PreviewSource {
    let options: BuildOptions
    private let last = LastContent()

    func read(_ changed: WatchedChange?) async -> PreviewState {
        let folder = SiteFolder(root: options.site)
        let (loaded, faults) = SiteConfiguration.load(folder)
        var diagnostics = folder.diagnostics + faults
        var content: CheckedContent?
        if let configuration = loaded {
            let language = Languages.named(configuration.site.language)
            do {
                let made = try await Language.$current.withValue(language) { try await make(folder, configuration, language) }
                content = made.content
                diagnostics += made.diagnostics
            } catch {
                diagnostics.append(unreadable(folder.root, error))
            }
        }
        let sorted = diagnostics.sortedByPlace()
        let errors = sorted.filter { $0.severity == .error }
        let newest = await last.keep(errors.isEmpty ? content : nil)
        return PreviewState(content: newest, faults: errors, warnings: sorted.filter { $0.severity == .warning }, changed: errors.isEmpty ? files(changed) : [])
    }

    /// Steps 2 to 9 of a build, of which only the findings and summaries are kept.
    private func make(_ folder: SiteFolder, _ configuration: SiteConfiguration, _ language: Language) async throws -> (content: CheckedContent?, diagnostics: [Diagnostic]) {
        let prepared = try await PreparedSite(options, folder, configuration)
        let builder = prepared.builder(output: nil)
        let built = try await concurrentMap(Array(prepared.plan.items.indices), jobs: options.jobs) { try builder.build($0) }
        let summaries = built.compactMap(\.summary)
        let history = SiteHistory(prepared.plan, prepared.epochs, prepared.pages, prepared.release, summaries)
        let about = AboutPages(history, configuration, isOnRecord: prepared.release.after != nil)
        let diagnostics = prepared.diagnostics + built.flatMap(\.diagnostics) + CommentaryFindings.stale(zip(prepared.plan.weeks, built.map(\.paragraphs)))
            + about.hiddenGroupFindings(at: SourceLocation(path: folder.configuration))
        let histories = HistoryPages(history, hasFigureFiles: configuration.report.figureFiles != .none)
        let content = prepared.theme.templates.map {
            CheckedContent(prepared: prepared, builder: builder, templates: $0, summaries: summaries, histories: histories, about: about, language: language)
        }
        return (content, diagnostics)
    }

    /// Of a style sheet it is known which file of the site it makes; of everything else it is not.
    private func files(_ changed: WatchedChange?) -> Set<String>? {
        guard case .paths(let paths) = changed, paths.allSatisfy({ $0.hasPrefix("templates/assets/") && $0.hasSuffix(".css") }) else { return nil }
        return Set(paths.map { String($0.dropFirst("templates/".count)) })
    }

    private actor LastContent {
        private var content: CheckedContent?

        func keep(_ new: CheckedContent?) -> CheckedContent? {
            content = new ?? content
            return content
        }
    }
}

/// A site that has no error.
struct CheckedContent: PreviewContent {
    let prepared: PreparedSite
    let builder: ReportBuilder
    let templates: PageTemplates
    let summaries: [ReportSummary]
    let histories: HistoryPages
    let about: AboutPages
    let language: Language

    var pages: [String] { ["index.html"] + AboutPages.paths + histories.paths + prepared.plan.weeks.map(SitePaths.report) }

    func file(_ path: String) -> [UInt8]? {
        Language.$current.withValue(language) { files(path).first { $0.path == path }?.bytes }
    }

    /// Files of which the one of the path is one, where there is one.
    private func files(_ path: String) -> [OutputFile] {
        let site = prepared.site
        if path.hasPrefix("assets/") { return prepared.theme.assets + prepared.assets }
        if let index = prepared.plan.weeks.firstIndex(where: { path.hasPrefix(SitePaths.folder($0)) }) { return report(index, path) }
        if let index = histories.paths.firstIndex(where: { path.hasPrefix($0.dropLast("index.html".count)) }) { return histories.render(histories.items[index], site, with: templates) }
        let configuration = prepared.configuration
        return [IndexPage(summaries, links: HistoryLinks(histories.site.catalog)).render(site, with: templates), MethodPage(configuration.disclosure, configuration.report).render(site, with: templates)]
            + about.render(site, with: templates) + FeedPage(summaries, paths: AboutPages.paths + histories.paths).render(site, with: templates)
    }

    private func report(_ index: Int, _ path: String) -> [OutputFile] {
        let (weeks, hasFigureFiles, hasPacket) = (prepared.plan.weeks, builder.hasFigureFiles(index), builder.hasPacket(index))
        let report = builder.compose(builder.read(index), index, hasFigureFiles: hasFigureFiles).report
        let page = ReportPage(
            report, previous: index > 0 ? weeks[index - 1] : nil, next: index + 1 < weeks.count ? weeks[index + 1] : nil, weeks: builder.weeks, hasFigureFiles: hasFigureFiles,
            links: weeks.last.map { HistoryLinks(prepared.epochs[$0].catalog) }, hasPacket: hasPacket)
        var files = [page.render(prepared.site, with: templates)] + (hasFigureFiles ? page.figureFiles() : [])
        if hasPacket, path == PacketPage.path(report.week) {
            let packet = PacketPage([builder.packed(report, index)], policy: prepared.configuration.disclosure, materials: builder.packets)
            files.append(OutputFile(path: PacketPage.path(report.week), bytes: packet.render(prepared.site, with: templates)))
        }
        return files
    }
}
