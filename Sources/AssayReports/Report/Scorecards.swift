import AssayCharts
import AssayMetrics

extension Scorecard {
    /// All metrics of a group, by kind, in declared order.
    /// - Parameter metrics: ids to keep; nil keeps all.
    static func compose(group: Int, in table: SeriesTable, id: String, metrics: [String]? = nil, hasSparklines: Bool = true) -> Scorecard {
        let catalog = table.catalog
        let history = table.history
        let everything = catalog.metrics.indices.map { ($0, table.series(metric: $0, group: group)) }
        let isHidden = history.isHidden(group: group, week: table.week, asOf: table.week)
        let kept = everything.filter { index, series in
            (metrics?.contains(catalog.metrics[index].id) ?? true) && (series.scope == .asGiven ? series.hasNumbers : true)
        }
        let sections = Metric.Kind.allCases.compactMap { kind -> Section? in
            let rows = kept.filter { catalog.metrics[$0.0].kind == kind }.map { index, series in
                row(catalog.metrics[index], series, isWithheld: isWithheld(index, group: group, in: table), hasSparklines: hasSparklines)
            }
            return rows.isEmpty ? nil : Section(title: rows.isEmpty ? "" : sectionTitle(kind), rows: rows)
        }
        return Scorecard(
            id: id, title: catalog.groups[group].title, scope: scope(everything.map(\.1), in: catalog),
            people: history.peopleBand(group: group, week: table.week, asOf: table.week).map(Words.people), sections: isHidden ? [] : sections,
            hidden: isHidden ? "Too few people in \(table.week) to show this group." : nil)
    }

    private static func row(_ metric: Metric, _ series: Series, isWithheld: Bool, hasSparklines: Bool) -> Row {
        if isWithheld {
            return Row(
                metric: metric.title, anchor: metric.id, unit: metric.unit, now: "withheld", change: "", yearChange: "", sparkline: [],
                note: "no value recorded beside it")
        }
        let isAvailable = series.scope != .notAvailable
        return Row(
            metric: metric.title, anchor: metric.id, unit: metric.unit, now: isAvailable ? Words.cell(series.now, of: metric) : Words.notAvailable,
            change: Words.change(series.weekChange(of: metric)),
            yearChange: Words.change(series.yearChange(of: metric)),
            sparkline: hasSparklines && series.hasNumbers ? sparkline(metric, series) : [], note: series.now.isProvisional ? "provisional" : nil)
    }

    /// An adoption metric none of whose value metrics has a number is not shown alone.
    static func isWithheld(_ index: Int, group: Int, in table: SeriesTable) -> Bool {
        let catalog = table.catalog
        let metric = catalog.metrics[index]
        guard metric.countsAsAdoption else { return false }
        return !catalog.pairs.contains { pair in
            pair.adoption == metric.id && (catalog.metricIndex(pair.value).map { table.series(metric: $0, group: group).hasNumbers } ?? false)
        }
    }

    private static func sparkline(_ metric: Metric, _ series: Series) -> [UInt8] {
        let role: SeriesRole = metric.countsAsAdoption ? .adoption : metric.kind == .value ? .value : .context
        return Sparkline(
            values: series.cells.map(\.number), hollow: series.provisionalIndices, breaks: series.breakIndices(of: metric),
            role: role
        ).svg()
    }

    /// `over 7 groups shown throughout`, from the smallest set that a metric of the card is computed over.
    private static func scope(_ all: [Series], in catalog: MetricCatalog) -> String? {
        let sets = all.compactMap { if case .computed(let groups) = $0.scope { groups } else { nil } }
        guard let smallest = sets.map(\.count).min(), let largest = sets.map(\.count).max() else { return nil }
        let names = Words.list((sets.first { $0.count == largest } ?? []).map { catalog.groups[$0].title })
        let number = smallest == largest ? Words.count(largest, "group", "groups") : "\(smallest) to \(largest) groups"
        return "over \(number) shown throughout the window (\(names))"
    }

    private static func sectionTitle(_ kind: Metric.Kind) -> String {
        switch kind {
        case .adoption: "Adoption"
        case .value: "Value"
        case .guardrail: "Guardrails"
        case .cost: "Cost"
        case .context: "Context"
        }
    }
}
