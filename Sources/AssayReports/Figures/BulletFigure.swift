import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// Metrics of one group beside their targets and the year before, in the order asked for.
    func bulletParts(metrics indices: [Int], group: Int) throws(ChartRefusal) -> FigureParts {
        if let alone = indices.first(where: { table.isWithheld($0, group: group) }) { throw ChartRefusal(.withheld(catalog.metrics[alone])) }
        let columns = indices.map { (metric: catalog.metrics[$0], series: table.series(metric: $0, group: group)) }
        guard columns.contains(where: { $0.series.now.number != nil }), let first = columns.first else { throw ChartRefusal(.noFigure(catalog.metrics[indices[0]])) }
        let rows = columns.map { metric, series in
            // Figures of before a change of the definition do not compare.
            let prior = metric.changesDefinition(after: week.yearBefore, through: week) ? nil : series.yearBefore.number
            return Bullet.Row(
                measure: metric.measure, value: series.now.number, target: metric.target(inForce: week)?.value, prior: prior, statement: Words.statement(series.now))
        }
        let fields = zip(columns, rows).map { column, row -> [FigureData.Field] in
            [
                .text(catalog.groups[group].id), .text(column.metric.id), .text("\(week)"), .number(row.value), .number(row.target), .number(row.prior),
                .text(column.metric.unit), .text(FigureCSV.status(column.series.now)),
            ]
        }
        let provisional = columns.contains { $0.series.now.isProvisional }
        let (titles, scope) = (Words.list(columns.map(\.metric.titleWithUnit)), Words.scope(of: first.series, group: group, in: catalog))
        return FigureParts(
            Bullet(rows: rows),
            subtitle: tell("\(titles), beside target and the week 52 weeks before, \(scope), \(Words.week(week, isProvisional: provisional))"),
            data: .rows(columns: ["group", "metric", "week", "value", "target", "year_before", "unit", "status"], fields))
    }
}
