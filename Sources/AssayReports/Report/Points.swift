import AssayLanguage
import AssayMetrics

/// A pair in the groups in which it is judged, with the week's figures: what a headline stands on.
struct PointSource {
    let pair: MetricPair
    let adoption: Metric
    let value: Metric
    private let places: [(group: Int, adoption: Series, value: Series)]
    private let catalog: MetricCatalog

    /// - Parameter places: all of one pair; not empty.
    init(_ places: [PlacedPair], in table: SeriesTable) {
        catalog = table.catalog
        pair = places[0].pair
        // The catalog has no pair without its two metrics.
        let (a, v) = (table.catalog.metricIndex(pair.adoption) ?? 0, table.catalog.metricIndex(pair.value) ?? 0)
        (adoption, value) = (table.catalog.metrics[a], table.catalog.metrics[v])
        self.places = places.map { ($0.group, table.series(metric: a, group: $0.group), table.series(metric: v, group: $0.group)) }
    }

    /// Said of a pair without any figure of value: adoption is not told alone.
    var lead: String? {
        guard !places.contains(where: { $0.value.hasNumbers }) else { return nil }
        return places.contains { $0.value.cells.contains(.hidden) } ? tell("not shown") : tell("no value recorded")
    }

    /// The week's figures in one group; whom they are about where that is not everybody, or not the same for both. Nil where the value has none.
    func detail(group: Int) -> String? {
        guard let place = places.first(where: { $0.group == group }), place.value.hasNumbers else { return nil }
        let whom = group == MetricCatalog.everybody ? nil : catalog.groups[group].title
        let unlike = place.adoption.scope == place.value.scope ? nil : tell("over unlike groups")
        return [Words.levels(adoption: adoption, place.adoption, value: value, place.value), whom, unlike].compactMap(\.self).joined(separator: " · ")
    }

    /// The same counted over groups, of those where both can be shown.
    func detail(groups: [Int]) -> String? {
        let shown = places.filter { groups.contains($0.group) && $0.value.hasNumbers }
        guard !shown.isEmpty else { return nil }
        return Words.levels(adoption: adoption, shown.map(\.adoption), value: value, shown.map(\.value)) + ". " + Words.groups(shown.map(\.group), in: catalog)
    }

    /// `Tokens 32k, Changes 200`: the levels alone, in the first group that has both.
    var levels: String? {
        places.first { $0.value.hasNumbers }.map { place in
            "\(adoption.title) \(Words.cell(place.adoption.now, of: adoption)), \(value.title) \(Words.cell(place.value.now, of: value))"
                + (place.group == MetricCatalog.everybody ? "" : " (\(catalog.groups[place.group].title))")
        }
    }

    /// The week in which both metrics first have a figure that is judged, the value `lagWeeks` later: as a week of adoption.
    func firstCommonWeek(group: Int) -> Week? {
        func first(_ series: Series) -> Week? { series.cells.firstIndex { $0.number != nil }.map { series.firstWeek.advanced(by: $0) } }
        guard let place = places.first(where: { $0.group == group }), let a = first(place.adoption), let v = first(place.value) else { return nil }
        return max(a, v.advanced(by: -pair.lagWeeks))
    }
}
