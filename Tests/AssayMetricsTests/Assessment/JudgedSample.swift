@testable import AssayMetrics

/// A pair with its figures, to be judged.
struct JudgedSample {
    var passThrough = (adoption: 0.5, value: 0.25)
    var lag = 0
    var adoptionAggregate = Metric.Aggregate.sum
    var adoptionUnit = "count"
    var valueAggregate = Metric.Aggregate.sum
    var better = Metric.Direction.up
    var changes: [Metric.DefinitionChange] = []
    /// One entry a week; nil is a gap.
    var adoption: [Double?]
    var value: [Double?]
    /// By week, with the group's other figure.
    var guardrail: [Double?] = []
    var people: [Int] = []
    /// Behind the adoption figure; empty takes `people`.
    var adoptionPeople: [Int] = []
    var provisionalWeeks: Set<Int> = []

    static let last = Week("2026-W30")!
    var first: Week { JudgedSample.last.advanced(by: 1 - adoption.count) }

    func history() -> History {
        func metric(_ id: String, _ kind: Metric.Kind, _ aggregate: Metric.Aggregate, _ better: Metric.Direction, unit: String = "count", changes: [Metric.DefinitionChange] = []) -> Metric {
            Metric(id: id, title: id, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: aggregate, definition: "", source: "", changes: changes)
        }
        let catalog = MetricCatalog(
            metrics: [
                metric("use", .adoption, adoptionAggregate, .neither, unit: adoptionUnit), metric("gain", .value, valueAggregate, better, changes: changes),
                metric("harm", .guardrail, .mean, .down),
            ],
            groups: [Group(id: "g", title: "G")],
            pairs: [
                MetricPair(
                    id: "p", title: "P", adoption: "use", value: "gain", guardrail: guardrail.isEmpty ? nil : "harm", hypothesis: "",
                    expected: .init(adoption: passThrough.adoption, value: passThrough.value), lagWeeks: lag, scope: .groups(["g"]))
            ], events: [])
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: first)
        for index in adoption.indices {
            let week = first.advanced(by: index)
            var rows: [Observation] = []
            for (metric, values) in [adoption, value, guardrail].enumerated() where index < values.count {
                guard let number = values[index] else { continue }
                rows.append(
                    Observation(
                        metric: metric, group: 1, week: week, value: number, people: metric == 0 && !adoptionPeople.isEmpty ? adoptionPeople[index] : people.isEmpty ? 100 : people[index],
                        isProvisional: provisionalWeeks.contains(index), line: 1))
            }
            precondition(history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog)).isEmpty)
        }
        return history
    }

    func assessment(weeks: Int = 26) -> Assessment { history().assess(pair: 0, group: 1, through: JudgedSample.last, weeks: weeks) }
}

/// A steady rise with a ripple that is not the same from week to week; the same numbers on every run.
func rising(from start: Double, to end: Double, weeks: Int = 26, ripple: Double = 0.02, phase: Int = 0) -> [Double?] {
    let pattern = [0.3, -0.8, 0.9, -0.2, -0.6, 0.7, 0.1, -1.0, 0.5, 0.2, -0.4, 1.0, -0.7]
    return (0..<weeks).map { (start + (end - start) * Double($0) / Double(max(1, weeks - 1))) * (1 + ripple * pattern[($0 + phase) % pattern.count]) }
}
