/// The sizes of groups over the weeks of one report, counted once for all series that are over the same groups.
struct GroupSizes {
    private var known: [(groups: [Int], firstWeek: Week, weekly: [Double])] = []

    /// One number a week, to the nearest five; NaN where one of the groups has none.
    mutating func weekly(of groups: [Int], from firstWeek: Week, weeks: Int, in history: History, asOf report: Week) -> [Double] {
        if let same = known.first(where: { $0.firstWeek == firstWeek && $0.weekly.count == weeks && $0.groups == groups }) { return same.weekly }
        let weekly = (0..<weeks).map { offset -> Double in
            var sum = 0
            for group in groups {
                let people = history.sizeOfGroup(group, week: firstWeek.advanced(by: offset), asOf: report)
                if people == 0 { return .nan }
                sum += people
            }
            return Double((sum + 2) / 5 * 5)
        }
        known.append((groups, firstWeek, weekly))
        return weekly
    }
}
