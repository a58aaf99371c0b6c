import AssayLanguage

/// One of the two series of an indexed pair, in percent of its base.
struct IndexedPairSeries {
    struct Point {
        /// Of the weeks.
        var index: Int
        /// In the unit of the measure, and in percent of the base.
        var value: Double
        var percent: Double
    }

    let series: ChartSeries
    /// What is drawn; empty where there is a statement.
    let points: [Point]
    /// Why nothing is drawn.
    let statement: String?

    init(_ series: ChartSeries, base: Double, weeks: Int) {
        self.series = series
        let values = series.values.prefix(weeks)
        guard series.withheld == nil, base.isFinite, base > 0 else {
            points = []
            statement = series.withheld ?? (base.isFinite ? tell("base not above zero, so no index") : tell("no base, so no index"))
            return
        }
        points = values.indices.compactMap { index in
            guard let value = values[index], (value / base * 100).isFinite else { return nil }
            return Point(index: index, value: value, percent: value / base * 100)
        }
        let hasFigures = values.contains { $0?.isFinite == true }
        statement = !points.isEmpty ? nil : hasFigures ? tell("figures too large or too small to draw") : tell("no data in these weeks")
    }

    var name: String { ChartSentences.name(series.measure) }

    func marks(_ weeks: [WeekTick]) -> [Mark] {
        guard !points.isEmpty else { return [] }
        var values = [Double?](repeating: nil, count: weeks.count)
        for point in points { values[point.index] = point.percent }
        return ChartSeries(series.measure, values: values, hollow: series.hollow, breaks: series.breaks).marks(over: weeks)
    }

    /// "Tokens consumed 150 (4.2M → 6.3M)" at its last point: an index hides how large things are. An old last figure is said with its week.
    func label(_ weeks: [WeekTick]) -> Mark? {
        guard let first = points.first, let last = points.last else { return nil }
        let format = series.measure.format
        let levels = points.count == 1 ? format.short(last.value) : PairedFigures.levels(format, from: first.value, to: last.value)
        let week = last.index == weeks.count - 1 ? "" : ",\u{A0}" + TextMetrics.fitted(weeks[last.index].label, width: 60, size: 12, bold: true)
        // Two lines of a telephone's column, so that the figures stay whole.
        let name = TextMetrics.fitted(self.name, width: 180, size: 12, bold: true)
        return .text(
            TextMark(
                "\(name) \(Self.printed(last.percent)) (\(levels)\(week))", at: DataPoint(x: Double(weeks[last.index].ordinal), y: last.percent),
                color: series.measure.role.color, isBold: true, placement: .trailingEdge))
    }

    /// "+50.0 %": the last figure against the base.
    var change: String { points.last.map { NumberFormat.change(($0.percent - 100) / 100) } ?? "" }

    /// An index in whole numbers, but for very small ones.
    static func printed(_ percent: Double) -> String {
        (percent == 0 || percent.magnitude >= 10 ? NumberFormat(decimals: 0) : NumberFormat()).short(percent)
    }
}
