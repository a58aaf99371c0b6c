import AssayDiagnostics
import AssayMetrics

/// `groups:`, `metrics:`, `pairs:` and `events:`, and that what they say of each other is so.
extension MetricCatalog {
    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> MetricCatalog {
        let groups = GroupDeclaration.decode(&root, &findings)
        let metrics = MetricDeclaration.decode(&root, &findings)
        let names = DeclaredNames(groups: groups, metrics: metrics)
        let pairs = PairDeclaration.decode(&root, names, &findings)
        let events = Event.decode(&root, names, &findings)
        UnpairedAdoption.check(metrics, pairs, &findings)

        return MetricCatalog(
            metrics: metrics.compactMap(\.metric), groups: groups.compactMap(\.group), pairs: pairs.compactMap(\.pair), events: events)
    }
}
