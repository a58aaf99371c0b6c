import AssayCharts
import AssayMetrics

extension ReportData {
    /// Then and now, group by group, on one scale, in the order of the site.
    func changeParts(metric index: Int, form: ChartRequest.ChangeForm, groups ids: [String]?, from: Week, to: Week?) throws(ChartRefusal) -> FigureParts {
        let metric = catalog.metrics[index]
        let to = to ?? week
        guard from < to, to <= week else { throw ChartRefusal(.weeks(from, to, report: week)) }
        if metric.changesDefinition(after: from, through: to) { throw ChartRefusal(.definitionChanged(metric, from, to)) }
        var drawn = try DrawnGroups(metric: index, groups: ids, weeks: max(table.windowWeeks, week.ordinal - from.ordinal + 1), in: self)
        func cell(_ place: DrawnGroups.Place, _ week: Week) -> Cell {
            let index = week.ordinal - place.series.firstWeek.ordinal
            return place.series.cells.indices.contains(index) ? place.series.cells[index] : .missing
        }
        func change(_ place: DrawnGroups.Place) -> Double? {
            guard place.withheld == nil, let before = cell(place, from).number, let after = cell(place, to).number else { return nil }
            return (after - before).magnitude
        }
        guard drawn.places.contains(where: { change($0) != nil }) else { throw ChartRefusal(.noGroups(metric)) }
        let all = drawn.places.count
        if form == .slope { drawn.keep(ChartRequest.mostSlopes) }

        let rows = drawn.places.map { place -> Dumbbell.Row in
            let (before, after) = (cell(place, from), cell(place, to))
            // Hidden in one of the two weeks: that is said, and the other figure is on the page anyway.
            let statement = place.withheld ?? (before.number == nil && after.number == nil ? Words.statement(after) : nil)
            return Dumbbell.Row(
                label: place.group.title, before: place.withheld == nil ? before.number : nil, after: place.withheld == nil ? after.number : nil,
                statement: statement ?? (before == .hidden || after == .hidden ? Words.tooFewToShow : nil))
        }
        let isProvisional = { (week: Week) in drawn.places.contains { $0.withheld == nil && cell($0, week).isProvisional } }
        let weeks = Words.list([from, to].map { Words.week($0, isProvisional: isProvisional($0)) })
        let subtitle = "\(metric.titleWithUnit), \(Words.groups(drawn.places.count, of: all)), \(weeks)"
        let isOneYear = from.year == to.year
        let (before, after) = isOneYear ? (Words.shortWeek(from), Words.shortWeek(to)) : ("\(from)", "\(to)")
        let design: any ChartDesign =
            form == .slope
            ? Slope(measure: metric.measure, rows: rows, before: before, after: after)
            : Dumbbell(measure: metric.measure, rows: rows, before: before, after: after)
        return FigureParts(design, subtitle: subtitle, data: .groups(metric, drawn.columns, weeks: [from, to]))
    }
}
