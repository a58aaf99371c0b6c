import AssayCharts
import AssayLanguage
import AssayMetrics

/// `bullet`: measures beside their targets.
extension ChartFile {
    func bullet(_ figures: [MeasuredFigures], _ faults: inout ChartFaults) -> Parts? {
        let weeks = Set(figures.flatMap(\.weeks)).sorted()
        let week = week(at, "at", otherwise: weeks.last, among: weeks, &faults)
        let rows = figures.map { figures -> Bullet.Row in
            let cell = figures.cell(week)
            let before = week?.yearBefore
            let isOther = figures.measure.changes.contains { change in week.map { change > $0.yearBefore && change <= $0 } ?? false }
            return Bullet.Row(
                measure: figures.measure.measure, value: cell.number, target: figures.measure.target, prior: before == nil || isOther ? nil : figures.cell(before).number,
                statement: Words.statement(cell))
        }
        return Parts(
            design: Bullet(rows: rows), subtitle: Words.list(figures.map(\.measure.titleWithUnit)) + (week.map { ", \($0)" } ?? "") + ". " + tell("Each has its own scale"),
            csv: ChartFileCSV.beside(
                "week",
                zip(figures, rows).map { figures, row in
                    ChartFileCSV.Beside(measure: row.measure, period: week?.description ?? "", cell: figures.cell(week), yearBefore: row.prior, target: row.target)
                }))
    }
}
