import AssayLanguage
import AssayMetrics

extension Scorecard {
    /// All metrics of a group, by kind, in declared order.
    /// - Parameters:
    ///   - metrics: ids to keep; nil keeps all.
    ///   - calendar: of the figures to date.
    static func compose(
        group: Int, in table: SeriesTable, id: String, metrics: [String]? = nil, hasSparklines: Bool = true, calendar: FiscalCalendar = FiscalCalendar()
    ) -> Scorecard {
        let catalog = table.catalog
        let history = table.history
        let everything = catalog.metrics.indices.map { ($0, table.series(metric: $0, group: group)) }
        let isHidden = history.isHidden(group: group, week: table.week, asOf: table.week)
        let kept = everything.filter { index, series in
            !isHidden && (metrics?.contains(catalog.metrics[index].id) ?? true) && (series.scope == .asGiven ? series.hasNumbers : true)
        }
        let sections = Metric.Kind.allCases.compactMap { kind -> Section? in
            let rows = kept.filter { catalog.metrics[$0.0].kind == kind }.map { index, series in
                Row.compose(index, series, group: group, in: table, calendar: calendar, hasSparkline: hasSparklines)
            }
            return rows.isEmpty ? nil : Section(title: sectionTitle(kind), rows: rows)
        }
        return Scorecard(
            id: id, title: catalog.groups[group].title, scope: scope(everything.map(\.1), in: catalog),
            people: history.peopleBand(group: group, week: table.week, asOf: table.week).map(Words.people), sections: sections,
            hidden: isHidden ? tell("Not shown in \(table.week).") + " " + Words.hiddenReason : nil)
    }

    /// `computed over 7 groups …`, with their names where all metrics of the card are over the same ones.
    private static func scope(_ all: [Series], in catalog: MetricCatalog) -> String? {
        let sets = all.compactMap { if case .computed(let groups) = $0.scope { groups } else { nil } }
        guard let first = sets.first else { return nil }
        let isSame = sets.allSatisfy { $0 == first }
        let scope =
            isSame
            ? tell("computed over \(Words.groups(first, in: catalog)) shown throughout the window")
            : tell("computed over the groups shown throughout the window, for each metric those that have it")
        return all.contains { $0.scope == .asGiven && $0.hasNumbers } ? tell("\(scope), where the captures give no figure of everybody") : scope
    }

    private static func sectionTitle(_ kind: Metric.Kind) -> String {
        switch kind {
        case .adoption: tell("Adoption")
        case .value: tell("Value")
        case .guardrail: tell("Guardrails")
        case .cost: tell("Cost")
        case .context: tell("Context")
        }
    }
}
