/// What may be shown of `distribution.csv` and `cohort.csv`. Only this module can make one; others read distributions from it, in bins that each hold enough people.
public struct UsageTables: Sendable {
    /// By metric; each by week, then by capture.
    var distributions: [[DisclosedDistribution]] = []
    /// By kind, in alphabetical order.
    var kinds: [(name: String, groups: [CohortSeries])] = []

    /// A distribution may be so many weeks old and still speak for a report's week.
    public static let freshWeeks = BunchingSign.freshWeeks
    /// So many weeks lie between the two distributions that a change of concentration compares.
    public static let comparedWeeks = EightWeeks.distance

    /// No tables.
    public init() {}

    /// The latest distribution of some weeks that is known at a report's week; of one week told twice the later telling.
    public func distribution(metric: Int, weeks: ClosedRange<Week>, asOf report: Week) -> DisclosedDistribution? {
        guard metric < distributions.count else { return nil }
        return distributions[metric].last { weeks.contains($0.week) && $0.capture <= report }
    }

    /// The latest distribution of some weeks that is known at a report's week, as it was told first: what charts draw.
    ///
    /// Each telling is merged into bins that may be shown by itself. Two tellings of one week may be cut differently, and the difference between two pictures would be
    /// a bin that was never shown; one that was hidden at first stays hidden.
    public func firstTelling(metric: Int, weeks: ClosedRange<Week>, asOf report: Week) -> DisclosedDistribution? {
        guard let latest = distribution(metric: metric, weeks: weeks, asOf: report) else { return nil }
        return distributions[metric].first { $0.week == latest.week }
    }

    /// The distributions of a metric that captures tell, of those after one up to another: by week.
    /// - Parameter before: nil is before all of them.
    public func distributions(metric: Int, after before: Week?, through capture: Week) -> [DisclosedDistribution] {
        guard metric < distributions.count else { return [] }
        return distributions[metric].filter { told in told.capture <= capture && before.map { told.capture > $0 } ?? true }
    }

    func kinds(asOf report: Week) -> [String] { kinds.filter { $0.groups.contains { $0.isKnown(asOf: report) } }.map(\.name) }

    func hasCohorts(kind: String, group: Int, asOf report: Week) -> Bool { series(kind, group)?.isKnown(asOf: report) ?? false }

    /// The things made in a week, as they were seen with the shortest watch of at least so many weeks; nil when none is known.
    func cohort(kind: String, group: Int, created: Week, watched: Int, asOf report: Week) -> CohortSeries.Content? {
        series(kind, group)?.cohort(created: created, watched: watched, asOf: report)
    }

    private func series(_ kind: String, _ group: Int) -> CohortSeries? { kinds.first { $0.name == kind }?.groups.first { $0.group == group } }
}

/// The people of everybody by value, in bins that each hold the minimum.
public struct DisclosedDistribution: Sendable {
    public let week: Week
    public let capture: Week
    /// Lowest first; empty when nothing of it may be shown.
    public let bins: [DisclosedBin]
}

/// What was made in one group, and what became of it.
struct CohortSeries: Sendable {
    enum Content: Sendable, Hashable {
        /// Made by too few people, or of a group that is hidden.
        case hidden
        case shown(created: Int, usedAgain: Int, opened: Int?)
    }

    struct Entry: Sendable {
        let created: Week
        let weeksObserved: Int
        let capture: Week
        let content: Content
    }

    let group: Int
    /// By week, then by how long they were watched, then by capture.
    let entries: [Entry]

    static func isBefore(_ a: Entry, _ b: Entry) -> Bool { (a.created, a.weeksObserved, a.capture) < (b.created, b.weeksObserved, b.capture) }

    func isKnown(asOf report: Week) -> Bool { entries.contains { $0.capture <= report } }

    func cohort(created: Week, watched: Int, asOf report: Week) -> Content? {
        var found: Entry?
        for entry in entries where entry.created == created && entry.weeksObserved >= watched && entry.capture <= report {
            if let found, found.weeksObserved < entry.weeksObserved { break }
            found = entry
        }
        return found?.content
    }
}
