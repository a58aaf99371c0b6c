@testable import AssayMetrics

/// A small site for signs, and numbers that look random and are the same on every run.
enum SignSite {
    static let last = Week("2026-W30")!

    static func metric(
        _ id: String, _ measures: Metric.Measure? = nil, kind: Metric.Kind = .context, unit: String = "count", aggregate: Metric.Aggregate = .sum,
        better: Metric.Direction = .up, target: Metric.Target? = nil, source: String = "one", changes: [Metric.DefinitionChange] = []
    ) -> Metric {
        Metric(
            id: id, title: id, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: .sum, definition: "", source: source, target: target,
            changes: changes, measures: measures)
    }

    static func pair(_ adoption: String, _ value: String, lag: Int = 0, scope: MetricPair.Scope = .groups(["all", "a", "b"])) -> MetricPair {
        MetricPair(
            id: "\(adoption)-\(value)", title: "", adoption: adoption, value: value, hypothesis: "",
            expected: MetricPair.Expectation(adoption: 0.5, value: 0.25), lagWeeks: lag, scope: scope)
    }

    /// Groups `all`, `a`, `b`.
    static func catalog(_ metrics: [Metric], pairs: [MetricPair] = [], events: [Event] = []) -> MetricCatalog {
        MetricCatalog(metrics: metrics, groups: ["a", "b"].map { Group(id: $0, title: $0) }, pairs: pairs, events: events)
    }

    static func event(_ kind: Event.Kind, _ back: Int, metrics: [String] = [], groups: [String] = []) -> Event {
        Event(week: last.advanced(by: -back), title: "", kind: kind, metrics: metrics, groups: groups)
    }

    /// A history of one capture a week.
    /// - Parameters:
    ///   - people: behind a group's figures, by weeks before the last.
    ///   - value: by metric, group and weeks before the last; nil for no row.
    static func history(
        _ catalog: MetricCatalog, weeks: Int = 14, provisional: Set<Int> = [], people: (_ group: String, _ back: Int) -> Int = { _, _ in 60 },
        _ value: (_ metric: String, _ group: String, _ back: Int) -> Double?
    ) -> History {
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: 1 - weeks))
        for back in (0..<weeks).reversed() {
            let week = last.advanced(by: -back)
            var rows: [Observation] = []
            for (index, metric) in catalog.metrics.enumerated() {
                for (place, group) in catalog.groups.enumerated() {
                    guard let value = value(metric.id, group.id, back) else { continue }
                    rows.append(
                        Observation(
                            metric: index, group: place, week: week, value: value, people: people(group.id, back), isProvisional: provisional.contains(back), line: 2))
                }
            }
            let snapshot = Snapshot(capture: week, path: "\(week).csv", observations: rows)
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        history.seal()
        return history
    }

    static func input(_ history: History, groups: [Int] = [0, 1, 2], windowWeeks: Int = 26, tables: UsageTables = UsageTables(), week: Week = last) -> SignInput {
        SignInput(history: history, week: week, windowWeeks: windowWeeks, groups: groups, tables: tables)
    }

    static func tables(_ history: History, distributions: [DistributionTable] = [], cohorts: [CohortTable] = []) -> UsageTables {
        UsageTables.disclose(
            distributions: distributions.map { ($0, DisclosurePolicy()) }, cohorts: cohorts.map { ($0, DisclosurePolicy()) }, catalog: history.catalog, history: history)
    }

    /// People in bins of a tenth of the target, 100, from 0 on.
    static func distribution(_ people: [Int], metric: Int = 0, week: Week = last, capture: Week? = nil) -> DistributionTable {
        DistributionTable(
            capture: capture ?? week,
            rows: people.enumerated().map { index, people in
                DistributionTable.Row(metric: metric, week: week, bin: DistributionBin(lower: Double(index * 10), upper: Double(index * 10 + 10), people: people))
            })
    }

    static func bins(_ people: [Int]) -> [DisclosedBin] {
        people.enumerated().map { DisclosedBin(lower: Double($0.offset * 10), upper: Double($0.offset * 10 + 10), people: $0.element) }
    }
}

/// A linear walk through SplitMix64 (Steele, Lea and Flood 2014), with the shapes that simulations need.
struct SignNoise {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Above 0, up to 1.
    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((z ^ (z >> 31)) >> 11 + 1) * 0x1p-53
    }

    /// Standard normal: the sum of twelve uniform numbers less six is near enough here.
    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
}
