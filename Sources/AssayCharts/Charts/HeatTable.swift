import AssayLanguage

/// One metric in many groups and weeks (or whatever rows and columns are), as a table whose cells are shaded in five steps: a real table, not a drawing. Rows stand in the order given.
public struct HeatTable: Sendable {
    public enum Cell: Sendable, Hashable {
        case value(Double)
        /// "c" for hidden, "–" for missing: what is printed, without shade.
        case statement(String)
    }
    public struct Row: Sendable {
        public var label: String
        public var cells: [Cell]

        public init(label: String, cells: [Cell]) {
            self.label = label
            self.cells = cells
        }
    }

    public var measure: ChartMeasure
    public var columns: [String]
    public var rows: [Row]
    /// Where the shades turn: nil for shades from the least to the greatest, zero for changes.
    public var midpoint: Double?

    public init(measure: ChartMeasure, columns: [String], rows: [Row], midpoint: Double? = nil) {
        self.measure = measure
        self.columns = columns
        self.rows = rows
        self.midpoint = midpoint
    }
}

extension HeatTable {
    /// For each cell of each row a shade: 0 to 4, or −2 to 2 about the midpoint; nil without a value, and everywhere where all values are the same.
    public var steps: [[Int?]] {
        let borders = borders
        return cells.map { row in
            row.map { cell in
                guard let value = Self.value(cell), borders.count == 6 else { return nil }
                return borders[1...4].count { value >= $0 } - (midpoint == nil ? 0 : 2)
            }
        }
    }

    /// What is printed in each cell of each row; about zero with a plus or a minus, so that no change is told by colour alone.
    public var printed: [[String]] {
        cells.map { row in
            row.map { cell in
                switch cell {
                case .value(let value): value.isFinite ? print(value) : "–"
                case .statement(let text): text
                }
            }
        }
    }

    /// The borders of the five shades, printed, the least first: six; none where nothing is shaded.
    public var edges: [String] { borders.map(print) }

    public var finding: String {
        guard let extremes else { return ChartSentences.finding(about: measure) { tell("No figure to show: \($0)") } }
        if extremes.low == extremes.high {
            return ChartSentences.finding(about: measure) {
                extremes.count == 1 ? tell("\(print(extremes.low)) in one cell: \($0)") : tell("\(print(extremes.low)) everywhere: \($0)")
            }
        }
        return ChartSentences.finding(about: measure) {
            tell("\($0): from \(print(extremes.low)) to \(print(extremes.high))")
        }
    }

    public var summary: String {
        let size = (rows.count == 1 ? tell("1 row") : tell("\(rows.count) rows"), columns.count == 1 ? tell("1 column") : tell("\(columns.count) columns"))
        var sentences = [tell("Table of \(ChartSentences.heading(measure)): \(size.0), \(size.1).")]
        if let extremes {
            sentences.append(tell("From \(print(extremes.low)) to \(print(extremes.high))."))
        }
        let without = cells.reduce(0) { $0 + $1.count { Self.value($0) == nil } }
        if without > 0 { sentences.append(without == 1 ? tell("1 cell without a figure.") : tell("\(without) cells without a figure.")) }
        return ChartSentences.summary(sentences)
    }

    public var table: ChartTable {
        ChartTable(columns: [""] + columns, rows: zip(rows, printed).map { ChartTable.Row(head: $0.label, cells: $1) })
    }

    /// The shade of a step, for its class and colours.
    public func shade(_ step: Int) -> Palette.HeatShade? { midpoint == nil ? Palette.HeatShade(step: step) : Palette.HeatShade(change: step) }
}

extension HeatTable {
    /// A cell for each column, whatever was given.
    private var cells: [[Cell]] {
        rows.map { row in columns.indices.map { $0 < row.cells.count ? row.cells[$0] : .statement("–") } }
    }

    private static func value(_ cell: Cell) -> Double? { if case .value(let value) = cell, value.isFinite { value } else { nil } }

    /// Six, at equal distances: from the least to the greatest, or as far on both sides of the midpoint as the farthest value.
    private var borders: [Double] {
        let values = cells.flatMap { $0.compactMap(Self.value) }
        guard var low = values.min(), var high = values.max() else { return [] }
        if let midpoint, midpoint.isFinite {
            let reach = max((high - midpoint).magnitude, (midpoint - low).magnitude)
            (low, high) = (midpoint - reach, midpoint + reach)
        }
        guard low < high, low.isFinite, high.isFinite else { return [] }
        return (0...5).map { low * (Double(5 - $0) / 5) + high * (Double($0) / 5) }
    }

    private var extremes: (low: Double, high: Double, count: Int)? {
        let values = cells.flatMap { $0.compactMap(Self.value) }
        guard let low = values.min(), let high = values.max() else { return nil }
        return (low, high, values.count)
    }

    private func print(_ value: Double) -> String { (midpoint == 0 && value > 0 ? "+" : "") + measure.format.short(value) }
}
