import AssayCharts

/// A chart on its own, for a document: picture, words and numbers.
public struct DrawnChart: Sendable {
    public enum Picture: Sendable {
        case drawing(any ChartDesign)
        /// A table with shaded cells, and no drawing.
        case heat(HeatTable)
    }

    public var caption: ChartCaption
    public var picture: Picture
    public var table: ChartTable
    /// The numbers for machines, in UTF-8 (RFC 4180).
    public var csv: [UInt8]

    public init(caption: ChartCaption, picture: Picture, table: ChartTable, csv: [UInt8]) {
        self.caption = caption
        self.picture = picture
        self.table = table
        self.csv = csv
    }

    /// A figure of a report.
    public init(_ figure: Figure) {
        self.init(caption: figure.caption, picture: .drawing(figure.design), table: ChartTable(figure.table), csv: figure.data.csv)
    }

    /// A shaded table of a report.
    public init(_ figure: HeatFigure) {
        var table = figure.heat.table
        if !table.columns.isEmpty { table.columns[0] = figure.corner }
        self.init(caption: figure.caption, picture: .heat(figure.heat), table: table, csv: figure.data.csv)
    }

    /// As a file of its own. For a report's figure in light and at the width of a page these are the bytes that a build writes.
    /// - Returns: nil for a shaded table, which is no drawing.
    public func svg(isDark: Bool, isNarrow: Bool) -> [UInt8]? {
        guard case .drawing(let design) = picture else { return nil }
        return design.svg(caption, .standalone(dark: isDark), width: isNarrow ? Chart.narrow : Chart.wide)
    }

    /// Title, subtitle and description, a line each.
    public var words: String { [caption.title, caption.subtitle, caption.description].filter { !$0.isEmpty }.map { $0 + "\n" }.joined() }
}

extension ChartTable {
    /// The table of a figure on its page.
    init(_ table: DataTable) {
        let width = max(0, table.columns.count - 1)
        self.init(
            columns: table.columns,
            rows: table.heads.indices.map { Row(head: table.heads[$0], cells: Array(table.cells[$0 * width..<($0 + 1) * width])) })
    }
}
