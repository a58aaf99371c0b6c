import AssayCommentary
import AssayMetrics

/// How many people have how much of a metric, as it may be drawn.
struct DrawnDistribution {
    /// People between two values.
    struct Band: Hashable {
        var lower: Double
        var upper: Double
        /// To the nearest five: n one week and n + 1 the next would single out who joined.
        var people: Double

        /// What they have together, as if each stood in the middle of the band.
        var total: Double { people * (lower / 2 + upper / 2) }
    }

    let week: Week
    /// Lowest first.
    let bands: [Band]

    var people: Double { bands.reduce(0) { $0 + $1.people } }

    init(_ distribution: DisclosedDistribution) {
        week = distribution.week
        bands = distribution.bins.map { Band(lower: $0.lower, upper: $0.upper, people: (Double($0.people) / 5).rounded() * 5) }
    }

    private init(week: Week, bands: [Band]) {
        self.week = week
        self.bands = bands
    }

    /// Neighbouring bands as one until each holds so many people: those of a site with a low minimum hold fewer.
    func merged(toHold fewest: Double) -> DrawnDistribution {
        var merged: [Band] = []
        var open: Band?
        for band in bands {
            let joined = Band(lower: open?.lower ?? band.lower, upper: band.upper, people: (open?.people ?? 0) + band.people)
            open = joined.people >= fewest ? nil : joined
            if open == nil { merged.append(joined) }
        }
        if let open, let last = merged.popLast() { merged.append(Band(lower: last.lower, upper: open.upper, people: last.people + open.people)) }
        return DrawnDistribution(week: week, bands: merged)
    }
}

extension ReportData {
    /// The latest distribution of a metric that speaks for the report's week.
    func distribution(of index: Int) throws(ChartRefusal) -> DrawnDistribution {
        let metric = catalog.metrics[index]
        // Distributions are of everybody.
        if table.isWithheld(index, group: MetricCatalog.everybody) { throw ChartRefusal(.withheld(metric)) }
        guard let found = distribution(of: index, in: week.advanced(by: 1 - UsageTables.freshWeeks)...week) else { throw ChartRefusal(.noDistribution(metric, through: week)) }
        return found
    }

    /// Nil where there is none, or nothing of it may be shown.
    func distribution(of index: Int, in weeks: ClosedRange<Week>) -> DrawnDistribution? {
        guard let found = tables.firstTelling(metric: index, weeks: weeks, asOf: week), !found.bins.isEmpty, !table.history.isHidden(group: MetricCatalog.everybody, week: found.week, asOf: week)
        else { return nil }
        return DrawnDistribution(found)
    }
}
