import AssayCharts
import AssayMetrics

/// The series of one report, assembled once each.
struct SeriesTable: Sendable {
    let history: History
    let week: Week
    let windowWeeks: Int
    /// The labels of the window's weeks.
    private let ticks: [WeekTick]
    private var assembled: [Series?]

    /// Assembles every metric in the groups given; others are assembled when asked for.
    init(history: History, week: Week, windowWeeks: Int, groups: [Int]) {
        self.history = history
        self.week = week
        self.windowWeeks = windowWeeks
        ticks = weekTicks(from: week.advanced(by: 1 - windowWeeks), count: windowWeeks)
        let count = history.catalog.metrics.count
        assembled = Array(repeating: nil, count: count * history.catalog.groups.count)
        for group in groups {
            for metric in 0..<count {
                assembled[group * count + metric] = history.series(metric: metric, group: group, through: week, weeks: windowWeeks)
            }
        }
    }

    /// Over the report's window.
    func series(metric: Int, group: Int) -> Series {
        assembled[group * catalog.metrics.count + metric] ?? history.series(metric: metric, group: group, through: week, weeks: windowWeeks)
    }

    /// Over another number of weeks, as a figure may ask for.
    func series(metric: Int, group: Int, weeks: Int?) -> Series {
        guard let weeks, weeks != windowWeeks else { return series(metric: metric, group: group) }
        return history.series(metric: metric, group: group, through: week, weeks: weeks)
    }

    /// As a figure draws it: within the report's window the figures are those of the page.
    func drawn(metric: Int, group: Int, weeks: Int?) -> Series {
        guard let weeks, weeks > windowWeeks else { return series(metric: metric, group: group).suffix(weeks ?? windowWeeks) }
        return series(metric: metric, group: group, weeks: weeks)
    }

    /// The labels of a series' weeks.
    func ticks(of series: Series) -> [WeekTick] {
        series.cells.count == windowWeeks ? ticks : weekTicks(from: series.firstWeek, count: series.cells.count)
    }

    /// An adoption metric is not shown alone: not where no value metric that it is paired with has a number.
    /// - Parameter weeks: the last so many, which are drawn; nil takes the report's window.
    func isWithheld(_ metric: Int, group: Int, weeks: Int? = nil) -> Bool {
        guard catalog.metrics[metric].countsAsAdoption else { return false }
        return !catalog.pairs.contains { pair in
            pair.adoption == catalog.metrics[metric].id && (catalog.metricIndex(pair.value).map { drawn(metric: $0, group: group, weeks: weeks).hasNumbers } ?? false)
        }
    }

    var catalog: MetricCatalog { history.catalog }
}
