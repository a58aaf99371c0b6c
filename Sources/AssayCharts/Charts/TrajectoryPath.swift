/// A path as it lies on paper: places in whole numbers, a millionth of its extent apart, so that whether it crosses itself is exact.
struct TrajectoryPath {
    struct Place: Hashable {
        var x: Int
        var y: Int
    }

    private struct Segment {
        var from: Place
        var to: Place
        /// Which piece of the path without a gap it belongs to, and its place in it.
        var run: Int
        var index: Int
        /// Whether nothing follows: its end belongs to it, not to the next.
        var isLast: Bool

        func excludes(_ place: Place) -> Bool { place == to && !isLast }

        /// Twice the signed area of the triangle with a place: 0 on the line.
        func side(_ place: Place) -> Int { ((to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x)).signum() }

        /// Whether a place on the line is within the segment.
        func spans(_ place: Place) -> Bool {
            (min(from.x, to.x)...max(from.x, to.x)).contains(place.x) && (min(from.y, to.y)...max(from.y, to.y)).contains(place.y)
        }
    }

    /// Nil for a gap.
    let places: [Place?]

    init(_ points: [DataPoint?]) {
        let finite = points.compactMap { $0 }.filter(\.isFinite)
        let x = Self.grid(finite.map(\.x)), y = Self.grid(finite.map(\.y))
        places = points.map { point in
            guard let point, point.isFinite else { return nil }
            return Place(x: x(point.x), y: y(point.y))
        }
    }

    private static func grid(_ values: [Double]) -> (Double) -> Int {
        guard let low = values.min(), let high = values.max() else { return { _ in 0 } }
        // Half of each, so that the span of the largest doubles is finite.
        let span = high / 2 - low / 2
        return { span > 0 ? Int(($0 / 2 - low / 2) / span * 1_048_576 + 0.5) : 0 }
    }

    /// How many different places there are.
    var placeCount: Int { Set(places.compactMap { $0 }).count }

    /// How often the path meets itself: crosses, touches, returns to a place, or runs back on itself.
    var crossings: Int {
        let segments = segments
        var count = 0
        for (index, first) in segments.enumerated() {
            for second in segments[(index + 1)...] where Self.meet(first, second) { count += 1 }
        }
        return count
    }

    private var segments: [Segment] {
        places.split(separator: nil).enumerated().flatMap { run, places in
            var path: [Place] = []
            for case let place? in places where place != path.last { path.append(place) }
            return zip(path, path.dropFirst()).enumerated().map { index, ends in
                Segment(from: ends.0, to: ends.1, run: run, index: index, isLast: index == path.count - 2)
            }
        }
    }

    private static func meet(_ first: Segment, _ second: Segment) -> Bool {
        let sides = (first.side(second.from), first.side(second.to), second.side(first.from), second.side(first.to))
        if sides == (0, 0, 0, 0) { return overlap(first, second) }
        // Neighbours that are not on one line share their joint and nothing else.
        if first.run == second.run, first.index + 1 == second.index { return false }
        if sides.0 * sides.1 < 0, sides.2 * sides.3 < 0 { return true }
        let touch: Place? =
            sides.0 == 0 && first.spans(second.from) ? second.from : sides.1 == 0 && first.spans(second.to) ? second.to
            : sides.2 == 0 && second.spans(first.from) ? first.from : sides.3 == 0 && second.spans(first.to) ? first.to : nil
        // A joint on a line belongs to the segment that begins there, so that it counts once.
        return touch.map { !first.excludes($0) && !second.excludes($0) } ?? false
    }

    /// Of segments on one line: whether they share more than a joint.
    private static func overlap(_ first: Segment, _ second: Segment) -> Bool {
        // Along the longer side; both are on one line, so one coordinate tells the other.
        let isWide = first.from.x != first.to.x
        let coordinate = { (place: Place) in isWide ? place.x : place.y }
        let a = [coordinate(first.from), coordinate(first.to)].sorted(), b = [coordinate(second.from), coordinate(second.to)].sorted()
        let low = max(a[0], b[0]), high = min(a[1], b[1])
        if low < high { return true }
        guard low == high, first.run != second.run || first.index + 1 != second.index else { return false }
        let touch = [second.from, second.to].first { coordinate($0) == low }
        return touch.map { !first.excludes($0) && !second.excludes($0) } ?? false
    }
}
