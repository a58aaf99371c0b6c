import AssayCharts
import AssayLanguage
import AssayMetrics

extension DataTable {
    /// A column of a weekly table.
    typealias WeeklyColumn = (heading: String, format: NumberFormat, series: Series)

    /// Weeks down, metrics across, newest week first: what a reader looks for stands at the top.
    static func weekly(_ columns: [(metric: Metric, series: Series)], id: String, caption: String) -> DataTable {
        weekly(columns.map { ($0.metric.titleWithUnit, $0.metric.format, $0.series) }, id: id, caption: caption)
    }

    /// The same of one metric with groups across.
    static func weekly(_ metric: Metric, _ groups: [(group: Group, series: Series)], id: String, caption: String) -> DataTable {
        let format = metric.format
        return weekly(groups.map { ($0.group.title, format, $0.series) }, id: id, caption: caption)
    }

    private static func weekly(_ columns: [WeeklyColumn], id: String, caption: String) -> DataTable {
        let last = columns.map(\.series.lastWeek).max()
        let count = columns.map(\.series.cells.count).max() ?? 0
        var cells: [String] = []
        cells.reserveCapacity(count * columns.count)
        for back in 0..<count {
            for column in columns {
                let index = column.series.cells.count - 1 - back
                let cell = index >= 0 ? column.series.cells[index] : .missing
                cells.append(cell.isProvisional ? tell("\(Words.cell(cell, column.format)) (provisional)") : Words.cell(cell, column.format))
            }
        }
        return DataTable(id: id, caption: caption, columns: [tell("Week")] + columns.map(\.heading), heads: (0..<count).map { last!.advanced(by: -$0).description }, cells: cells)
    }
}
