import AssayCharts
import AssayMetrics

/// The numbers of a chart file's chart for machines, under the names that figures of reports have.
enum ChartFileCSV {
    /// One row a measure, group and week; a field is empty where the table says nothing of it.
    static func weekly(_ figures: [MeasuredFigures], weeks: [Week?], groups: [String?]) -> [UInt8] {
        let rows = figures.flatMap { figures in
            let measure = figures.measure.measure
            return groups.flatMap { group in
                weeks.map { week -> [FigureData.Field] in
                    let cell = figures.cell(week, group: group)
                    return [.text(group ?? ""), .text(measure.title), .text(week?.description ?? ""), .number(cell.number), .text(unit(measure)), .text(FigureCSV.status(cell))]
                }
            }
        }
        return FigureCSV.rows(["group", "metric", "week", "value", "unit", "status"], rows)
    }

    /// One row a bin or band.
    static func people(_ columns: [String], _ weeks: [(week: Week?, rows: [[Double]])]) -> [UInt8] {
        FigureCSV.rows(["week"] + columns, weeks.flatMap { week, rows in rows.map { [.text(week?.description ?? "")] + $0.map { .number($0) } } })
    }

    /// A figure with what it is compared with.
    struct Beside {
        var measure: ChartMeasure
        var period: String
        var cell: Cell
        var yearBefore: Double?
        var target: Double?
    }

    /// One row a figure.
    static func beside(_ period: String, _ rows: [Beside]) -> [UInt8] {
        FigureCSV.rows(
            ["metric", period, "value", "year_before", "target", "unit", "status"],
            rows.map { row in
                [
                    .text(row.measure.title), .text(row.period), .number(row.cell.number), .number(row.yearBefore), .number(row.target), .text(unit(row.measure)),
                    .text(FigureCSV.status(row.cell)),
                ]
            })
    }

    private static func unit(_ measure: ChartMeasure) -> String { measure.format.style == .percent ? "%" : measure.format.unit ?? "" }
}
