extension Series {
    /// Fewer weeks than this say nothing about a trend.
    public static let fewestTrendWeeks = 12

    /// The change over the window along the Theil–Sen line: the median slope between all pairs of weeks, times the weeks between the
    /// first and the last number (P. K. Sen, JASA 63, 1968); relative to the median of the first weeks, as in a verdict, so that both say the same.
    /// Provisional weeks stay out, and those before a change of the definition. An estimate without a test: it says how much, not whether.
    public func trend(of metric: Metric) -> Change {
        let unit = metric.unit
        let start = metric.changes.map { $0.week.ordinal - firstWeek.ordinal }.filter { $0 < cells.count }.max() ?? 0
        let points = cells.enumerated().compactMap { index, cell -> (x: Double, y: Double)? in
            if index < start { return nil }
            return if case .value(let y, isProvisional: false) = cell { (Double(index), y) } else { nil }
        }
        guard points.count >= Series.fewestTrendWeeks else { return .notAvailable }
        var slopes: [Double] = []
        slopes.reserveCapacity(points.count * (points.count - 1) / 2)
        for (i, a) in points.enumerated() {
            for b in points[(i + 1)...] { slopes.append((b.y - a.y) / (b.x - a.x)) }
        }
        let slope = median(&slopes)
        let level = IndexSeries(points.map(\.y)).base
        let change = slope * (points[points.count - 1].x - points[0].x)
        if unit == "%" { return .points(change) }
        return level > 0 && (change / level).isFinite ? .relative(change / level) : .notAvailable
    }
}

/// The middle value, or the mean of the two middle ones. The array must not be empty; it is sorted.
private func median(_ values: inout [Double]) -> Double {
    values.sort()
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
}
