import AssayCharts
import AssayLanguage
import AssayMetrics

extension Scorecard.Row {
    /// One metric of a group's scorecard: its week, its figures to date, and what is unusual.
    /// - Parameter series: over the report's window.
    static func compose(
        _ index: Int, _ series: Series, group: Int, in table: SeriesTable, calendar: FiscalCalendar, hasSparkline: Bool
    ) -> Scorecard.Row {
        let metric = table.catalog.metrics[index]
        guard !table.isWithheld(index, group: group) else { return withheld(metric) }
        let isAvailable = series.scope != .notAvailable
        let limits = series.usualLimits(of: metric)
        let toDate = table.history.toDate(metric: index, group: group, through: table.week, calendar: calendar, scope: series.scope)
        return Scorecard.Row(
            metric: metric.title, anchor: metric.id, unit: metric.unitBeside, now: isAvailable ? Words.cell(series.now, of: metric) : Words.notAvailable,
            change: Words.change(series.weekChange(of: metric)), yearChange: Words.change(series.yearChange(of: metric)),
            month: Words.toDate(toDate.month, of: metric, beside: series), quarter: Words.toDate(toDate.quarter, of: metric, beside: series),
            year: Words.toDate(toDate.year, of: metric, beside: series), signal: series.processSignal(of: metric, by: limits).map { Words.signal($0, of: metric) },
            sparkline: hasSparkline && series.hasNumbers ? sparkline(metric, series, limits) : [], note: series.now.isProvisional ? tell("provisional") : nil)
    }

    /// Adoption is not shown alone: neither its week, nor what it adds up to, nor that it is unusual.
    private static func withheld(_ metric: Metric) -> Scorecard.Row {
        Scorecard.Row(
            metric: metric.title, anchor: metric.id, unit: metric.unitBeside, now: tell("withheld"), change: "", yearChange: "", month: "", quarter: "", year: "",
            signal: nil, sparkline: [], note: tell("no value recorded beside it"))
    }

    private static func sparkline(_ metric: Metric, _ series: Series, _ limits: ProcessLimits?) -> [UInt8] {
        Sparkline(
            values: series.cells.map(\.number), hollow: series.provisionalIndices, breaks: series.breakIndices(of: metric), role: metric.role,
            limits: limits.flatMap(series.usualRange)
        ).svg()
    }
}
