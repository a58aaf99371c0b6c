import AssayCharts
import AssayMetrics

extension DataTable {
    /// Weeks down, metrics across, newest week first: what a reader looks for stands at the top.
    static func weekly(_ columns: [(metric: Metric, series: Series)], id: String, caption: String) -> DataTable {
        let series = columns.map(\.series)
        let last = series.map(\.lastWeek).max()
        let count = series.map(\.cells.count).max() ?? 0
        let formats = columns.map(\.metric.format)
        var cells: [String] = []
        cells.reserveCapacity(count * columns.count)
        for back in 0..<count {
            for (series, format) in zip(series, formats) {
                let index = series.cells.count - 1 - back
                let cell = index >= 0 ? series.cells[index] : .missing
                cells.append(cell.isProvisional ? Words.cell(cell, format) + " (provisional)" : Words.cell(cell, format))
            }
        }
        return DataTable(id: id, caption: caption, columns: ["Week"] + columns.map(\.metric.titleWithUnit),
            heads: (0..<count).map { last!.advanced(by: -$0).description }, cells: cells)
    }
}
