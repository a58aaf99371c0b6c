import AssayLanguage

/// Where the labels of a trajectory stand: off the path where they can, since text on a line is hard to read and hides where the line goes.
struct TrajectoryLabels {
    private typealias Box = (x: ClosedRange<Double>, y: ClosedRange<Double>)

    private let frame: TrajectoryFrame
    private let points: [Trajectory.Period]
    /// On a telephone, in pixels from the bottom left: what is free there is free on a page.
    private let path: [DataPoint]

    /// Of the plot: on a telephone about so wide, and everywhere so high.
    private static let narrow = 280.0
    static let height = 300.0
    static var rayText: String { tell("same percentage") }

    init(_ points: [Trajectory.Period], _ frame: TrajectoryFrame) {
        self.frame = frame
        self.points = points
        path = points.map { Self.pixels(DataPoint(x: $0.adoption, y: $0.value), frame) }
    }

    /// The first given finds room first: the last period, the first, the ray, every fourth, but none beside the last.
    var marks: [Mark] {
        let last = points.count - 1
        var texts = [text(last, color: .ink, isBold: true), text(0, color: .ink)] + [ray].compactMap { $0 }
        for index in stride(from: 4, to: last - 1, by: 4) { texts.append(text(index, color: .muted)) }
        return texts.map { .text($0) }
    }

    private func text(_ index: Int, color: Palette.Role, isBold: Bool = false) -> TextMark {
        let label = TextMetrics.fitted(points[index].label, width: 120, size: 12, bold: isBold)
        let width = TextMetrics.width(label, size: 12, bold: isBold) * TextMetrics.safety, place = path[index]
        let boxes: [(TextMark.Placement, left: Double, middle: Double)] = [
            (.beside, place.x + 9, place.y), (.above, place.x - width / 2, place.y + 16), (.below, place.x - width / 2, place.y - 14), (.left, place.x - 9 - width, place.y),
        ]
        let placement = boxes.first { isFree(left: $0.left, middle: $0.middle, width: width) }?.0 ?? .beside
        return TextMark(label, at: DataPoint(x: points[index].adoption, y: points[index].value), color: color, isBold: isBold, placement: placement)
    }

    /// Beside the upper part of the ray; nil where the path leaves no room, and the note under the chart has to do.
    private var ray: TextMark? {
        guard let ray = frame.ray else { return nil }
        let from = Self.pixels(ray.from, frame), to = Self.pixels(ray.to, frame)
        let width = TextMetrics.width(Self.rayText, size: 12) * TextMetrics.safety
        // Right under the upper edge, or somewhere below.
        let highest = to.y > from.y ? (Self.height - 9 - from.y) / (to.y - from.y) : 1
        for share in [min(1, highest), 0.9, 0.8, 0.7, 0.6, 0.5] where share > 0 {
            let x = from.x + share * (to.x - from.x), y = from.y + share * (to.y - from.y)
            for (placement, left) in [(TextMark.Placement.right, x + 9), (.left, x - 9 - width)] where isFree(left: left, middle: y, width: width) {
                let point = DataPoint(x: ray.from.x + share * (ray.to.x - ray.from.x), y: ray.from.y + share * (ray.to.y - ray.from.y))
                return TextMark(Self.rayText, at: point, placement: placement)
            }
        }
        return nil
    }

    private static func pixels(_ point: DataPoint, _ frame: TrajectoryFrame) -> DataPoint {
        func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
            // Half of each, so that the span of the largest doubles is finite.
            (value / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
        }
        return DataPoint(x: share(point.x, frame.x) * narrow, y: share(point.y, frame.y) * height)
    }

    /// Whether a line of text is inside of the plot and the path does not run through it.
    private func isFree(left: Double, middle: Double, width: Double) -> Bool {
        // Figures too large or too small have no place.
        guard left.isFinite, middle.isFinite else { return false }
        let box: Box = (left...left + width, middle - 8...middle + 8)
        guard left > 0, box.x.upperBound < Self.narrow, box.y.lowerBound > 0, box.y.upperBound < Self.height else { return false }
        return !zip(path, path.dropFirst()).contains { Self.crosses($0, $1, box) }
    }

    /// Whether a segment runs through a box, by what is left of it between the box's sides (Liang and Barsky 1984).
    private static func crosses(_ from: DataPoint, _ to: DataPoint, _ box: Box) -> Bool {
        var start = 0.0, end = 1.0
        for (from, to, range) in [(from.x, to.x, box.x), (from.y, to.y, box.y)] {
            if from == to {
                guard range.contains(from) else { return false }
                continue
            }
            let sides = [(range.lowerBound - from) / (to - from), (range.upperBound - from) / (to - from)]
            start = max(start, min(sides[0], sides[1]))
            end = min(end, max(sides[0], sides[1]))
        }
        return start <= end
    }
}
