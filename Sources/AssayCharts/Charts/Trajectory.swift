import AssayLanguage

/// Value against adoption, period by period, joined in time: at most thirteen points. Where the path crosses itself more than twice nobody can follow it, and twin panels stand instead.
///
/// Connected scatterplots are understood where they are simple, and readers run time backwards unless its direction is shown (Haroz, Kosara and
/// Franconeri 2016): hence the limits, and an arrow on each segment.
public struct Trajectory: ChartDesign {
    /// The mean of some weeks.
    public struct Period: Sendable, Hashable {
        /// "W01–W04".
        public var label: String
        public var adoption: Double
        public var value: Double

        public init(label: String, adoption: Double, value: Double) {
            self.label = label
            self.adoption = adoption
            self.value = value
        }
    }

    /// In order of time.
    public var points: [Period]
    public var adoption: ChartMeasure
    public var value: ChartMeasure
    /// Drawn where this chart would not be understood.
    public var otherwise: TwinPanels

    public init(points: [Period], adoption: ChartMeasure, value: ChartMeasure, otherwise: TwinPanels) {
        self.points = points
        self.adoption = adoption
        self.value = value
        self.otherwise = otherwise
    }

    /// The most points a path may have, and the most often it may cross itself.
    public static let pointLimit = 13, crossingLimit = 2
}

extension Trajectory {
    /// Whether the path is drawn, and not the twin panels.
    public var isReadable: Bool { obstacle == nil }

    /// What keeps the path from being drawn; nil if nothing does.
    var obstacle: String? {
        let path = TrajectoryPath(places), count = usable.count
        if count < 3 { return tell("fewer than three periods have figures of both") }
        if count > Self.pointLimit { return tell("\(count) points are more than the \(Self.pointLimit) that can be followed") }
        if path.placeCount < 3 { return tell("its points lie on one another") }
        let crossings = path.crossings
        return crossings > Self.crossingLimit ? tell("the path would meet itself \(crossings) times") : nil
    }

    /// Those with figures of both.
    var usable: [Period] { points.filter { $0.adoption.isFinite && $0.value.isFinite } }

    /// A gap where a figure is missing.
    private var places: [DataPoint?] {
        points.map { $0.adoption.isFinite && $0.value.isFinite ? DataPoint(x: $0.adoption, y: $0.value) : nil }
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        if let obstacle {
            var chart = otherwise.chart(caption)
            chart.notes.insert(tell("Not drawn as one path of value against adoption: \(obstacle)."), at: 0)
            return chart
        }
        let usable = usable, frame = TrajectoryFrame(usable)
        var marks: [Mark] = []
        if let ray = frame.ray { marks.append(.line(LineMark(points: [ray.from, ray.to], color: .rule, style: .dotted, width: 1))) }
        marks.append(.line(LineMark(points: places, color: value.role.color, width: 2, hasArrows: true)))
        marks.append(.point(PointMark(points: places.compactMap { $0 }, shape: value.role.shape, color: value.role.color)))
        marks += TrajectoryLabels(usable, frame).marks
        let panel = Panel(
            title: Self.title(value), color: value.role.color, x: .quantity(Axis.Quantity(format: adoption.format, title: Self.title(adoption), domain: frame.x)),
            y: .quantity(Axis.Quantity(format: value.format, domain: frame.y)), marks: marks, height: TrajectoryLabels.height)
        return Chart(caption: caption, panels: [panel], notes: [guide(usable, hasRay: frame.ray != nil)])
    }

    private func guide(_ usable: [Period], hasRay: Bool) -> String {
        let ends = [usable[0], usable[usable.count - 1]].map { ChartSentences.shortened($0.label, words: 3, characters: 24) }
        guard hasRay else { return tell("How to read: follow the arrows from \(ends[0]) to \(ends[1]); right is more adoption, up is more value.") }
        return tell("How to read: follow the arrows from \(ends[0]) to \(ends[1]); right is more adoption, up is more value, and along the dotted line value changes by the same percentage as adoption.")
    }

    /// "Adoption · Tokens consumed, tokens".
    private static func title(_ measure: ChartMeasure) -> String {
        measure.role.word + " · " + ChartSentences.heading(measure)
    }
}
