import AssayMetrics
import AssayReports

/// What each file of a site was made of, to tell which differ from those before.
struct PageStamps {
    /// By week; nil where it could not be told.
    private var reports: [Week: Digest?] = [:]
    private let histories: Digest
    private let historyPaths: [String]
    /// Of index, feed and the like.
    private let summaries: [ReportSummary]
    /// Style sheets and assets.
    private var files: [String: Digest] = [:]

    init(_ content: SiteContent) {
        for (week, key) in zip(content.builder.plan.weeks, content.keys) { reports[week] = .some(key) }
        histories = content.histories
        historyPaths = content.shared.histories.paths
        summaries = content.summaries
        let prepared = content.builder.prepared
        for file in prepared.theme.assets { files[file.path] = Digest(of: file.bytes) }
        for file in prepared.assets { files[file.path] = prepared.folder.digests[prepared.folder.path(file.path)] }
    }

    /// Paths of pages, style sheets and assets that may differ. What lies beside a page changes with it.
    /// - Parameter isOfSheets: whether nothing but style sheets was touched. One is in no page but by its name; packets hold it, and nobody looks at them while it is worked on.
    func changed(since before: PageStamps, isOfSheets: Bool) -> Set<String> {
        var paths = Set(files.keys.filter { before.files[$0] != files[$0] }).union(before.files.keys.filter { files[$0] == nil })
        if isOfSheets { return paths }
        for week in Set(reports.keys).union(before.reports.keys) where reports[week] == nil || reports[week] == .some(nil) || reports[week] != before.reports[week] {
            paths.formUnion([SitePaths.report(week), PacketPage.path(week)])
        }
        if histories != before.histories { paths.formUnion(historyPaths + before.historyPaths) }
        if summaries != before.summaries || histories != before.histories { paths.formUnion(["index.html"] + AboutPages.paths) }
        return paths
    }
}
