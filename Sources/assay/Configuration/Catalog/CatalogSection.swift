import AssayDiagnostics
import AssayMetrics

/// `groups:`, `metrics:`, `pairs:` and `events:`, and that what they say of each other is so.
extension MetricCatalog {
    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> (MetricCatalog, CatalogPlaces) {
        let groups = GroupDeclaration.decode(&root, &findings)
        let metrics = MetricDeclaration.decode(&root, &findings)
        let names = DeclaredNames(groups: groups, metrics: metrics)
        let pairs = PairDeclaration.decode(&root, names, &findings)
        let events = Event.decode(&root, names, &findings).enumerated()
            .sorted { ($0.element.value.week, $0.offset) < ($1.element.value.week, $1.offset) }.map(\.element)
        UnpairedAdoption.check(metrics, pairs, &findings)

        let catalog = MetricCatalog(
            metrics: metrics.compactMap(\.metric), groups: groups.compactMap(\.group), pairs: pairs.compactMap(\.pair), events: events.map(\.value))
        let everybody = groups.first { $0.group?.id == Group.everybody }?.id?.location ?? SourceLocation(path: root.location.path)
        let places = CatalogPlaces(
            metrics: metrics.filter { $0.metric != nil }.compactMap { $0.id?.location },
            groups: [everybody] + groups.filter { $0.group != nil && $0.group?.id != Group.everybody }.compactMap { $0.id?.location },
            pairs: pairs.filter { $0.pair != nil }.compactMap { $0.id?.location },
            events: events.map(\.location))
        return (catalog, places)
    }
}
