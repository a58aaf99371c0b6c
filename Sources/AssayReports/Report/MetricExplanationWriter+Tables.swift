import AssayMetrics

extension MetricExplanationWriter {
    private typealias Table = MetricExplanation.Table
    private typealias Column = MetricExplanation.Table.Column

    var tables: [MetricExplanation.Table] {
        [limits, signals, changes, weeks] + FiscalCalendar.Period.allCases.map(spanWeeks)
    }

    /// The phases of the series that have limits, between changes of the definition.
    private var limits: MetricExplanation.Table {
        func week(_ index: Int?) -> Value { index.map { .text(series.firstWeek.advanced(by: $0).description) } ?? .none }
        return Table(
            key: "phases", title: "Limits, drawn anew where the definition changed",
            columns: [
                Column(key: "first_week", label: "From"), Column(key: "last_week", label: "to"), Column(key: "baseline_first_week", label: "Drawn from"),
                Column(key: "baseline_last_week", label: "to"), Column(key: "baseline_count", label: "Figures"), Column(key: "trial", label: "Trial"),
                Column(key: "centre", label: "Centre"), Column(key: "moving_range", label: "Step"), Column(key: "widening", label: "Widened by"),
                Column(key: "lower", label: "Lower"), Column(key: "upper", label: "Upper"), Column(key: "range_limit", label: "Step limit"),
            ],
            rows: phases.map { phase in
                let limits = phase.limits
                let baseline = baseline(of: phase)
                let step = limits.method.limitFactor * limits.movingRange
                return [
                    week(phase.weeks.lowerBound), week(phase.weeks.upperBound - 1), week(baseline.first), week(baseline.last), .count(limits.baselineCount), .flag(limits.isTrial),
                    value(limits.centre(at: 0)), value(limits.movingRange), value(step > 0 ? limits.reach / step : 1), value(limits.lower(at: 0)), value(limits.upper(at: 0)),
                    value(limits.rangeLimit),
                ]
            })
    }

    /// The weeks that a phase's limits are drawn from.
    private func baseline(of phase: ProcessPhase) -> [Int] { Array(phase.weeks.filter { phase.limits.values[$0].isFinite }.prefix(phase.limits.baselineCount)) }

    private func found(at index: Int) -> [ProcessLimits.Signal] {
        guard let phase = phases.first(where: { $0.weeks.contains(index) }), !phase.limits.isTrial else { return [] }
        return phase.limits.signals(at: index, by: metric.process.rules)
    }

    private var signals: MetricExplanation.Table {
        Table(
            key: "signals", title: "Weeks worth a question",
            columns: [Column(key: "week", label: "Week"), Column(key: "rule", label: "Rule"), Column(key: "side", label: "Side"), Column(key: "says", label: "In words")],
            rows: series.cells.indices.flatMap { index in
                found(at: index).map { signal in
                    [
                        .text(series.firstWeek.advanced(by: index).description), .count(signal.rule.rawValue), .text(signal.isAbove ? "above" : "below"),
                        .text(Words.signal(signal, of: metric)),
                    ]
                }
            })
    }

    /// Those known at the report's week.
    private var changes: MetricExplanation.Table {
        Table(
            key: "changes", title: "Changes of the definition", columns: [Column(key: "week", label: "Week"), Column(key: "note", label: "What changed")],
            rows: metric.changes.filter { $0.week <= data.week }.map { [.text($0.week.description), .text($0.note)] })
    }

    /// The series. A metric of adoption has the values beside it that it is to move.
    private var weeks: MetricExplanation.Table {
        let beside = valuesBeside
        return Table(
            key: "weeks", title: "Weeks, as known at \(data.week)",
            columns: [
                Column(key: "week", label: "Week"), Column(key: "value", label: "Value"), Column(key: "status", label: "Status"), Column(key: "step", label: "Step"),
                Column(key: "in_baseline", label: "In baseline"), Column(key: "rules", label: "Rules"),
            ] + beside.map { Column(key: $0.id, label: $0.id) },
            rows: series.cells.indices.map { index in
                let phase = phases.first { $0.weeks.contains(index) }
                let step = phase.flatMap { index > 0 ? ($0.limits.values[index] - $0.limits.values[index - 1]).magnitude : nil }
                return [
                    .text(series.firstWeek.advanced(by: index).description), value(series.cells[index].number), .text(FigureCSV.status(series.cells[index])), value(step),
                    .flag(phase.map { baseline(of: $0).contains(index) } ?? false), .text(found(at: index).map { "\($0.rule.rawValue)" }.joined(separator: ", ")),
                ] + beside.map { value(number(of: $0.series, in: series.firstWeek.advanced(by: index))) }
            })
    }

    private var valuesBeside: [(id: String, series: Series)] {
        guard metric.countsAsAdoption else { return [] }
        let ids = data.catalog.pairs.filter { $0.adoption == metric.id }.map(\.value)
        return data.catalog.metrics.indices.filter { ids.contains(data.catalog.metrics[$0].id) }
            .map { (data.catalog.metrics[$0].id, data.table.series(metric: $0, group: group)) }
    }

    private func number(of series: Series, in week: Week) -> Double? {
        let index = week.ordinal - series.firstWeek.ordinal
        return series.cells.indices.contains(index) ? series.cells[index].number : nil
    }

    /// The weeks that a figure to date is made of, and those 52 before, over the same groups.
    private func spanWeeks(_ period: FiscalCalendar.Period) -> MetricExplanation.Table {
        let calendar = FiscalCalendar(yearEnds: data.settings.fiscalYearEnds)
        let history = data.table.history
        let toDate = history.toDate(metric: index, group: group, through: data.week, calendar: calendar, scope: series.scope)
        let span = toDate[period]
        func figure(_ week: Week) -> Cell { history.figure(metric: index, group: group, over: week...week, scope: span.scope, asOf: data.week) }
        return Table(
            key: "\(period)_weeks", title: "",
            columns: [
                Column(key: "week", label: ""), Column(key: "value", label: ""), Column(key: "status", label: ""), Column(key: "year_before_week", label: ""),
                Column(key: "year_before", label: ""), Column(key: "year_before_status", label: ""),
            ],
            rows: (span.weeks.lowerBound.ordinal...span.weeks.upperBound.ordinal).map { ordinal in
                let week = Week(ordinal: ordinal)
                let (now, before) = (figure(week), figure(week.yearBefore))
                return [
                    .text(week.description), value(now.number), .text(FigureCSV.status(now)), .text(week.yearBefore.description), value(before.number),
                    .text(FigureCSV.status(before)),
                ]
            }, isLong: true)
    }

    private func value(_ number: Double?) -> Value {
        guard let number, number.isFinite else { return .none }
        return .number(number)
    }
}

extension ToDate {
    subscript(period: FiscalCalendar.Period) -> Period {
        switch period {
        case .month: month
        case .quarter: quarter
        case .year: year
        }
    }
}
