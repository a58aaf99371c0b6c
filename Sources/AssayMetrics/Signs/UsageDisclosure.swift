extension UsageTables {
    /// Keeps what may be shown: distributions of everybody in bins that each hold the minimum, and cohorts of enough people in groups that are shown.
    ///
    /// A table is known from its capture on; of what is not shown remains that there is something.
    /// - Parameters:
    ///   - distributions, cohorts: of all captures, in any order, each with the rules of its capture.
    ///   - history: of the same captures, for the group-weeks that are hidden.
    public static func disclose(
        distributions: [(table: DistributionTable, policy: DisclosurePolicy)], cohorts: [(table: CohortTable, policy: DisclosurePolicy)], catalog: MetricCatalog,
        history: History
    ) -> UsageTables {
        var tables = UsageTables()
        tables.distributions = disclosed(distributions, metricCount: catalog.metrics.count, history)
        tables.kinds = disclosed(cohorts, history)
        return tables
    }

    private static func disclosed(_ tables: [(table: DistributionTable, policy: DisclosurePolicy)], metricCount: Int, _ history: History) -> [[DisclosedDistribution]] {
        var byMetric = [[DisclosedDistribution]](repeating: [], count: tables.isEmpty ? 0 : metricCount)
        for (table, policy) in tables {
            for (metric, rows) in Dictionary(grouping: table.rows, by: \.metric) {
                for (week, rows) in Dictionary(grouping: rows, by: \.week) {
                    let capture = table.capture ?? week
                    let isHidden = history.isHidden(group: MetricCatalog.everybody, week: week, asOf: capture)
                    let bins = policy.merged(rows.map(\.bin), everybodyIsHidden: isHidden) ?? []
                    byMetric[metric].append(DisclosedDistribution(week: week, capture: capture, bins: bins))
                }
            }
        }
        // A dictionary has no order: this one has, for a table gives a metric and week once.
        return byMetric.map { $0.sorted { ($0.week, $0.capture) < ($1.week, $1.capture) } }
    }

    private static func disclosed(_ tables: [(table: CohortTable, policy: DisclosurePolicy)], _ history: History) -> [(name: String, groups: [CohortSeries])] {
        var entries: [String: [Int: [CohortSeries.Entry]]] = [:]
        for (table, policy) in tables {
            for row in table.rows {
                // No sign looks at what was only opened.
                guard let usedAgain = row.usedAgain else { continue }
                let capture = table.capture ?? row.created.advanced(by: row.weeksObserved)
                let isShown = (row.people ?? 0) >= policy.minimumPeople
                    && [row.created, capture].allSatisfy { !history.isHidden(group: row.group, week: $0, asOf: capture) }
                entries[row.kind, default: [:]][row.group, default: []].append(
                    CohortSeries.Entry(
                        created: row.created, weeksObserved: row.weeksObserved, capture: capture,
                        content: isShown ? .shown(created: row.count, usedAgain: usedAgain, opened: row.opened) : .hidden))
            }
        }
        // In a fixed order: a dictionary has none. Ids are compared by their bytes.
        let byKind = entries.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        return byKind.map { kind, groups in
            (kind, groups.sorted { $0.key < $1.key }.map { CohortSeries(group: $0.key, entries: $0.value.sorted(by: CohortSeries.isBefore)) })
        }
    }
}
