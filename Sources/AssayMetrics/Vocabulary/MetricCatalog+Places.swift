extension MetricCatalog {
    /// The groups in which a pair is judged, as indices in declared order. `each` takes every group but `all` that the pair's value is recorded for.
    public func places(of pair: MetricPair, recorded: (_ metric: Int, _ group: Int) -> Bool) -> [Int] {
        switch pair.scope {
        case .groups(let ids): return ids.compactMap(groupIndex)
        case .each:
            guard let adoption = metricIndex(pair.adoption), let value = metricIndex(pair.value) else { return [] }
            return groups.indices.dropFirst().filter { recorded(value, $0) || recorded(adoption, $0) }
        }
    }
}
