import AssayMetrics

extension Report {
    static let mostPoints = 3

    /// The week's figures of the first pairs, one headline a pair.
    static func points(_ placed: [PlacedPair], in table: SeriesTable) -> (shown: [Point], more: String?) {
        let catalog = table.catalog
        var order: [String] = []
        for place in placed where !order.contains(place.pair.id) { order.append(place.pair.id) }
        let points = order.prefix(mostPoints).map { id in
            point(placed.filter { $0.pair.id == id }, in: table, catalog)
        }
        let more = order.count - points.count
        return (points, more > 0 ? "and \(Words.count(more, "more pair", "more pairs"))" : nil)
    }

    private static func point(_ places: [PlacedPair], in table: SeriesTable, _ catalog: MetricCatalog) -> Point {
        let pair = places[0].pair
        guard let a = catalog.metricIndex(pair.adoption), let v = catalog.metricIndex(pair.value) else { return Point(text: pair.title, detail: nil) }
        let (adoption, value) = (catalog.metrics[a], catalog.metrics[v])
        let series = places.map { (table.series(metric: a, group: $0.group), table.series(metric: v, group: $0.group)) }
        guard series.contains(where: { $0.1.hasNumbers }) else {
            let isHidden = series.contains { $0.1.cells.contains(.hidden) }
            return Point(text: "\(pair.title): \(isHidden ? "too few people to show" : "no value recorded").", detail: nil)
        }
        // Of everybody when everybody is judged; else of the one group, or counted over the groups.
        if let single = places.firstIndex(where: { $0.group == MetricCatalog.everybody }) ?? (places.count == 1 ? 0 : nil) {
            guard series[single].1.hasNumbers else { return Point(text: "\(pair.title): no value recorded.", detail: nil) }
            let text = Words.point(adoption: adoption, series[single].0, value: value, series[single].1)
            let whom = Words.scope(of: [series[single].0, series[single].1], group: places[single].group, in: catalog)
            return Point(text: text, detail: text.contains("(") ? "\(whom); change on the week in brackets" : whom)
        }
        // Only where both can be shown: adoption alone is not.
        let shown = places.indices.filter { series[$0].1.hasNumbers }
        return Point(
            text: Words.point(adoption: adoption, shown.map { series[$0].0 }, value: value, shown.map { series[$0].1 }),
            detail: Words.groups(shown.map { places[$0].group }, in: catalog))
    }
}
