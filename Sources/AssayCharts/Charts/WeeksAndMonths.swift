import AssayLanguage

/// The last six weeks and the last twelve months of a metric in two panels, each with its own axis, with the year before and the targets, and a box score below (the weekly business review's 6-12 chart, without its hidden double axis).
public struct WeeksAndMonths: ChartDesign {
    /// A week or a month.
    public struct Column: Sendable, Hashable {
        public var label: String
        public var value: Double?
        /// A year before.
        public var prior: Double?
        public var target: Double?
        public var isProvisional: Bool

        public init(label: String, value: Double?, prior: Double?, target: Double?, isProvisional: Bool = false) {
            self.label = label
            self.value = value
            self.prior = prior
            self.target = target
            self.isProvisional = isProvisional
        }
    }

    public var measure: ChartMeasure
    public var weeks: [Column]
    public var months: [Column]
    public var boxScore: BoxScore?

    public init(measure: ChartMeasure, weeks: [Column], months: [Column], boxScore: BoxScore? = nil) {
        self.measure = measure
        self.weeks = weeks
        self.months = months
        self.boxScore = boxScore
    }
}

extension WeeksAndMonths {
    /// Beside a plot stand its axis and the names of its lines, about as wide as these columns.
    private static let margin = 3.0

    public func chart(_ caption: ChartCaption) -> Chart {
        Chart(
            caption: caption,
            panels: [
                panel(tell("Weeks"), weeks, ifEmpty: tell("no figures in these weeks")), panel(tell("Months"), months, ifEmpty: tell("no figures in these months")),
            ],
            arrangement: .beside([weeks, months].map { Double(max(5, $0.count)) + Self.margin }),
            notes: notes, boxScore: boxScore)
    }

    private var notes: [String] {
        let isProvisional = (weeks + months).contains { $0.isProvisional && $0.finiteValue != nil }
        let scales = tell("Weeks and months each have a scale of their own.")
        return [isProvisional ? scales + " " + tell("Open circle: provisional.") : scales]
    }

    private func panel(_ title: String, _ columns: [Column], ifEmpty statement: String) -> Panel {
        let value = Self.points(columns, \.value), prior = Self.points(columns, \.prior), targets = Self.points(columns, \.target)
        var marks = Self.before(prior)
        // Targets are marks and no line: between two of them nothing was aimed at.
        marks.append(.point(PointMark(points: targets.compactMap { $0 }, shape: .dash, color: .ink, radius: 7)))
        marks += line(value, columns)
        // The figure first: names are left out from the end where there is no room.
        if let last = value.lastIndex(where: { $0 != nil }), let point = value[last] {
            let text = ChartSentences.last(point.y, measure.format, of: columns[last].label, isOld: last < columns.count - 1)
            marks.append(.text(TextMark(text, at: point, color: measure.role.color, isBold: true, size: 14, placement: .trailingEdge)))
        }
        if let end = targets.compactMap({ $0 }).last { marks.append(.text(TextMark(tell("target"), at: end, color: .ink, placement: .trailingEdge))) }
        if let end = prior.compactMap({ $0 }).last { marks.append(.text(TextMark(tell("year before"), at: end, color: .context, placement: .trailingEdge))) }
        let isEmpty = (value + prior + targets).allSatisfy { $0 == nil }
        return Panel(
            title: title, color: measure.role.color, x: .categories(columns.map(\.label)), y: .quantity(Axis.Quantity(format: measure.format)), marks: marks,
            statement: isEmpty ? statement : nil)
    }

    /// The current figures: a line with all its points, open ones for what is provisional.
    private func line(_ points: [DataPoint?], _ columns: [Column]) -> [Mark] {
        let role = measure.role, known = points.indices.filter { points[$0] != nil }
        let final = known.filter { !columns[$0].isProvisional }, provisional = known.filter { columns[$0].isProvisional }
        return [
            .line(LineMark(points: points, color: role.color, style: role == .adoption ? .dashed : .solid, width: 2.5)),
            .point(PointMark(points: final.compactMap { points[$0] }, shape: role.shape, color: role.color, radius: 3.5)),
            .point(PointMark(points: provisional.compactMap { points[$0] }, shape: .hollow, color: role.color, radius: 3.5)),
        ]
    }

    /// The year before: thin and dotted. A point no line reaches would not be seen without a dot.
    private static func before(_ points: [DataPoint?]) -> [Mark] {
        let isolated = points.indices.filter { index in [index - 1, index + 1].allSatisfy { !points.indices.contains($0) || points[$0] == nil } }
        return [
            .line(LineMark(points: points, color: .context, style: .dotted, width: 1.5)),
            .point(PointMark(points: isolated.compactMap { points[$0] }, shape: .circle, color: .context, radius: 2)),
        ]
    }

    private static func points(_ columns: [Column], _ value: (Column) -> Double?) -> [DataPoint?] {
        columns.enumerated().map { index, column in
            guard let value = value(column), value.isFinite else { return nil }
            return DataPoint(x: Double(index), y: value)
        }
    }
}
