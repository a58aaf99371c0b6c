/// The figures of a series in the places of their weeks, to talk about: a withheld series has none.
struct WeeklyPoints {
    /// One a week; nil is a gap.
    let points: [DataPoint?]
    let hollow: Set<Int>

    init(_ series: ChartSeries, weeks: [WeekTick]) {
        points = series.withheld == nil ? series.points(over: weeks) : weeks.map { _ in nil }
        hollow = series.hollow
    }

    /// Nil as well where there is no such week.
    subscript(index: Int) -> DataPoint? { points.indices.contains(index) ? points[index] : nil }

    /// Of the weeks that have a figure.
    var indices: [Int] { points.indices.filter { points[$0] != nil } }

    var last: (index: Int, point: DataPoint)? {
        guard let index = points.lastIndex(where: { $0 != nil }), let point = points[index] else { return nil }
        return (index, point)
    }

    /// The first of the least and the first of the greatest.
    var extremes: (least: Int, greatest: Int)? {
        guard var least = points.firstIndex(where: { $0 != nil }) else { return nil }
        var greatest = least
        for (index, point) in points.enumerated() {
            guard let point, let low = points[least], let high = points[greatest] else { continue }
            if point.y < low.y { least = index }
            if point.y > high.y { greatest = index }
        }
        return (least, greatest)
    }
}
