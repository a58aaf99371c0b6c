/// How many people a series is about, week by week, for the one question whether the group changed size.
///
/// The largest number of people behind any figure of the group-week comes nearest to how many the group has; who uses the tool, and what counts people,
/// says nothing of it, since adoption that spreads is no growth of the group. To the nearest five: from exact numbers beside figures per person, who
/// joined could be told.
struct GroupSize {
    /// One number a week of the series; NaN where nothing is shown.
    let weekly: [Double]

    /// Above this change of size sums are judged per person.
    static let largestChange = 0.10
    /// Under this size the nearest five is too coarse to divide by.
    static let smallestDivisor = 50.0
    /// With a larger part of the weeks too small to divide, nothing is judged per person.
    static let mostSmallWeeks = 0.1

    /// - Parameter sizes: those of the report's other series.
    init(of judged: JudgedSeries, group: Int, in history: History, asOf report: Week, among sizes: inout GroupSizes) {
        let series = judged.series
        let members = if case .computed(let groups) = series.scope { groups } else { [group] }
        let known = sizes.weekly(of: members, from: series.firstWeek, weeks: series.cells.count, in: history, asOf: report)
        weekly = zip(judged.values, known).map { $0.isNaN ? .nan : $1 }
    }

    /// By how much the typical size of the last weeks differs from that of the first, as a fraction, over the base's number of weeks.
    var change: Double {
        let known = weekly.filter { !$0.isNaN }
        let base = max(3, min(8, known.count / 3))
        guard known.count >= 2 * base else { return 0 }
        let (first, last) = (known.prefix(base).median, known.suffix(base).median)
        return first > 0 ? last / first - 1 : 0
    }

    /// By more than a tenth: a tenth exactly is none more, whatever binary fractions make of it.
    var hasChanged: Bool { change.magnitude > GroupSize.largestChange + 1e-9 }

    /// Whether nearly every week is large enough to divide by.
    var isDivisor: Bool {
        let known = weekly.filter { !$0.isNaN }
        return Double(known.count { $0 < GroupSize.smallestDivisor }) <= GroupSize.mostSmallWeeks * Double(known.count)
    }
}

extension History {
    /// The largest number of people behind any figure of a group-week that is shown, as its own capture tells it, but for those of use and those that count
    /// people; where nobody counts them the declared number of the group. 0 when neither is known.
    func sizeOfGroup(_ group: Int, week: Week, asOf report: Week) -> Int {
        guard let slot = groupWeek(group: group, week: week), hiddenFrom[slot] > report.ordinal else { return 0 }
        let largest = sizes.isEmpty ? largestPeople(group: group, week: week) : sizes[slot]
        return largest > 0 ? Int(largest) : catalog.groups[group].people ?? 0
    }

    /// For all group-weeks at once: every report asks for those of its window.
    func allSizes() -> [Int32] {
        (0..<weekCount).flatMap { row in
            catalog.groups.indices.map { largestPeople(group: $0, week: firstWeek.advanced(by: row)) }
        }
    }

    private func largestPeople(group: Int, week: Week) -> Int32 {
        var largest: Int32 = 0
        for metric in catalog.metrics.indices where !catalog.metrics[metric].countsAsAdoption && !catalog.metrics[metric].countsPeople {
            guard let cell = cell(metric: metric, group: group, week: week), firstTold[cell] <= week.ordinal, !flags[cell].contains(.declaredPeople) else { continue }
            largest = max(largest, people[cell])
        }
        return largest
    }
}
