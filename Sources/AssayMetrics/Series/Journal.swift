/// What each capture told first or otherwise, hid, and withheld: places only, in the order of the captures.
struct Journal: Sendable {
    struct Place: Sendable, Hashable {
        let metric: Int32
        let group: Int32
        let week: Week
    }

    /// Of one capture.
    struct Entries {
        let told: ArraySlice<Place>
        let hidden: [GroupWeek]
        let withheld: [Place]
        let kept: [Place]
    }

    private var told: [Place] = []
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

    mutating func tell(_ row: DisclosedValue) { told.append(Place(metric: row.metric, group: row.group, week: row.week)) }

    mutating func hide(_ place: GroupWeek) { hidden.append(place) }

    mutating func withhold(metric: Int32, group: Int32, week: Week) { withheld.append(Place(metric: metric, group: group, week: week)) }

    mutating func keep(metric: Int32, group: Int32, week: Week) { kept.append(Place(metric: metric, group: group, week: week)) }

    /// - Parameter index: of the capture among all captures.
    func entries(_ index: Int, capture: Week) -> Entries {
        let start = starts[index]
        let next = index + 1 < starts.count ? starts[index + 1] : ends
        return Entries(
            told: told[start.told..<next.told], hidden: hidden[start.hidden..<next.hidden] + (hiddenForGood[capture] ?? []),
            withheld: withheld[start.withheld..<next.withheld] + (withheldForGood[capture] ?? []), kept: kept[start.kept..<next.kept] + (keptForGood[capture] ?? []))
    }
}
