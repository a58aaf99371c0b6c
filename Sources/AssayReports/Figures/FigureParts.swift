import AssayCharts
import AssayMetrics

/// What the types of charts say each for itself; the name, the author's title and the table's place are the same for all.
struct FigureParts {
    var design: any ChartDesign
    /// Measure, unit, group and period.
    var subtitle: String
    var data: FigureData
    /// What is known beyond the design: of a pair, its verdict. Nil leaves the title to the design.
    var finding: String?
    /// Weeks with figures of their own; nil takes the design's numbers.
    var table: DataTable?

    init(_ design: any ChartDesign, subtitle: String, data: FigureData, finding: String? = nil, table: DataTable? = nil) {
        self.design = design
        self.subtitle = subtitle
        self.data = data
        self.finding = finding
        self.table = table
    }
}

extension Figure {
    /// - Parameters:
    ///   - name: of the figure's files.
    ///   - title: the author's; nil lets the numbers speak.
    ///   - tableCaption: unlike any other of the page.
    init(_ parts: FigureParts, name: String, title: String?, tableCaption: String) {
        let design = parts.design
        let id = "figure-\(name)-data"
        var table = parts.table ?? DataTable(design.table, id: id, caption: tableCaption)
        table.id = id
        table.caption = tableCaption
        self.init(
            name: name, caption: ChartCaption(title: title ?? parts.finding ?? design.finding, subtitle: parts.subtitle, description: design.summary), design: design,
            table: table, data: parts.data)
    }
}

extension DataTable {
    init(_ table: ChartTable, id: String, caption: String) {
        self.init(id: id, caption: caption, columns: table.columns, heads: table.rows.map(\.head), cells: table.rows.flatMap(\.cells))
    }
}
