import AssayMetrics

/// The text that `new week` writes: a sentence for each pair with this week's figures by reference, ready to be edited.
enum CommentarySkeleton {
    static func text(_ week: Week, history: History, _ configuration: SiteConfiguration) -> String {
        let catalog = configuration.catalog
        var lines = [
            "---", "title: Week \(week.number), \(week.year)", "summary: One sentence that a busy reader takes away", "draft: true", "---", "",
            "What happened this week, in two or three sentences.", "",
        ]
        for pair in catalog.pairs {
            guard let adoption = catalog.metricIndex(pair.adoption), let value = catalog.metricIndex(pair.value) else { continue }
            let places = catalog.places(of: pair) { metric, group in
                history.hasFigures(metric: metric, group: group, through: week, weeks: configuration.report.windowWeeks)
            }
            let sentences = places.compactMap { group in
                sentence(pair, adoption, value, group: group, week: week, history: history, catalog)
            }
            if !sentences.isEmpty { lines += ["## \(pair.title)", ""] + sentences + [""] }
        }
        return lines.joined(separator: "\n")
    }

    private static func sentence(_ pair: MetricPair, _ adoption: Int, _ value: Int, group: Int, week: Week, history: History, _ catalog: MetricCatalog) -> String? {
        let isShown = [adoption, value].allSatisfy { history.series(metric: $0, group: group, through: week, weeks: 1).now.number != nil }
        guard isShown else { return nil }
        let place = group == MetricCatalog.everybody ? "" : "@\(catalog.groups[group].id)"
        let lead = group == MetricCatalog.everybody ? "" : "\(catalog.groups[group].title): "
        let parts = [adoption, value].map { index in
            let metric = catalog.metrics[index]
            return "\(metric.title) {{ \(metric.id)\(place) }} ({{ \(metric.id)\(place).change }} on the week)"
        }
        return "\(lead)\(parts[0]); \(parts[1])."
    }
}
