import AssayMetrics
import AssayTemplating

/// Which pages over all weeks there are, so that other pages link to these alone: a report on record may speak of a metric that is declared no more.
public struct HistoryLinks: Sendable {
    let catalog: MetricCatalog

    /// - Parameter catalog: the newest report's.
    public init(_ catalog: MetricCatalog) { self.catalog = catalog }

    /// - Parameters:
    ///   - id: of a metric, which may be unknown.
    ///   - root: the way to the site's root.
    func metric(_ id: String, root: String) -> TemplateURL? { catalog.metricIndex(id).map { _ in .site(root + SitePaths.metric(id)) } }

    func pair(_ id: String, root: String) -> TemplateURL? { catalog.pairIndex(id).map { _ in .site(root + SitePaths.pair(id)) } }

    func group(_ id: String, root: String) -> TemplateURL? { catalog.groupIndex(id).map { _ in .site(root + SitePaths.group(id)) } }
}

extension HistoryLinks {
    /// All of them by name, for the site's first page: metrics by kind, then pairs and groups, each in declared order.
    func value(root: String) -> TemplateValue {
        func link(_ title: String, _ path: String) -> TemplateValue { .record(["url": .url(.site(root + path)), "label": .text(title)]) }
        func links<T>(_ items: [T], _ link: (T) -> TemplateValue) -> TemplateValue { items.isEmpty ? .absent : .record(["links": .list(items, link)]) }
        let kinds = Metric.Kind.allCases.compactMap { kind -> TemplateValue? in
            let metrics = catalog.metrics.filter { $0.kind == kind }
            guard let first = metrics.first else { return nil }
            return .record(["kind": .text(first.kindWord), "links": .list(metrics) { link($0.title, SitePaths.metric($0.id)) }])
        }
        return .record([
            "kinds": .list(kinds), "pairs": links(catalog.pairs) { link($0.title, SitePaths.pair($0.id)) },
            "groups": links(catalog.groups) { link($0.title, SitePaths.group($0.id)) },
        ])
    }
}
