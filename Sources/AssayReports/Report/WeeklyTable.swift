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
        let count = columns.map(\.series.cells.count).max() ?? 0
        let heads = columns.map(\.series.lastWeek).max().map { Week.names(from: $0.advanced(by: 1 - count), count: count) } ?? []
        let language = Language.current
        var cells = [String](repeating: "", count: count * columns.count)
        // Column by column, so that each series is looked at once.
        for (place, column) in columns.enumerated() {
            let figures = column.series.cells, format = column.format
            for back in 0..<count {
                let cell = back < figures.count ? figures[figures.count - 1 - back] : .missing
                let text = Words.cell(cell, format, in: language)
                cells[back * columns.count + place] = cell.isProvisional ? tell("\(text) (provisional)") : text
            }
        }
        return DataTable(id: id, caption: caption, columns: [tell("Week")] + columns.map(\.heading), heads: heads.reversed(), cells: cells)
    }
}
