/// What each capture told first or otherwise, and hid: places only, in the order of the captures.
struct Journal: Sendable {
    struct Told: Sendable, Hashable {
        let metric: Int32
        let group: Int32
        let week: Week
    }

    private var told: [Told] = []
    private var hidden: [GroupWeek] = []
    /// By capture, where its part of the two begins; `backfill/` goes to the first.
    private var starts: [(told: Int, hidden: Int)] = []
    /// On record before any capture, by the capture from which on they are hidden.
    private let hiddenForGood: [Week: [GroupWeek]]

    init(hiddenForGood places: [HiddenPlace]) {
        hiddenForGood = Dictionary(grouping: places, by: \.from).mapValues { $0.map { GroupWeek(group: Int32($0.group), week: $0.week) } }
    }

    mutating func open() { starts.append(starts.isEmpty ? (0, 0) : (told.count, hidden.count)) }

    mutating func tell(_ row: DisclosedValue) { told.append(Told(metric: row.metric, group: row.group, week: row.week)) }

    mutating func hide(_ place: GroupWeek) { hidden.append(place) }

    /// - Parameter index: of the capture among all captures.
    func entries(_ index: Int, capture: Week) -> (told: ArraySlice<Told>, hidden: [GroupWeek]) {
        let next = index + 1 < starts.count ? starts[index + 1] : (told.count, hidden.count)
        return (told[starts[index].told..<next.0], hidden[starts[index].hidden..<next.1] + (hiddenForGood[capture] ?? []))
    }
}
