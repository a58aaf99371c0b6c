@testable import AssayMetrics

/// A tree of groups, captures of it, and what is hidden of them.
///
/// `a` to `d` below all, `e` and `f` below `a`.
enum Tree {
    static let catalog = MetricCatalog(
        metrics: [
            Sample.metric("tokens"), Sample.metric("spend"), Sample.metric("share", unit: "%", aggregate: .ratio), Sample.metric("hours", aggregate: .mean),
            Sample.metric("users", unit: "people", aggregate: .none), Sample.metric("median", aggregate: .none, countsNothing: true),
            Sample.metric("untold", aggregate: .none),
        ],
        groups: ["a", "b", "c", "d"].map { Group(id: $0, title: $0) } + ["e", "f"].map { Group(id: $0, title: $0, parent: "a") }, pairs: [], events: [])

    static let first = Week("2026-W10")!

    /// One row a group: of ten times the people behind it, or half of that as a ratio.
    static func rows(
        _ metric: String, _ people: KeyValuePairs<String, Int>, _ week: Week = first, note: Int? = nil, plus: Double = 0, in catalog: MetricCatalog = catalog
    ) -> [Observation] {
        people.map { group, people in
            let value = metric == "users" ? Double(people) : Double(people * 10) + plus
            return Sample.row(
                metric, group, value, people: people, week: week, part: metric == "share" ? value / 2 : nil, whole: metric == "share" ? value : nil, note: note,
                in: catalog)
        }
    }

    static func history(_ captures: [(Week?, [Observation])], notes: [String] = [], hiddenForGood: [HiddenPlace] = []) -> (History, [HistoryConflict]) {
        Sample.history(captures, notes: notes, catalog: catalog, hiddenForGood: hiddenForGood)
    }

    /// One capture a week, from `first` on, each with these people by group.
    static func weekly(_ weeks: [KeyValuePairs<String, Int>], metric: String = "tokens", hiddenForGood: [HiddenPlace] = []) -> History {
        history(weeks.enumerated().map { (first.advanced(by: $0), rows(metric, $1, first.advanced(by: $0))) }, hiddenForGood: hiddenForGood).0
    }
}

extension History {
    /// The ids of the groups hidden in a week, as the latest report knows it.
    func hidden(_ week: Week = Tree.first) -> String {
        catalog.groups.indices.filter { isHidden(group: $0, week: week, asOf: captures.last!) }.map { catalog.groups[$0].id }.joined(separator: " ")
    }

    /// The same for each capture, by its own week.
    var hiddenWeekly: [String] { captures.map { hidden($0) } }

    func cell(_ metric: String, _ group: String, _ week: Week, asOf report: Week? = nil) -> Cell {
        let report = report ?? captures.last!
        let series = series(metric, group, through: report, weeks: report.ordinal - week.ordinal + 1)
        return series.firstWeek == week ? series.cells[0] : .missing
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): looks random, and is the same on every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
