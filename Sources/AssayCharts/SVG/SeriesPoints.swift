/// The points of a sparkline, in order; nil where there is no value.
struct SeriesPoints {
    struct Point { var x: Double, y: Double }

    let points: [Point?]
    /// Whether the line is interrupted before a point that has a point before it: the definition changed.
    private let breaks: [Bool]

    /// Evenly spaced.
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
