extension ChartSeries {
    /// The figures over their weeks; `scale` turns them into what the panel's axis shows.
    func points(over weeks: [WeekTick], scale: Double = 1) -> [DataPoint?] {
        weeks.indices.map { index in
            guard index < values.count, let value = values[index], value.isFinite else { return nil }
            return DataPoint(x: Double(weeks[index].ordinal), y: value * scale)
        }
    }

    /// The line, and the marks of its last point, of points that stand alone, and of provisional ones.
    func marks(over weeks: [WeekTick], scale: Double = 1, width: Double? = nil, radius: Double = 4) -> [Mark] {
        let role = measure.role
        let points = points(over: weeks, scale: scale)
        let line = LineMark(
            points: points, breaks: breaks, color: role.color, style: role == .adoption ? .dashed : .solid, width: width ?? (role == .value ? 2.5 : 2))
        let last = points.lastIndex { $0 != nil }
        var final: [DataPoint] = [], open: [DataPoint] = []
        for index in points.indices {
            guard let point = points[index] else { continue }
            if hollow.contains(index) {
                open.append(point)
            } else if index == last || !(isJoined(index, points) || isJoined(index + 1, points)) {
                final.append(point)
            }
        }
        var marks: [Mark] = [.line(line)]
        if !final.isEmpty { marks.append(.point(PointMark(points: final, shape: role.shape, color: role.color, radius: radius))) }
        if !open.isEmpty { marks.append(.point(PointMark(points: open, shape: .hollow, color: role.color, radius: radius))) }
        return marks
    }

    /// The figures of the weeks there are, none of a withheld series; what is not finite is a gap.
    func shown(over weeks: [WeekTick]) -> ArraySlice<Double?> { withheld == nil ? values.prefix(weeks.count) : [] }

    /// The last figure and where it stands in the weeks.
    func last(in weeks: [WeekTick]) -> (index: Int, value: Double)? {
        for index in stride(from: min(weeks.count, values.count) - 1, through: 0, by: -1) {
            if let value = values[index], value.isFinite { return (index, value) }
        }
        return nil
    }

    /// Whether the line comes into a point from the one before it.
    private func isJoined(_ index: Int, _ points: [DataPoint?]) -> Bool {
        guard index > 0, index < points.count, !breaks.contains(index), let point = points[index], let before = points[index - 1] else { return false }
        return point.x - before.x == 1
    }
}

extension SeriesRole {
    var shape: PointMark.Shape { self == .adoption ? .diamond : .circle }
}
