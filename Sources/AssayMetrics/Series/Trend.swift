extension Series {
    /// Fewer weeks than this say nothing about a trend.
    public static let fewestTrendWeeks = 12

    /// The change over the window along the Theil–Sen line: the median slope between all pairs of weeks, times the weeks between the
    /// first and the last number (P. K. Sen, JASA 63, 1968); relative to the median of the first weeks, as in a verdict, so that both say the same.
    /// Provisional weeks stay out, and those before a change of the definition. An estimate without a test: it says how much, not whether.
    public func trend(of metric: Metric) -> Change {
        let values = JudgedSeries(self, of: metric).values
        let weeks = values.indices.filter { values[$0].magnitude <= TrendTest.largestNumber }
        guard weeks.count >= Series.fewestTrendWeeks else { return .notAvailable }
        let numbers = weeks.map { values[$0] }
        var slopes = PairSlopes(numbers, weeks: weeks)
        let change = slopes.median() * Double(weeks[weeks.count - 1] - weeks[0])
        if metric.unit == "%" { return .points(change) }
        let base = IndexSeries(numbers).base
        return base > 0 && (change / base).isFinite ? .relative(change / base) : .notAvailable
    }
}
