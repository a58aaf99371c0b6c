import AssayMetrics

/// A made-up site of ten pairs: as many reports as asked for, each with a whole window behind it. The same numbers on every run.
struct Workload {
    /// Where the pairs are judged.
    enum Shape: CaseIterable {
        /// One series, as the captures give it.
        case everybodyGiven
        /// One series, added up over nine groups in each week.
        case everybodyComputed
        /// Nine groups, each by itself.
        case eachOfNine

        var words: String {
            switch self {
            case .everybodyGiven: "all, given"
            case .everybodyComputed: "all, over nine groups"
            case .eachOfNine: "each of nine groups"
            }
        }

        var groups: [String] { self == .everybodyGiven ? [] : (1...9).map { "g\($0)" } }
        var scope: MetricPair.Scope { self == .eachOfNine ? .each : .groups([Group.everybody]) }
    }

    static let reportCounts = [52, 520, 1_040]
    static let pairs = 10
    static let windowWeeks = 26
    private static let last = Week("2026-W46")!

    let shape: Shape
    let history: History
    let reports: [Week]

    init(shape: Shape, reports count: Int) {
        self.shape = shape
        reports = (0..<count).map { Workload.last.advanced(by: $0 + 1 - count) }
        let catalog = Workload.catalog(shape)
        let first = reports[0].advanced(by: 1 - Workload.windowWeeks)
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: first)
        var noise = SplitMix(state: 2033)
        let groups = shape == .everybodyGiven ? [0] : Array(catalog.groups.indices.dropFirst())
        for offset in 0..<(count + Workload.windowWeeks - 1) {
            let week = first.advanced(by: offset)
            var rows: [Observation] = []
            for metric in catalog.metrics.indices {
                for group in groups {
                    rows.append(
                        Observation(metric: metric, group: group, week: week, value: Workload.figure(metric, offset, &noise), people: 40 + group, line: 1))
                }
            }
            _ = history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog))
        }
        history.seal()
        self.history = history
    }

    /// Adoption in even places rises again and again, the value behind it now with it and now not, so that every row of the table of verdicts is used.
    private static func figure(_ metric: Int, _ offset: Int, _ noise: inout SplitMix) -> Double {
        let phase = Double((offset + 7 * metric) % 80) / 80
        let level = metric % 2 == 0 ? 1 + phase : 1 + phase * Double(metric % 5) / 4
        return (10_000 * level * (1 + 0.1 * noise.next())).rounded()
    }

    private static func catalog(_ shape: Shape) -> MetricCatalog {
        func metric(_ id: String, _ kind: Metric.Kind) -> Metric {
            Metric(id: id, title: id, kind: kind, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "")
        }
        return MetricCatalog(
            metrics: (0..<pairs).flatMap { [metric("use\($0)", .adoption), metric("gain\($0)", .value)] },
            groups: shape.groups.map { Group(id: $0, title: $0) },
            pairs: (0..<pairs).map {
                MetricPair(
                    id: "p\($0)", title: "", adoption: "use\($0)", value: "gain\($0)", hypothesis: "", expected: .init(adoption: 0.5, value: 0.25), scope: shape.scope)
            },
            events: [])
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix {
    var state: UInt64

    /// From -1 to 1.
    mutating func next() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((z ^ (z >> 31)) >> 11) * 0x1p-52 - 1
    }
}
