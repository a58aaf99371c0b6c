import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// A site whose pages are made when they are asked for.
struct SiteContent: PreviewContent {
    let builder: ReportBuilder
    let shared: SharedPages
    /// In the order of the plan.
    let summaries: [ReportSummary]
    /// Of the reports, and of the pages over all weeks.
    let keys: [Digest?]
    let histories: Digest
    /// All but those of the configuration.
    let diagnostics: [Diagnostic]
    private let language: Language
    private let recent = RecentFiles()

    init(_ builder: ReportBuilder, _ made: [MadeReport], keys: [Digest?], histories: Digest, language: Language) {
        let prepared = builder.prepared
        self.builder = builder
        self.keys = keys
        self.histories = histories
        self.language = language
        summaries = made.map(\.summary)
        shared = SharedPages(prepared, HistoryPages(prepared), summaries)
        diagnostics = prepared.diagnostics + made.flatMap(\.diagnostics) + CommentaryFindings.stale(zip(prepared.plan.weeks, made.map(\.paragraphs)))
            + shared.about.hiddenGroupFindings(at: SourceLocation(path: prepared.folder.configuration))
    }

    /// What is made together.
    enum Part: Hashable {
        case report(Int)
        case history(Int)
        case shared
    }

    var pages: [String] { ["index.html"] + AboutPages.paths + shared.histories.paths + builder.plan.weeks.map(SitePaths.report) }

    func file(_ path: String) -> [UInt8]? { recent.files(part(path)) { part in Language.$current.withValue(language) { files(part) } }[path] }

    /// What a path is of, whether there is such a file or not.
    private func part(_ path: String) -> Part {
        if let index = builder.plan.weeks.firstIndex(where: { path.hasPrefix(SitePaths.folder($0)) }) { return .report(index) }
        if let index = shared.histories.paths.firstIndex(where: { path.hasPrefix($0.dropLast("index.html".count)) }) { return .history(index) }
        return .shared
    }

    private func files(_ part: Part) -> [OutputFile] {
        guard let templates = builder.templates else { return [] }
        return switch part {
        case .report(let index): builder.files(index)
        case .history(let index): shared.render(shared.histories.items[index], builder.prepared, with: templates)
        case .shared: shared.render(builder.prepared, with: templates)
        }
    }
}
