@testable import AssayMetrics

/// A small catalog and rows in it, for tests.
enum Sample {
    static func metric(_ id: String, kind: Metric.Kind = .value, unit: String = "count", aggregate: Metric.Aggregate = .sum, countsNothing: Bool = false) -> Metric {
        Metric(id: id, title: id, kind: kind, unit: unit, better: .up, aggregate: aggregate, overWeeks: aggregate, definition: "", source: "", countsNothing: countsNothing)
    }

    /// Groups `all`, `a`, `b`, `c`; metrics `sum`, `share` (ratio), `mean`, `median` (none).
    static let catalog = MetricCatalog(
        metrics: [
            metric("sum"), metric("share", unit: "%", aggregate: .ratio), metric("mean", aggregate: .mean), metric("median", aggregate: .none),
        ],
        groups: ["a", "b", "c"].map { Group(id: $0, title: $0.uppercased()) }, pairs: [], events: [])

    static let week = Week("2026-W10")!

    static func row(
        _ metric: String, _ group: String, _ value: Double, people: Int? = 20, week: Week = week, part: Double? = nil, whole: Double? = nil,
        provisional: Bool = false, note: Int? = nil, topShare: Double? = nil, in catalog: MetricCatalog = catalog
    ) -> Observation {
        Observation(
            metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, week: week, value: value, people: people, numerator: part,
            denominator: whole, topShare: topShare, isProvisional: provisional, note: note, line: 2)
    }

    static func snapshot(_ rows: [Observation], capture: Week? = week, notes: [String] = []) -> Snapshot {
        Snapshot(capture: capture, path: "snapshots/\(capture?.description ?? "backfill/a").csv", observations: rows, notes: notes)
    }

    /// A history of captures, each a list of rows; conflicts are returned beside it.
    static func history(
        _ captures: [(Week?, [Observation])], policy: DisclosurePolicy = DisclosurePolicy(), notes: [String] = [], catalog: MetricCatalog = catalog,
        hiddenForGood: [HiddenPlace] = [], record: HiddenForGood? = nil
    ) -> (History, [HistoryConflict]) {
        var history = History(catalog: catalog, minimumDenominator: policy.minimumDenominator, firstWeek: captures.first?.0 ?? week, hiddenForGood: record ?? HiddenForGood(places: hiddenForGood))
        var conflicts: [HistoryConflict] = []
        for (capture, rows) in captures {
            conflicts += history.add(policy.disclose([snapshot(rows, capture: capture, notes: notes)], catalog: catalog))
        }
        return (history, conflicts)
    }
}

extension History {
    func series(_ metric: String, _ group: String, through week: Week = Sample.week, weeks: Int = 4) -> Series {
        series(metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, through: week, weeks: weeks)
    }
}

extension Cell {
    static func final(_ value: Double) -> Cell { .value(value, isProvisional: false) }
}
