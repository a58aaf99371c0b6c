import AssayMetrics

extension History {
    /// The figures of value that stand beside a restated figure of adoption: of the same week and group, as known at the capture that restated it.
    func values(beside restated: Restatement) -> [(metric: Metric, value: Double)] {
        let metric = catalog.metrics[restated.metric]
        var seen = Set<String>()
        return catalog.pairs.filter { $0.adoption == metric.id && seen.insert($0.value).inserted }.compactMap { pair in
            guard let index = catalog.metricIndex(pair.value) else { return nil }
            let weeks = restated.capture.ordinal - restated.week.ordinal + 1
            let series = series(metric: index, group: restated.group, through: restated.capture, weeks: weeks)
            guard series.firstWeek == restated.week, let number = series.cells.first?.number else { return nil }
            return (catalog.metrics[index], number)
        }
    }

    /// Whether the values of a restated figure are not told, since adoption would stand alone.
    func isAlone(_ restated: Restatement) -> Bool { catalog.metrics[restated.metric].countsAsAdoption && values(beside: restated).isEmpty }
}
