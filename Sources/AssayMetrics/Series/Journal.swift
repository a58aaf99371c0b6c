/// What each capture told first or otherwise, hid, and withheld: places only, in the order of the captures.
struct Journal: Sendable {
    struct Place: Sendable, Hashable {
        let metric: Int32
        let group: Int32
        let week: Week
    }

    /// Figures of one metric in one week, of groups that follow one another: most captures tell them in that order.
    private struct Run {
        let metric: Int32
        let group: Int32
        let week: Int32
        var count: Int32

        var places: [Place] { (group..<group + count).map { Place(metric: metric, group: $0, week: Week(ordinal: Int(week))) } }
    }

    /// Of one capture.
    struct Entries {
        let told: [Place]
        let hidden: [GroupWeek]
        let withheld: [Place]
        let kept: [Place]
    }

    private var told: [Run] = []
    private var hidden: [GroupWeek] = []
    private var withheld: [Place] = []
    private var kept: [Place] = []
    /// By capture, where its part of the four begins; `backfill/` goes to the first.
    private var starts: [(told: Int, hidden: Int, withheld: Int, kept: Int)] = []
    /// On record before any capture, by the capture from which on they are hidden.
    private let hiddenForGood: [Week: [GroupWeek]]
    private let withheldForGood: [Week: [Place]]
    private let keptForGood: [Week: [Place]]

    init(_ record: HiddenForGood) {
        hiddenForGood = Dictionary(grouping: record.places, by: \.from).mapValues { $0.map { GroupWeek(group: Int32($0.group), week: $0.week) } }
        func byCapture(_ cells: [HiddenCell]) -> [Week: [Place]] {
            Dictionary(grouping: cells, by: \.from).mapValues { $0.map { Place(metric: Int32($0.metric), group: Int32($0.group), week: $0.week) } }
        }
        withheldForGood = byCapture(record.withheld)
        keptForGood = byCapture(record.kept)
    }

    /// For so many figures.
    mutating func makeRoom(_ figures: Int) { told.reserveCapacity(figures) }

    mutating func open() { starts.append(starts.isEmpty ? (0, 0, 0, 0) : ends) }

    private var ends: (told: Int, hidden: Int, withheld: Int, kept: Int) { (told.count, hidden.count, withheld.count, kept.count) }

    @inline(__always)
    mutating func tell(_ row: DisclosedValue) {
        let week = Int32(clamping: row.week.ordinal)
        // A run does not reach into the next capture.
        if told.count > starts.last?.told ?? 0, let run = told.last, run.metric == row.metric, run.week == week, run.group + run.count == row.group {
            told[told.count - 1].count += 1
        } else {
            told.append(Run(metric: row.metric, group: row.group, week: week, count: 1))
        }
    }

    mutating func hide(_ place: GroupWeek) { hidden.append(place) }

    mutating func withhold(metric: Int32, group: Int32, week: Week) { withheld.append(Place(metric: metric, group: group, week: week)) }

    mutating func keep(metric: Int32, group: Int32, week: Week) { kept.append(Place(metric: metric, group: group, week: week)) }

    /// - Parameter index: of the capture among all captures.
    func entries(_ index: Int, capture: Week) -> Entries {
        let start = starts[index]
        let next = index + 1 < starts.count ? starts[index + 1] : ends
        return Entries(
            told: told[start.told..<next.told].flatMap(\.places), hidden: hidden[start.hidden..<next.hidden] + (hiddenForGood[capture] ?? []),
            withheld: withheld[start.withheld..<next.withheld] + (withheldForGood[capture] ?? []), kept: kept[start.kept..<next.kept] + (keptForGood[capture] ?? []))
    }
}
