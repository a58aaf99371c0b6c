import AssayCharts
import AssayMetrics

/// The series of one report, assembled once each.
///
/// An object, since all that is said of a report is handed it, with the whole history in it.
final class SeriesTable: Sendable {
    let history: History
    let week: Week
    let windowWeeks: Int
    /// The labels of the window's weeks.
    private let ticks: [WeekTick]
    private let assembled: [Series?]

    /// Assembles every metric in the groups given; others are assembled when asked for.
    init(history: History, week: Week, windowWeeks: Int, groups: [Int]) {
        self.history = history
        self.week = week
        self.windowWeeks = windowWeeks
        ticks = weekTicks(from: week.advanced(by: 1 - windowWeeks), count: windowWeeks)
        let count = history.catalog.metrics.count
        var assembled = [Series?](repeating: nil, count: count * history.catalog.groups.count)
        // Figures of neighbouring groups lie side by side.
        for metric in 0..<count {
            for group in groups {
                assembled[group * count + metric] = history.series(metric: metric, group: group, through: week, weeks: windowWeeks)
            }
        }
        self.assembled = assembled
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
