import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// The last six weeks and the last twelve complete months of a metric, each with the year before, and a box score.
    func weeksAndMonthsParts(metric index: Int, group: Int) -> FigureParts {
        let metric = catalog.metrics[index]
        let series = table.series(metric: index, group: group)
        let columns = PeriodColumns(metric: index, group: group, series: series, report: week, in: table.history)
        let design = WeeksAndMonths(measure: metric.measure, weeks: columns.weeks.map(\.column), months: columns.months.map(\.column), boxScore: boxScore(metric: index, group: group, series))
        let rows = (columns.weeks + columns.months).map { period -> [FigureData.Field] in
            [
                .text(catalog.groups[group].id), .text(metric.id), .text(period.name), .number(period.column.value), .number(period.column.prior), .number(period.column.target),
                .text(metric.unit), .text(FigureCSV.status(period.cell)),
            ]
        }
        let scope = Words.scope(of: series, group: group, in: catalog)
        let isMeans = metric.overWeeks == .sum
        return FigureParts(
            design,
            subtitle: isMeans
                ? tell("\(metric.titleWithUnit), last six weeks and last twelve complete months as means per week, each with the year before, \(scope), up to \(week)")
                : tell("\(metric.titleWithUnit), last six weeks and last twelve complete months, each with the year before, \(scope), up to \(week)"),
            data: .rows(columns: ["group", "metric", "period", "value", "year_before", "target", "unit", "status"], rows))
    }

    /// The week and the figures to date, as the scorecard has them.
    private func boxScore(metric index: Int, group: Int, _ series: Series) -> BoxScore {
        let metric = catalog.metrics[index]
        let toDate = table.history.toDate(
            metric: index, group: group, through: week, calendar: FiscalCalendar(yearEnds: settings.fiscalYearEnds), scope: series.scope)
        func onYear(_ change: Change) -> [String] { change == .notAvailable ? [] : [tell("\(Words.change(change)) on the year")] }
        let onWeek = series.weekChange(of: metric)
        let periods = [(tell("Month to date"), toDate.month), (tell("Quarter to date"), toDate.quarter), (tell("Year to date"), toDate.year)].map { title, period in
            BoxScore.Column(title: title, value: Words.toDate(period, of: metric, beside: series), changes: onYear(period.change))
        }
        let now = BoxScore.Column(
            title: "\(week)", value: Words.cell(series.now, of: metric),
            changes: (onWeek == .notAvailable ? [] : [tell("\(Words.change(onWeek)) on the week")]) + onYear(series.yearChange(of: metric)))
        return BoxScore(columns: [now] + periods)
    }
}

/// The weeks and months of a `WeeksAndMonths`, over the groups of the report's series.
private struct PeriodColumns {
    struct Period {
        /// `2026-W21`, `2026-05`.
        var name: String
        var cell: Cell
        var column: WeeksAndMonths.Column
    }

    private(set) var weeks: [Period] = []
    private(set) var months: [Period] = []

    static let weekCount = 6
    static let monthCount = 12

    init(metric index: Int, group: Int, series: Series, report: Week, in history: History) {
        let metric = history.catalog.metrics[index]
        func figure(_ span: ClosedRange<Week>) -> Cell { history.figure(metric: index, group: group, over: span, scope: series.scope, asOf: report) }
        /// Figures before and after a change of the definition do not compare: none of before the last one.
        func isComparable(_ span: ClosedRange<Week>) -> Bool { !metric.changesDefinition(after: span.lowerBound, through: report) }
        /// Months have four weeks or five: their sums would go up and down with the calendar, so they are shown as means per week.
        func perWeek(_ value: Double, _ span: ClosedRange<Week>) -> Double {
            metric.overWeeks == .sum ? value / Double(span.upperBound.ordinal - span.lowerBound.ordinal + 1) : value
        }
        func period(_ name: String, _ label: String, _ span: ClosedRange<Week>, yearBefore: ClosedRange<Week>, target: Double?) -> Period {
            let cell = isComparable(span) ? figure(span) : .missing
            return Period(
                name: name, cell: cell,
                column: WeeksAndMonths.Column(
                    label: label, value: cell.number.map { perWeek($0, span) }, prior: isComparable(yearBefore) ? figure(yearBefore).number.map { perWeek($0, yearBefore) } : nil, target: target, isProvisional: cell.isProvisional))
        }
        weeks = (0..<PeriodColumns.weekCount).reversed().map { back in
            let week = report.advanced(by: -back)
            return period("\(week)", Words.shortWeek(week), week...week, yearBefore: week.yearBefore...week.yearBefore, target: metric.target(inForce: week)?.value)
        }

        // A month that still lacks weeks would look like a fall: it stands in the box score.
        let calendar = FiscalCalendar()
        var last = report
        if last.advanced(by: 1).thursday.month == last.thursday.month { last = calendar.weeks(of: .month, through: last).lowerBound.advanced(by: -1) }
        var spans: [ClosedRange<Week>] = []
        for _ in 0..<PeriodColumns.monthCount {
            spans.append(calendar.weeks(of: .month, through: last))
            last = spans[spans.count - 1].lowerBound.advanced(by: -1)
        }
        months = (0..<PeriodColumns.monthCount).reversed().map { back in
            let span = spans[back]
            let day = span.upperBound.thursday
            return period(
                "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)", Words.shortMonth(day.month), span,
                // The weeks 52 before each, as in figures to date: the month of the same name may have a week more.
                yearBefore: span.lowerBound.yearBefore...span.upperBound.yearBefore, target: metric.target(inForce: span.lowerBound)?.value)
        }
    }
}
