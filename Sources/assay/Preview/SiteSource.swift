import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// Reads a site anew at every change, and finds again only what can have changed: snapshots stay read while none of them was touched, and a report whose key is the same is
/// known. It begins with what the last build remembers, and writes nothing.
actor SiteSource: PreviewSource {
    private let options: BuildOptions
    private var cache: BuildCache?
    /// The first six steps, and what they were made of.
    private var prepared: (site: PreparedSite, sources: SourceStamps)?
    private var content: SiteContent?
    /// Of the last reading without an error, by which it is told what changed.
    private var pages: PageStamps?
    private var hadErrors = false

    init(options: BuildOptions) { self.options = options }

    func read(_ changed: WatchedChange?) async -> PreviewState {
        let folder = SiteFolder(root: options.site, digests: prepared?.site.folder.digests ?? ReadDigests())
        let known = if let cache { cache } else { await BuildCache.load(options.site, jobs: options.jobs) }
        let (loaded, faults) = SiteConfiguration.load(folder)
        var diagnostics = folder.diagnostics + faults
        var made: SiteContent?
        if let configuration = loaded {
            do {
                made = try await Language.$current.withValue(Languages.named(configuration.site.language)) { try await make(folder, configuration, known, changed) }
                diagnostics += made?.diagnostics ?? []
            } catch {
                diagnostics.append(unreadable(folder.root, error))
            }
        }
        let sorted = diagnostics.sortedByPlace()
        let errors = sorted.filter { $0.severity == .error }
        var files: Set<String>? = []
        if errors.isEmpty, let made {
            // What was changed while there were errors was told of nobody yet.
            let isMended = hadErrors
            let stamps = PageStamps(made)
            files = pages.flatMap { stamps.changed(since: $0, isOfSheets: isMended ? false : changed.map(SourceStamps.isOfSheets) ?? false) }
            (content, pages) = (made, stamps)
        }
        hadErrors = !errors.isEmpty
        return PreviewState(content: content, faults: errors, warnings: sorted.filter { $0.severity == .warning }, changed: files)
    }

    /// Steps 2 to 8 of a build.
    private func make(_ folder: SiteFolder, _ configuration: SiteConfiguration, _ known: BuildCache, _ changed: WatchedChange?) async throws -> SiteContent {
        let sources = SourceStamps(folder)
        let site: PreparedSite
        if changed.map(SourceStamps.isOfCommentary) == true, let (old, stamps) = prepared, stamps == sources, let same = try await old.replanned(folder, options) {
            site = same
        } else {
            site = try await PreparedSite(options, folder, configuration, cache: known)
        }
        prepared = (site, sources)

        let keys = ReportKeys(site)
        let reports = known.reports(site, keys)
        let builder = ReportBuilder(site)
        let made = try await concurrentMap(Array(site.plan.items.indices), jobs: options.jobs) { try reports[$0] ?? builder.make($0, output: nil) }
        var next = known
        next.remember(made, site, keys)
        cache = next
        return SiteContent(builder, made, keys: site.plan.weeks.map { next.reports[$0]?.key }, histories: keys.histories(made), language: Language.current)
    }
}
