import AssayLanguage

/// Then and now, group by group, on one scale, in the order given.
public struct Dumbbell: ChartDesign {
    /// A group.
    public struct Row: Sendable, Hashable {
        public var label: String
        public var before: Double?
        public var after: Double?
        /// Instead of figures: "too few to show".
        public var statement: String?

        public init(label: String, before: Double?, after: Double?, statement: String? = nil) {
            self.label = label
            self.before = before
            self.after = after
            self.statement = statement
        }
    }

    public var measure: ChartMeasure
    public var rows: [Row]
    /// "W10".
    public var before: String
    /// "W21".
    public var after: String

    public init(measure: ChartMeasure, rows: [Row], before: String, after: String) {
        self.measure = measure
        self.rows = rows
        self.before = before
        self.after = after
    }
}

extension Dumbbell {
    public var finding: String { content.finding }
    public var summary: String { content.summary(tell("Dumbbell chart")) }
    public var table: ChartTable { content.table }

    private var content: DumbbellRows { DumbbellRows(measure, rows, before: before, after: after) }

    public func chart(_ caption: ChartCaption) -> Chart {
        let content = content, layout = DumbbellLayout(content)
        let figures = rows.map(content.figures)
        // Between the rows: through them, a line would be read as the minus of a figure.
        var marks: [Mark] = rows.indices.dropFirst().map { .rule(RuleMark(.y(Double($0) - 0.5), color: .grid)) }
        // A row without two figures holds its place with a point: one point is no line.
        let lines = rows.indices.flatMap { index -> [DataPoint?] in
            let (before, after) = figures[index]
            let ends = [before, after].compactMap { $0 }.map { DataPoint(x: $0, y: Double(index)) }
            return (ends.isEmpty ? [DataPoint(x: layout.domain.lowerBound, y: Double(index))] : ends) + [nil]
        }
        marks.append(.line(LineMark(points: lines, color: .rule, width: 2)))
        func points(_ value: (Int) -> Double?) -> [DataPoint] { rows.indices.compactMap { index in value(index).map { DataPoint(x: $0, y: Double(index)) } } }
        marks.append(.point(PointMark(points: points { figures[$0].before }, shape: .bar, color: .muted, radius: 7)))
        marks.append(.point(PointMark(points: points { figures[$0].after }, shape: measure.role.shape, color: measure.role.color, radius: 5)))
        marks += layout.labels
        let key = measure.role.shape == .diamond ? tell("diamond: \(content.after)") : tell("circle: \(content.after)")
        let panel = Panel(
            notes: [tell("short bar: \(content.before)"), key], x: .bare(Axis.Quantity(format: measure.format, domain: layout.domain)),
            y: .categories(rows.map(\.label)), marks: marks, height: Double(max(1, rows.count)) * layout.rowHeight, statement: rows.isEmpty ? tell("no groups") : nil)
        return Chart(caption: caption, panels: [panel])
    }
}
