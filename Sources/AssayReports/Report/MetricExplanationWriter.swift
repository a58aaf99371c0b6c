import AssayMetrics

/// Writes the sections and tables of a metric's explanation, in order.
struct MetricExplanationWriter {
    let index: Int
    let group: Int
    let data: ReportData
    let metric: Metric
    /// Over the report's window.
    let series: Series
    let phases: [ProcessPhase]

    typealias Entry = Explanation.Entry
    typealias Section = Explanation.Section
    typealias Value = Explanation.Value

    init(metric index: Int, group: Int, in data: ReportData) {
        self.index = index
        self.group = group
        self.data = data
        metric = data.catalog.metrics[index]
        series = data.table.series(metric: index, group: group)
        phases = series.processPhases(of: metric)
    }

    var sections: [Section] {
        let toDate = data.table.history.toDate(
            metric: index, group: group, through: data.week, calendar: FiscalCalendar(yearEnds: data.settings.fiscalYearEnds), scope: series.scope)
        return [
            subject, comparison("on_the_week", "On the week", with: series.previous, of: data.week.advanced(by: -1), change: series.weekChange(of: metric)),
            comparison("on_the_year", "On the year, 52 weeks before", with: series.yearBefore, of: data.week.yearBefore, change: series.yearChange(of: metric)),
            span("month_to_date", "The month to date", toDate.month), span("quarter_to_date", "The fiscal quarter to date", toDate.quarter),
            span("year_to_date", "The fiscal year to date", toDate.year), target, process,
        ].compactMap(\.self)
    }

    private var subject: Section {
        let group = data.catalog.groups[group]
        return Section(
            key: "metric", title: metric.title,
            entries: [
                text("metric", "Metric", metric.id), text("group", "Group", group.id), text("week", "Report of", data.week.description), text("kind", "Kind", metric.kind.rawValue),
                text("unit", "Unit", metric.unit), text("better", "Better is", metric.better.rawValue), text("aggregate", "Over groups", metric.aggregate.rawValue),
                text("over_weeks", "Over weeks", metric.overWeeks.rawValue), scope(series.scope), number("value", "This week", series.now.number),
                text("status", "Status", FigureCSV.status(series.now)), text("first_week", "Weeks shown, from", series.firstWeek.description),
                text("last_week", "to", series.lastWeek.description),
            ])
    }

    private func scope(_ scope: Series.Scope) -> Entry {
        switch scope {
        case .asGiven: text("scope", "Scope", "as given")
        case .computed(let groups): text("scope", "Scope", "computed over " + groups.map { data.catalog.groups[$0].id }.joined(separator: ", "))
        case .notAvailable: text("scope", "Scope", "not available")
        }
    }

    private func comparison(_ key: String, _ title: String, with earlier: Cell, of week: Week, change: Change) -> Section {
        let isBroken = metric.changesDefinition(after: week, through: data.week)
        return Section(
            key: key, title: title,
            entries: [text("week", "Compared with", week.description), number("value", "Its figure", earlier.number), text("status", "Status", FigureCSV.status(earlier))]
                + entries(of: change, from: earlier, "\(week)", to: series.now, "\(data.week)", isBroken: isBroken))
    }

    /// The change as a number, or why there is none.
    private func entries(of change: Change, from earlier: Cell, _ first: String, to later: Cell, _ last: String, isBroken: Bool, combines: Bool = true) -> [Entry] {
        switch change {
        case .relative(let fraction): return [Entry(key: "change", label: "Change", text: Words.change(change), value: .number(fraction)), text("change_in", "Told as", "fraction")]
        case .points(let points): return [Entry(key: "change", label: "Change", text: Words.change(change), value: .number(points)), text("change_in", "Told as", "difference")]
        case .notAvailable:
            let reason =
                if !combines { how } else if isBroken { "the definition changed in between" } else if later.number == nil {
                    "the figure of \(last) is \(FigureCSV.status(later))"
                } else if earlier.number == nil {
                    "the figure of \(first) is \(FigureCSV.status(earlier))"
                } else { "the figure of \(first) is zero, or too small to divide by" }
            return [Entry(key: "change", label: "Change", text: Words.notAvailable, value: .none), text("reason", "Because", reason)]
        }
    }

    private func span(_ key: String, _ title: String, _ period: ToDate.Period) -> Section {
        let weeks = period.weeks
        let before = weeks.lowerBound.yearBefore...weeks.upperBound.yearBefore
        let isBroken = metric.changesDefinition(after: before.lowerBound, through: data.week)
        return Section(
            key: key, title: title,
            entries: [
                text("first_week", "From", weeks.lowerBound.description), text("last_week", "to", weeks.upperBound.description), scope(period.scope),
                text("made_as", "Made as", how), number("value", "Figure", period.cell.number), text("status", "Status", FigureCSV.status(period.cell)),
                text("year_before_first_week", "52 weeks before, from", before.lowerBound.description), text("year_before_last_week", "to", before.upperBound.description),
                number("year_before", "Figure", period.yearBefore.number), text("year_before_status", "Status", FigureCSV.status(period.yearBefore)),
            ] + entries(of: period.change, from: period.yearBefore, "\(before.lowerBound) to \(before.upperBound)", to: period.cell, "the span", isBroken: isBroken, combines: metric.overWeeks != .none))
    }

    /// How weeks become one figure.
    private var how: String {
        switch metric.overWeeks {
        case .sum: "sum of the weeks"
        case .mean: "mean of the weeks, each counted alike"
        case .ratio: "sum of numerators over sum of denominators, which are not told"
        case .last: "the last week"
        case .none: "weeks do not combine"
        }
    }

    /// One that is set later is not known yet.
    private var target: Section? {
        guard let target = metric.target, target.from.map({ $0 <= data.week }) ?? true else { return nil }
        return Section(
            key: "target", title: "Target",
            entries: [
                number("value", "Value", target.value), Entry(key: "from", label: "From", text: target.from?.description ?? "always", value: target.from.map { .text($0.description) } ?? .none),
                text("note", "Note", target.note ?? ""),
            ])
    }

    private var process: Section {
        let method = metric.process.method
        let rules = metric.process.rules.map(\.rawValue).sorted()
        return Section(
            key: "process", title: "Natural limits",
            entries: [
                text("limits", "Limits from", metric.process.limits.rawValue), text("rules", "Rules", rules.map(String.init).joined(separator: ", ")),
                number("limit_factor", "From the centre to a limit, in steps", method.limitFactor), number("range_factor", "Limit of a step, in steps", method.rangeFactor),
                ExplanationNumbers.count("locked_at", "Drawn from so many figures at most", ProcessLimits.lockedAt),
                ExplanationNumbers.count("fewest_points", "With fewer there is no signal", ProcessLimits.fewestPoints),
                ExplanationNumbers.count("run_length", "Points of a run", ProcessLimits.runLength),
            ])
    }

    func text(_ key: String, _ label: String, _ text: String) -> Entry { ExplanationNumbers.text(key, label, text) }

    private func number(_ key: String, _ label: String, _ number: Double?) -> Entry {
        guard let number, number.isFinite else { return Entry(key: key, label: label, text: "–", value: .none) }
        return Entry(key: key, label: label, text: ExplanationNumbers.exact(number), value: .number(number))
    }
}
