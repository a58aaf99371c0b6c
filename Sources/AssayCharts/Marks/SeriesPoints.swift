/// The points of one series on the page, in order; nil where there is no value.
struct SeriesPoints {
    struct Point { var x: Double, y: Double }

    let points: [Point?]
    /// Whether the line is interrupted before a point that has a point before it: the definition changed, or weeks are missing from the axis.
    private let breaks: [Bool]

    init(values: [Double?], weeks: [WeekTick], breaks: Set<Int>, x: WeekScale, y: LinearScale) {
        points = weeks.indices.map { index in
            guard index < values.count, let value = values[index], value.isFinite else { return nil }
            return Point(x: x(weeks[index].ordinal), y: y(value))
        }
        self.breaks = weeks.indices.map { index in
            index == 0 || weeks[index].ordinal != weeks[index - 1].ordinal &+ 1 || (!breaks.isEmpty && breaks.contains(index))
        }
    }

    /// Without weeks: evenly spaced, as sparklines are.
    init(points: [Point?], breaks: Set<Int>) {
        self.points = points
        self.breaks = points.indices.map { !breaks.isEmpty && breaks.contains($0) }
    }

    var lastIndex: Int? { points.lastIndex { $0 != nil } }

    /// Whether a line comes into the point from the one before it.
    func isJoined(_ index: Int) -> Bool {
        index > 0 && index < points.count && !breaks[index] && points[index] != nil && points[index - 1] != nil
    }

    /// A point no line reaches: it would not be seen without a mark of its own.
    func isIsolated(_ index: Int) -> Bool {
        points[index] != nil && !isJoined(index) && !isJoined(index + 1)
    }
}
