import AssayMetrics

/// The pages over all weeks: one a metric, one a pair, one a group, with the files of their figures.
public struct HistoryPages: Sendable {
    /// One of the pages, by its index in the newest report's catalog.
    public enum Item: Sendable, Hashable {
        case metric(Int)
        case pair(Int)
        case group(Int)
    }

    public let site: SiteHistory
    /// Whether figures are written as files of their own.
    public let hasFigureFiles: Bool
    private let view = OnceMade<HistoryView?>()

    public init(_ site: SiteHistory, hasFigureFiles: Bool) {
        self.site = site
        self.hasFigureFiles = hasFigureFiles
    }

    /// All pages; none for a site without reports. Each is made by itself, so they can be made side by side.
    public var items: [Item] {
        guard !site.reports.isEmpty else { return [] }
        return site.catalog.metrics.indices.map(Item.metric) + site.catalog.pairs.indices.map(Item.pair) + site.catalog.groups.indices.map(Item.group)
    }

    /// Where they lie, in the same order, for the sitemap.
    public var paths: [String] {
        items.map { item in
            switch item {
            case .metric(let index): SitePaths.metric(site.catalog.metrics[index].id)
            case .pair(let index): SitePaths.pair(site.catalog.pairs[index].id)
            case .group(let index): SitePaths.group(site.catalog.groups[index].id)
            }
        }
    }

    /// Makes what all pages are made of: else the first page does, and keeps those waiting that are to be made beside it.
    public func prepare() { _ = view.value { HistoryView(site) } }

    /// A page and the files of its figures.
    /// - Parameter sections: by report, the ids of the sections that pairs have on its page: `pair-tokens-changes`. Other pairs have a row at most.
    public func render(_ item: Item, sections: [Week: Set<String>], _ info: SiteInfo, with templates: PageTemplates) -> [OutputFile] {
        guard let view = view.value({ HistoryView(site) }) else { return [] }
        let page =
            switch item {
            case .metric(let index): MetricPage(history: MetricHistory(index, in: view), view: view, hasFiles: hasFigureFiles).page
            case .pair(let index): PairPage(history: PairHistory(index, in: view), view: view, sections: sections, hasFiles: hasFigureFiles).page
            case .group(let index): GroupPage(GroupHistory(index, in: view), in: view).page
            }
        return [page.file(info, with: templates)] + (hasFigureFiles ? page.figureFiles : [])
    }
}
