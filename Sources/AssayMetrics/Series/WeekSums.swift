/// Sums over groups of each metric and week, made once for all reports.
///
/// Nearly every week is settled: all its figures were told by its own capture, none was revised, none hidden later. A report of forty metrics over
/// twenty groups then adds nothing up again, it only compares the sets of groups of the weeks of its window.
struct WeekSums: Sendable {
    struct Sum: Sendable {
        /// Bit g: group g has a figure that is shown.
        var told: UInt64 = 0
        /// Bit g: group g is hidden.
        var hidden: UInt64 = 0
        var value = 0.0
        var part = 0.0
        var whole = 0.0
        var isProvisional = false
        /// How many of the figures are too few to say.
        var tooFew = 0
        var isSettled = true

        mutating func add(value: Double, part: Double, whole: Double, flags: History.CellFlags) {
            self.value += value
            self.part += part
            self.whole += whole
            if flags.contains(.provisional) { isProvisional = true }
            if flags.contains(.tooFew) { tooFew += 1 }
        }
    }

    private var sums: [Sum] = []
    /// What each sum comes to.
    private var figures: [Cell] = []
    private var firstWeek = 0
    private var metricCount = 0

    /// More groups than this do not fit the sets: then every report adds up for itself.
    static let mostGroups = 64

    /// No sums: every report adds up for itself.
    init() {}

    init(_ history: History) {
        let catalog = history.catalog
        guard catalog.groups.count <= WeekSums.mostGroups else { return }
        firstWeek = history.firstWeek.ordinal
        metricCount = catalog.metrics.count
        sums = Array(repeating: Sum(), count: history.weekCount * metricCount)
        figures = Array(repeating: .missing, count: sums.count)
        for row in 0..<history.weekCount {
            for metric in 0..<metricCount where catalog.aggregates[metric] != .none {
                let index = row * metricCount + metric
                sums[index] = WeekSums.sum(history, row: row, metric: metric)
                if sums[index].told != 0 { figures[index] = history.combined(catalog.aggregates[metric], sums[index]) }
            }
        }
    }

    private static func sum(_ history: History, row: Int, metric: Int) -> Sum {
        let groups = history.catalog.groups.count
        let ownCapture = Int32(clamping: history.firstWeek.ordinal + row)
        let cell = row * history.cellsPerWeek + metric * groups
        var sum = Sum()
        for group in 1..<groups {
            let index = cell + group
            let withheldFrom = history.withheldFrom.isEmpty ? nil : history.withheldFrom[index]
            let hiddenFrom = min(history.hiddenFrom[row * groups + group], withheldFrom ?? History.unknown)
            if hiddenFrom != History.unknown {
                sum.hidden |= 1 << UInt64(group)
                if hiddenFrom > ownCapture { sum.isSettled = false }
            } else if history.firstTold[index] != History.unknown {
                sum.told |= 1 << UInt64(group)
                if history.firstTold[index] > ownCapture { sum.isSettled = false }
                sum.add(
                    value: history.values[index], part: history.hasParts ? history.parts[index] : .nan, whole: history.hasParts ? history.wholes[index] : .nan,
                    flags: history.flags[index])
            }
            if !history.revisions.isEmpty, history.revisions[index] != nil { sum.isSettled = false }
        }
        return sum
    }

    /// The sum of a metric in a week; nil where there is none, or it is not settled.
    func settled(metric: Int, week: Int) -> Sum? {
        let index = (week - firstWeek) * metricCount + metric
        guard week >= firstWeek, index < sums.count, sums[index].isSettled else { return nil }
        return sums[index]
    }

    /// What the sum of a metric in a week comes to; nil where there is none over these very groups, or it is not settled.
    func figure(metric: Int, week: Int, over groups: UInt64) -> Cell? {
        let index = (week - firstWeek) * metricCount + metric
        guard week >= firstWeek, index < sums.count, sums[index].isSettled, sums[index].told == groups else { return nil }
        return figures[index]
    }

    /// The one set of groups that have a figure in every week of a window in which any has one, with what they come to in each week; nil where a week
    /// is not settled or the sets differ.
    func window(metric: Int, weeks: ClosedRange<Int>) -> (told: UInt64, hidden: UInt64, figures: [Cell])? {
        guard !sums.isEmpty, weeks.lowerBound >= firstWeek, (weeks.upperBound - firstWeek + 1) * metricCount <= sums.count else { return nil }
        var told: UInt64 = 0
        var hidden: UInt64 = 0
        var found: [Cell] = []
        found.reserveCapacity(weeks.count)
        for week in weeks {
            let index = (week - firstWeek) * metricCount + metric
            guard sums[index].isSettled else { return nil }
            let toldNow = sums[index].told
            if toldNow != 0 {
                guard told == 0 || told == toldNow else { return nil }
                told = toldNow
            }
            hidden |= sums[index].hidden
            found.append(figures[index])
        }
        return (told, hidden, found)
    }
}
