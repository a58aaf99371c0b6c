import AssayLanguage

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
            if shown == 0 { return tell("No metric has a figure to show") }
            return shown == 1 ? tell("1 metric without a target") : tell("\(shown) metrics without a target")
        }
        let above = judged.count { $0.value >= $0.target }
        if judged.count == 1, let index = figures.firstIndex(where: { $0.value != nil && $0.target != nil }) {
            let row = rows[index]
            let value = row.measure.format.short(judged[0].value), target = row.measure.format.short(judged[0].target)
            return ChartSentences.finding(about: row.measure) {
                above == 1 ? tell("\(value), at or above the target of \(target): \($0)") : tell("\(value), below the target of \(target): \($0)")
            }
        }
        if above == judged.count {
            return above == 2 ? tell("Both metrics at or above their targets") : tell("All \(above) metrics at or above their targets")
        }
        if above == 0 { return judged.count == 2 ? tell("Both metrics below their targets") : tell("All \(judged.count) metrics below their targets") }
        return tell("\(above) of \(judged.count) metrics at or above target, \(judged.count - above) below")
    }

    public var summary: String {
        var sentences = [
            rows.count == 1 ? tell("Bullet graph of 1 metric beside their targets, each on its own scale.")
                : tell("Bullet graph of \(rows.count) metrics beside their targets, each on its own scale.")
        ]
        for (row, figure) in zip(rows, figures) {
            let name = ChartSentences.shortened(ChartSentences.name(row.measure), words: 6)
            guard let value = figure.value else {
                sentences.append("\(name): \(figure.statement).")
                continue
            }
            let level = row.measure.format.full(value)
            sentences.append(figure.target.map { tell("\(name): \(level), target \(row.measure.format.short($0)).") } ?? "\(name): \(level).")
        }
        return ChartSentences.summary(sentences)
    }

    public var table: ChartTable {
        ChartTable(columns: [tell("Metric"), tell("Value", in: "figures"), tell("Target"), tell("Before")], rows: zip(rows, figures).map { row, figure in
            let format = row.measure.format
            let value = figure.value == nil ? figure.statement : ChartSentences.cell(figure.value, format)
            return ChartTable.Row(
                head: ChartSentences.heading(row.measure), cells: [value, ChartSentences.cell(figure.target, format), ChartSentences.cell(figure.prior, format)])
        })
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        let drawn = Array(zip(rows, figures).prefix(Self.limit))
        var notes = [key(drawn.map(\.1))].filter { !$0.isEmpty }
        let rest = rows.count - Self.limit
        if rest > 0 { notes.append(rest == 1 ? tell("1 metric more in the table.") : tell("\(rest) metrics more in the table.")) }
        var marks: [Mark] = []
        for (index, entry) in drawn.enumerated() { marks += BulletRow(entry.0, entry.1, at: Double(index)).marks }
        return Chart(
            caption: caption,
            panels: [
                Panel(
                    x: .bare(Axis.Quantity(format: NumberFormat(), domain: 0...1)), y: .categories(drawn.map { ChartSentences.heading($0.0.measure) }), marks: marks,
                    height: max(1, Double(drawn.count)) * BulletRow.height, statement: rows.isEmpty ? tell("no metrics") : nil)
            ], notes: notes)
    }

    /// More are in the table.
    private static let limit = 12

    private func key(_ figures: [BulletRow.Figures]) -> String {
        var key: [String] = []
        if figures.contains(where: { $0.value != nil && $0.isFromZero }) { key.append(tell("bar, from zero: value")) }
        if figures.contains(where: { $0.value != nil && !$0.isFromZero }) { key.append(tell("dot: value, where there are negative figures; its small tick is zero")) }
        if figures.contains(where: { $0.target != nil }) { key.append(tell("tall tick: target")) }
        if figures.contains(where: { $0.prior != nil }) { key.append(tell("short grey tick: before")) }
        guard let first = key.first else { return "" }
        let marks = ([first.prefix(1).uppercased() + first.dropFirst()] + key.dropFirst()).joined(separator: "; ")
        return tell("Each row has its own scale. \(marks).")
    }

    private var figures: [BulletRow.Figures] { rows.map(BulletRow.Figures.init) }
}
