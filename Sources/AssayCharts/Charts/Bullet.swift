/// Metrics beside their targets (S. Few 2013), each on its own scale from zero.
public struct Bullet: ChartDesign {
    /// A metric.
    public struct Row: Sendable, Hashable {
        public var measure: ChartMeasure
        public var value: Double?
        public var target: Double?
        /// A comparison: the year before.
        public var prior: Double?
        /// Instead of figures.
        public var statement: String?

        public init(measure: ChartMeasure, value: Double?, target: Double?, prior: Double?, statement: String? = nil) {
            self.measure = measure
            self.value = value
            self.target = target
            self.prior = prior
            self.statement = statement
        }
    }

    public var rows: [Row]

    public init(rows: [Row]) {
        self.rows = rows
    }
}

extension Bullet {
    public var finding: String {
        let judged = figures.compactMap { $0.value != nil && $0.target != nil ? (value: $0.value ?? 0, target: $0.target ?? 0) : nil }
        let shown = figures.count { $0.value != nil }
        guard !judged.isEmpty else {
            return shown == 0 ? "No metric has a figure to show" : "\(Self.metrics(shown)) without a target"
        }
        let above = judged.count { $0.value >= $0.target }
        if judged.count == 1, let index = figures.firstIndex(where: { $0.value != nil && $0.target != nil }) {
            let row = rows[index]
            return ChartSentences.finding(about: row.measure) {
                "\(row.measure.format.short(judged[0].value)), \(above == 1 ? "at or above" : "below") the target of \(row.measure.format.short(judged[0].target)): \($0)"
            }
        }
        if above == judged.count { return "\(Self.all(above)) metrics at or above their targets" }
        if above == 0 { return "\(Self.all(judged.count)) metrics below their targets" }
        return "\(above) of \(judged.count) metrics at or above target, \(judged.count - above) below"
    }

    public var summary: String {
        var sentences = ["Bullet graph of \(Self.metrics(rows.count)) beside their targets, each on its own scale."]
        for (row, figure) in zip(rows, figures) {
            let name = ChartSentences.shortened(ChartSentences.name(row.measure), words: 6)
            guard let value = figure.value else {
                sentences.append("\(name): \(figure.statement).")
                continue
            }
            sentences.append("\(name): \(row.measure.format.full(value))\(figure.target.map { ", target \(row.measure.format.short($0))" } ?? "").")
        }
        return ChartSentences.summary(sentences)
    }

    public var table: ChartTable {
        ChartTable(columns: ["Metric", "Value", "Target", "Before"], rows: zip(rows, figures).map { row, figure in
            let format = row.measure.format
            let value = figure.value == nil ? figure.statement : ChartSentences.cell(figure.value, format)
            return ChartTable.Row(
                head: ChartSentences.heading(row.measure), cells: [value, ChartSentences.cell(figure.target, format), ChartSentences.cell(figure.prior, format)])
        })
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        let drawn = Array(zip(rows, figures).prefix(Self.limit))
        var notes = [key(drawn.map(\.1))].filter { !$0.isEmpty }
        if rows.count > Self.limit { notes.append("\(Self.metrics(rows.count - Self.limit)) more in the table.") }
        var marks: [Mark] = []
        for (index, entry) in drawn.enumerated() { marks += BulletRow(entry.0, entry.1, at: Double(index)).marks }
        return Chart(
            caption: caption,
            panels: [
                Panel(
                    x: .bare(Axis.Quantity(format: NumberFormat(), domain: 0...1)), y: .categories(drawn.map { ChartSentences.heading($0.0.measure) }), marks: marks,
                    height: max(1, Double(drawn.count)) * BulletRow.height, statement: rows.isEmpty ? "no metrics" : nil)
            ], notes: notes)
    }

    /// More are in the table.
    private static let limit = 12

    private func key(_ figures: [BulletRow.Figures]) -> String {
        var key: [String] = []
        if figures.contains(where: { $0.value != nil && $0.isFromZero }) { key.append("bar, from zero: value") }
        if figures.contains(where: { $0.value != nil && !$0.isFromZero }) { key.append("dot: value, where there are negative figures; its small tick is zero") }
        if figures.contains(where: { $0.target != nil }) { key.append("tall tick: target") }
        if figures.contains(where: { $0.prior != nil }) { key.append("short grey tick: before") }
        guard let first = key.first else { return "" }
        return "Each row has its own scale. " + ([first.prefix(1).uppercased() + first.dropFirst()] + key.dropFirst()).joined(separator: "; ") + "."
    }

    private var figures: [BulletRow.Figures] { rows.map(BulletRow.Figures.init) }
    private static func all(_ count: Int) -> String { count == 2 ? "Both" : "All \(count)" }
    private static func metrics(_ count: Int) -> String { count == 1 ? "1 metric" : "\(count) metrics" }
}
