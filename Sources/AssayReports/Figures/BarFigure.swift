import AssayCharts
import AssayMetrics

extension ReportData {
    /// One metric in the report's week, a bar a group, in the order of the site: no ranking.
    func barParts(metric index: Int, groups ids: [String]?) throws(ChartRefusal) -> FigureParts {
        let drawn = try DrawnGroups(metric: index, groups: ids, weeks: nil, in: self)
        let metric = drawn.metric
        guard drawn.places.contains(where: { $0.statement($0.series.now) == nil }) else { throw ChartRefusal(.noGroups(metric)) }
        let rows = drawn.places.map { place in
            let statement = place.statement(place.series.now)
            return Bar.Row(label: place.group.title, value: statement == nil ? place.series.now.number : nil, isProvisional: place.series.now.isProvisional, statement: statement)
        }
        return FigureParts(
            Bar(measure: metric.measure, rows: rows), subtitle: "\(metric.titleWithUnit), \(Words.groups(rows.count)), \(week)",
            data: .groups(metric, drawn.columns, weeks: [week]))
    }
}
