import AssayLanguage

/// One metric in one week, a bar a group, in the order given.
public struct Bar: ChartDesign {
    /// A group.
    public struct Row: Sendable, Hashable {
        public var label: String
        public var value: Double?
        public var isProvisional: Bool
        /// Instead of a bar: "too few to show".
        public var statement: String?

        public init(label: String, value: Double?, isProvisional: Bool = false, statement: String? = nil) {
            self.label = label
            self.value = value
            self.isProvisional = isProvisional
            self.statement = statement
        }
    }

    public var measure: ChartMeasure
    public var rows: [Row]

    public init(measure: ChartMeasure, rows: [Row]) {
        self.measure = measure
        self.rows = rows
    }
}

extension Bar {
    public var finding: String {
        let shown = shown
        guard let first = shown.first, let extremes else {
            return rows.isEmpty ? tell("No group to show") : ChartSentences.finding(about: measure) { tell("No group can be shown: \($0)") }
        }
        if shown.count == 1 { return ChartSentences.finding(about: measure) { tell("\(short(first.label)) at \(print(first.value)): \($0)") } }
        if extremes.low == extremes.high {
            return ChartSentences.finding(about: measure) { everyGroup(at: print(extremes.low), $0) }
        }
        return ChartSentences.finding(about: measure) {
            tell("\($0): from \(print(extremes.low)) to \(print(extremes.high)) over \(shown.count) groups")
        }
    }

    public var summary: String {
        let heading = ChartSentences.heading(measure)
        var sentences = [rows.count == 1 ? tell("Bar chart of \(heading) in 1 group.") : tell("Bar chart of \(heading) in \(rows.count) groups.")]
        if let extremes {
            sentences.append(extremes.low < extremes.high ? tell("From \(print(extremes.low)) to \(print(extremes.high)).") : tell("All at \(print(extremes.low))."))
        }
        if hidden > 0 { sentences.append(hidden == 1 ? tell("Not shown: 1 group.") : tell("Not shown: \(hidden) groups.")) }
        return ChartSentences.summary(sentences)
    }

    public var table: ChartTable {
        ChartTable(columns: [tell("Group"), ChartSentences.heading(measure)], rows: rows.map { row in
            let figure = ChartSentences.cell(row.value, measure.format, isProvisional: row.isProvisional)
            return ChartTable.Row(head: row.label, cells: [drawn(row) == nil ? statement(row) : figure])
        })
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        Chart(caption: caption, panels: [
            Panel(
                title: ChartSentences.heading(measure), color: measure.role.color,
                notes: rows.contains { $0.isProvisional && drawn($0) != nil } ? [tell("outlined: provisional")] : [],
                x: .bare(Axis.Quantity(format: measure.format, domain: scale.domain)), y: .categories(rows.map(\.label)), marks: marks,
                height: max(1, Double(rows.count)) * scale.rowHeight, statement: rows.isEmpty ? tell("no groups") : nil)
        ])
    }

    private var marks: [Mark] {
        var solid: [BarMark.Bar] = [], open: [BarMark.Bar] = [], texts: [Mark] = []
        let scale = scale
        for (index, row) in rows.enumerated() {
            let y = Double(index)
            guard let value = drawn(row) else {
                let text = TextMetrics.fitted(statement(row), width: scale.room, size: 12)
                texts.append(.text(TextMark(text, at: DataPoint(x: 0, y: y), placement: .right)))
                continue
            }
            let bar = BarMark.Bar(base: y - 0.31...y + 0.31, end: value)
            if row.isProvisional { open.append(bar) } else { solid.append(bar) }
            // Right of zero also for negative bars: at their ends they would stand among the names.
            texts.append(.text(TextMark(print(value), at: DataPoint(x: max(0, value), y: y), color: .ink, placement: .right)))
        }
        let color = measure.role.color
        // The base is a line, not a rule: it stands also where every group is withheld.
        let base = LineMark(points: [DataPoint(x: 0, y: -0.5), DataPoint(x: 0, y: Double(rows.count) - 0.5)], color: .rule, width: 1)
        return [.bar(BarMark(bars: solid, orientation: .horizontal, color: color)), .bar(BarMark(bars: open, orientation: .horizontal, color: color, isOutlined: true)), .line(base)] + texts
    }
}

extension Bar {
    /// The figure, unless something else is said in its place.
    private func drawn(_ row: Row) -> Double? { row.statement == nil ? row.value.flatMap { $0.isFinite ? $0 : nil } : nil }

    private func statement(_ row: Row) -> String { row.statement.flatMap { $0.isEmpty ? nil : $0 } ?? tell("no value") }

    private func everyGroup(at figure: String, _ name: String) -> String {
        switch (shown.count, hidden) {
        case (2, 0): tell("Both groups at \(figure): \(name)")
        case (2, _): tell("Both groups shown at \(figure): \(name)")
        case (_, 0): tell("All \(shown.count) groups at \(figure): \(name)")
        default: tell("All \(shown.count) groups shown at \(figure): \(name)")
        }
    }

    private var scale: BarScale {
        BarScale(figures: shown.map { ($0.value, print($0.value)) }, statements: rows.filter { drawn($0) == nil }.map(statement), names: rows.map(\.label))
    }

    private var shown: [(label: String, value: Double)] { rows.compactMap { row in drawn(row).map { (row.label, $0) } } }
    private var hidden: Int { rows.count - shown.count }

    private var extremes: (low: Double, high: Double)? {
        let values = shown.map(\.value)
        guard let low = values.min(), let high = values.max() else { return nil }
        return (low, high)
    }

    private func print(_ value: Double) -> String { measure.format.short(value) }
    private func short(_ label: String) -> String { ChartSentences.shortened(label, words: 3, characters: 24) }
}
