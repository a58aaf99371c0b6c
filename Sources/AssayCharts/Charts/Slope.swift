import AssayLanguage

/// Then and now as one line a group, at most eight, with labels at both ends.
public struct Slope: ChartDesign {
    public var measure: ChartMeasure
    public var rows: [Dumbbell.Row]
    /// "W10".
    public var before: String
    /// "W21".
    public var after: String

    public init(measure: ChartMeasure, rows: [Dumbbell.Row], before: String, after: String) {
        self.measure = measure
        self.rows = rows
        self.before = before
        self.after = after
    }
}

extension Slope {
    /// More lines than these cannot be told apart.
    public static let lineLimit = 8

    public var finding: String { content.finding }
    public var summary: String { content.summary(tell("Slope chart")) }
    public var table: ChartTable { content.table }

    private var content: DumbbellRows { DumbbellRows(measure, rows, before: before, after: after) }

    public func chart(_ caption: ChartCaption) -> Chart {
        let content = content, compared = content.compared
        let drawn = Array(compared.prefix(Self.lineLimit))
        var marks: [Mark] = [.rule(RuleMark(.x(0), label: content.before)), .rule(RuleMark(.x(1), label: content.after))]
        // All of one look: charts rank no groups.
        marks += drawn.flatMap(lines) + drawn.flatMap(labels)
        let panel = Panel(
            x: .bare(Axis.Quantity(format: NumberFormat(), domain: 0...1)), y: .bare(Axis.Quantity(format: measure.format, domain: Self.domain(drawn))), marks: marks,
            height: height(drawn), statement: drawn.isEmpty ? tell("no group has figures for both \(content.before) and \(content.after)") : nil)
        return Chart(caption: caption, panels: [panel], notes: notes(content, left: compared.dropFirst(Self.lineLimit).map(\.label)))
    }

    /// With room above and below, so that labels at the ends stand beside their points; nil where all is one figure.
    private static func domain(_ rows: [DumbbellRows.Compared]) -> ClosedRange<Double>? {
        let values = rows.flatMap { [$0.before, $0.after] }
        guard let low = values.min(), let high = values.max(), low < high else { return nil }
        let room = (high / 2 - low / 2) / 10
        return max(low - room, -.greatestFiniteMagnitude)...min(high + room, .greatestFiniteMagnitude)
    }

    private func lines(_ row: DumbbellRows.Compared) -> [Mark] {
        let ends = [DataPoint(x: 0, y: row.before), DataPoint(x: 1, y: row.after)], role = measure.role
        return [
            .line(LineMark(points: ends, color: role.color, style: role == .adoption ? .dashed : .solid, width: 2)),
            .point(PointMark(points: ends, shape: role.shape, color: role.color)),
        ]
    }

    private func labels(_ row: DumbbellRows.Compared) -> [Mark] {
        [
            .text(TextMark(text(row.label, row.before), at: DataPoint(x: 0, y: row.before), color: measure.role.color, placement: .leadingEdge)),
            .text(TextMark(text(row.label, row.after), at: DataPoint(x: 1, y: row.after), color: measure.role.color, placement: .trailingEdge)),
        ]
    }

    /// Two lines of a telephone's column at most, so that the figure stays whole.
    private func text(_ label: String, _ value: Double) -> String {
        TextMetrics.fitted(label, width: 150, size: 12) + " " + measure.format.short(value)
    }

    /// As high as the labels need where they break into lines on a telephone.
    private func height(_ rows: [DumbbellRows.Compared]) -> Double {
        let room = 0.38 * Chart.narrow / TextMetrics.safety
        let lines = rows.flatMap { [text($0.label, $0.before), text($0.label, $0.after)] }
            .map { TextMetrics.lines($0, width: room, size: 12, limit: 3).count }.max() ?? 1
        return max(260, Double(rows.count * lines) * 17 + 60)
    }

    /// What is not drawn, and why.
    private func notes(_ content: DumbbellRows, left: [String]) -> [String] {
        var notes = left.isEmpty ? [] : [tell("Only the first \(Self.lineLimit) are drawn, without \(names(left)).")]
        var statements: [(statement: String, names: [String])] = []
        for row in rows {
            guard let statement = content.statement(row) else { continue }
            if let index = statements.firstIndex(where: { $0.statement == statement }) {
                statements[index].names.append(row.label)
            } else {
                statements.append((statement, [row.label]))
            }
        }
        notes += statements.map { "\(names($0.names)): \($0.statement)." }
        return notes
    }

    /// As many names as a line or two hold, and how many more there are.
    private func names(_ labels: [String]) -> String {
        var kept: [String] = []
        for label in labels.map({ ChartSentences.shortened($0, words: 6, characters: 40) }) {
            guard kept.isEmpty || (kept + [label]).joined(separator: ", ").count <= 90 else { break }
            kept.append(label)
        }
        return ChartSentences.list(kept + (kept.count < labels.count ? [tell("\(labels.count - kept.count) more")] : []))
    }
}
