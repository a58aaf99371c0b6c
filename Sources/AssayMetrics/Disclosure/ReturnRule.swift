/// When a group that was ever under the minimum may be shown again: from the week in which it has reached it for four captures
/// running, and only forward. Else a group that grows from 8 to 14 would tell, week by week, who joined.
///
/// A group that never was under the minimum is shown from its first week.
struct ReturnRule: Sendable {
    static let capturesRunning = 4

    private var wasUnder: [Bool]
    private var running: [Int]

    init(groupCount: Int) {
        wasUnder = Array(repeating: false, count: groupCount)
        running = Array(repeating: 0, count: groupCount)
    }

    /// Takes note of one week of a capture.
    /// - Parameters:
    ///   - isOwnWeek: the week is the capture's own; else the rows are late, and fill nothing in.
    ///   - hidden, shown: groups under the minimum, and groups with figures that reach it.
    /// - Returns: the groups, of those that reach the minimum, that stay hidden in this week.
    mutating func observe(isOwnWeek: Bool, hidden: Set<Int32>, shown: Set<Int32>) -> [Int32] {
        for group in wasUnder.indices {
            if hidden.contains(Int32(group)) {
                fallUnder(group)
            } else if isOwnWeek {
                running[group] = shown.contains(Int32(group)) ? running[group] + 1 : 0
            }
        }
        return shown.sorted().filter { wasUnder[Int($0)] && (!isOwnWeek || running[Int($0)] < ReturnRule.capturesRunning) }
    }

    /// Counts a group as under the minimum in this week, whatever its figures say.
    mutating func fallUnder(_ group: Int) {
        wasUnder[group] = true
        running[group] = 0
    }

    /// The groups that were under the minimum and are not back, whether they have figures in this week or not.
    ///
    /// - Parameter catalog: a group that has ended does not come back; as long after its end as a return takes, nobody waits for it any more.
    func notReturned(in week: Week, _ catalog: MetricCatalog) -> [Int] {
        wasUnder.indices.filter { group in
            guard wasUnder[group], running[group] < ReturnRule.capturesRunning else { return false }
            return catalog.groups[group].to.map { week.ordinal - $0.ordinal <= ReturnRule.capturesRunning } ?? true
        }
    }
}
