import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// One metric in several groups, week by week, as a shaded table, in the order of the site.
    func heatFigure(
        metric index: Int, groups ids: [String]?, weeks: Int?, content: ChartRequest.HeatContent, name: String, title: String?
    ) throws(ChartRefusal) -> HeatFigure {
        let weeks = weeks ?? HeatFigure.usualWeeks
        // One more, which the first change is on.
        let drawn = try DrawnGroups(metric: index, groups: ids, weeks: content == .change ? weeks + 1 : weeks, in: self)
        let metric = drawn.metric
        let series = drawn.places[0].series
        let first = max(series.firstWeek, series.lastWeek.advanced(by: 1 - weeks))
        let columns = (first.ordinal...series.lastWeek.ordinal).map { Week(ordinal: $0) }
        var letters: [HeatLetter] = []
        func letter(_ letter: HeatLetter) -> HeatTable.Cell {
            if !letters.contains(letter) { letters.append(letter) }
            return .statement(letter.rawValue)
        }
        let rows = drawn.places.map { place in
            HeatTable.Row(
                label: place.group.title,
                cells: columns.map { week -> HeatTable.Cell in
                    let index = week.ordinal - place.series.firstWeek.ordinal
                    let cell = place.series.cells.indices.contains(index) ? place.series.cells[index] : .missing
                    if place.withheld != nil { return letter(.withheld) }
                    switch cell {
                    case .hidden, .tooFew: return letter(.tooFew)
                    case .missing: return letter(.missing)
                    case .value(let value, _):
                        if content == .value { return .value(value) }
                        return place.series.change(at: index, of: metric).amount.map { .value($0) } ?? letter(.missing)
                    }
                })
        }
        var measure = metric.measure
        var what = metric.titleWithUnit
        if content == .change {
            measure.format = NumberFormat(style: .percent, decimals: 1)
            what =
                metric.unit == "%"
                ? tell("\(metric.title), change on the week before in percentage points") : tell("\(metric.title), change on the week before")
        }
        let heat = HeatTable(measure: measure, columns: columns.enumerated().map { index, week in
                // The year where it begins, so that no two columns have one name.
                index > 0 && week.year == columns[index - 1].year ? Words.shortWeek(week) : "\(week)"
            }, rows: rows, midpoint: content == .change ? 0 : nil)
        let subtitle = "\(what), \(Words.groups(rows.count)), \(Words.period(first, series.lastWeek))" + beside(index, group: MetricCatalog.everybody)
        return HeatFigure(
            name: name, caption: ChartCaption(title: title ?? heat.finding, subtitle: subtitle, description: heat.summary), heat: heat, corner: tell("Group"),
            note: letters.isEmpty ? nil : HeatLetter.allCases.filter(letters.contains).map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "; "),
            data: .groups(metric, drawn.columns, weeks: columns))
    }
}

/// What stands in a cell without a figure, as statistical offices have it: short, and told under the table.
private enum HeatLetter: String, CaseIterable {
    case tooFew = "c"
    case missing = "–"
    case withheld = "w"

    var meaning: String {
        switch self {
        case .tooFew: Words.tooFewToShow
        case .missing: Words.noFigure
        case .withheld: Words.withheldAlone
        }
    }
}

extension HeatFigure {
    /// As many as a table takes beside the names of groups.
    static let usualWeeks = 8
}

extension Series {
    /// The change on the week of one of its weeks.
    fileprivate func change(at index: Int, of metric: Metric) -> Change {
        let week = firstWeek.advanced(by: index)
        guard index > 0, !metric.changesDefinition(after: week.advanced(by: -1), through: week) else { return .notAvailable }
        return Change(from: cells[index - 1], to: cells[index], unit: metric.unit)
    }
}

extension Change {
    /// The fraction, or the difference of fractions; nil where there is none.
    var amount: Double? {
        switch self {
        case .relative(let amount), .points(let amount): amount
        case .notAvailable: nil
        }
    }
}
