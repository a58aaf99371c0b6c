/// How many people a series is about, week by week, for the one question whether the group changed size.
///
/// The largest number of people behind any figure of the group-week comes nearest to how many the group has. To the nearest five: from exact numbers
/// beside figures per person, who joined could be told.
struct GroupSize {
    /// One number a week of the series; NaN where nothing is shown.
    let weekly: [Double]

    /// Above this change of size sums are judged per person.
    static let largestChange = 0.10
    /// Under this size the nearest five is too coarse to divide by.
    static let smallestDivisor = 50.0

    init(of series: Series, group: Int, in history: History, asOf report: Week) {
        let members = if case .computed(let groups) = series.scope { groups } else { [group] }
        weekly = series.cells.indices.map { index in
            var sum = 0
            for member in members {
                let people = history.largestPeople(group: member, week: series.firstWeek.advanced(by: index), asOf: report)
                if people == 0 { return .nan }
                sum += people
            }
            return Double((sum + 2) / 5 * 5)
        }
    }

    /// By how much the typical size of the last weeks differs from that of the first, as a fraction, over the base's number of weeks.
    var change: Double {
        let known = weekly.filter { !$0.isNaN }
        let base = max(3, min(8, known.count / 3))
        guard known.count >= 2 * base, let first = median(known.prefix(base)), let last = median(known.suffix(base)), first > 0 else { return 0 }
        return last / first - 1
    }

    var hasChanged: Bool { change.magnitude > GroupSize.largestChange }

    /// Whether every week has a size, large enough to divide by.
    func isDivisor(for series: Series) -> Bool {
        zip(series.cells, weekly).allSatisfy { cell, size in cell.number == nil || size >= GroupSize.smallestDivisor }
    }

    private func median(_ values: ArraySlice<Double>) -> Double? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

extension History {
    /// The largest number of people behind any figure of a group-week that is shown; 0 when nothing is.
    func largestPeople(group: Int, week: Week, asOf report: Week) -> Int {
        guard !isHidden(group: group, week: week, asOf: report) else { return 0 }
        var largest: Int32 = 0
        for metric in catalog.metrics.indices {
            guard let cell = cell(metric: metric, group: group, week: week), firstTold[cell] <= report.ordinal else { continue }
            largest = max(largest, people[cell])
        }
        return Int(largest)
    }
}
