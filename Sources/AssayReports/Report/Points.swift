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
            return Point(
                text: Words.point(adoption: adoption, series[single].0, value: value, series[single].1),
                detail: "\(catalog.groups[places[single].group].title), change on the week in brackets")
        }
        return Point(
            text: Words.point(adoption: adoption, series.map(\.0), value: value, series.map(\.1)),
            detail: Words.list(places.map { catalog.groups[$0.group].title }))
    }
}
