import AssayCharts
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

/// `multiples`, `dumbbell`, `slope`, `bar`, `heat`: a measure in many groups.
extension ChartFile {
    static let mostPanels = 12, mostRows = 100

    func multiples(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let weeks = axis([figures], &faults)
        let shown = groups(of: figures, most: ChartFile.mostPanels, &faults).filter { $0 != reference }
        let measure = figures.measure.measure
        if let reference, !figures.groups.contains(reference) { unknown(reference, "reference", in: figures, &faults) }
        return Parts(
            design: SmallMultiples(
                weeks: ticks(weeks), panels: shown.map { figures.series(weeks, group: $0, title: $0) }, measure: measure,
                reference: reference.map { group in weeks.map { figures.cell($0, group: group).number } } ?? [], hasOwnScales: hasOwnScales, events: events(in: weeks)),
            subtitle: by(figures.measure.titleWithUnit) + ChartFile.period(weeks),
            csv: ChartFileCSV.weekly([figures], weeks: weeks, groups: (reference.map { [$0] } ?? []) + shown))
    }

    /// `dumbbell` and `slope`: then and now.
    func change(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let shown = groups(of: figures, most: type == .slope ? Slope.lineLimit : ChartFile.mostRows, &faults)
        guard let first = week(from, "from", otherwise: figures.weeks.first, among: figures.weeks, &faults),
            let last = week(to, "to", otherwise: figures.weeks.last, among: figures.weeks, &faults)
        else { return nil }
        guard first < last else {
            faults.error(
                "one-week", first == last ? "then and now are both \(first)" : "then is \(first), and now is \(last)", at: places["from"] ?? places["to"] ?? figures.measure.column.place,
                help: "give a later week with 'to:' than with 'from:', or draw 'type: bar'")
            return nil
        }
        let rows = shown.map { group in
            let cells = [figures.cell(first, group: group), figures.cell(last, group: group)]
            let isHidden = cells.contains(.hidden) || cells.contains(.tooFew)
            return Dumbbell.Row(
                label: group, before: cells[0].number, after: cells[1].number,
                statement: isHidden ? Words.tooFewToShow : cells.contains { $0.number != nil } ? nil : Words.statement(cells[1]))
        }
        let measure = figures.measure.measure
        let (then, now) = first.year == last.year ? (Words.shortWeek(first), Words.shortWeek(last)) : (first.description, last.description)
        return Parts(
            design: type == .slope
                ? Slope(measure: measure, rows: rows, before: then, after: now) as any ChartDesign
                : Dumbbell(measure: measure, rows: rows, before: then, after: now),
            subtitle: by(figures.measure.titleWithUnit) + ", " + Words.list([first.description, last.description]),
            csv: ChartFileCSV.weekly([figures], weeks: [first, last], groups: shown))
    }

    func bar(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let shown = groups(of: figures, most: ChartFile.mostRows, &faults)
        let week = week(at, "at", otherwise: figures.weeks.last, among: figures.weeks, &faults)
        let measure = figures.measure.measure
        let rows = shown.map { group in
            let cell = figures.cell(week, group: group)
            return Bar.Row(label: group, value: cell.number, isProvisional: cell.isProvisional, statement: Words.statement(cell))
        }
        return Parts(
            design: Bar(measure: measure, rows: rows),
            subtitle: by(figures.measure.titleWithUnit) + (week.map { ", \($0)" } ?? ""), csv: ChartFileCSV.weekly([figures], weeks: [week], groups: shown))
    }

    func heat(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let weeks = axis([figures], &faults)
        let shown = groups(of: figures, most: ChartFile.mostRows, &faults)
        let measure = figures.measure.measure
        // The first change is on the week before.
        func cell(_ week: Week, _ group: String) -> HeatTable.Cell {
            let cell = figures.cell(week, group: group)
            guard showsChanges, Words.statement(cell) == nil else { return cell.number.map { .value($0) } ?? .statement(cell == .missing ? "–" : "c") }
            let before = figures.measure.changes.contains(week) ? Cell.missing : figures.cell(week.advanced(by: -1), group: group)
            return Change(from: before, to: cell, unit: measure.format.style == .percent ? "%" : "").amount.map { .value($0) } ?? .statement("–")
        }
        var shaded = measure
        if showsChanges { shaded.format = NumberFormat(style: .percent, decimals: 1) }
        let title = figures.measure.titleWithUnit
        let change = measure.format.style == .percent ? tell("\(title), change on the week before in percentage points") : tell("\(title), change on the week before")
        return Parts(
            heat: HeatTable(
                measure: shaded, columns: weeks.map(Words.shortWeek), rows: shown.map { group in HeatTable.Row(label: group, cells: weeks.map { cell($0, group) }) },
                midpoint: showsChanges ? 0 : nil),
            subtitle: by(showsChanges ? change : title) + ChartFile.period(weeks),
            csv: ChartFileCSV.weekly([figures], weeks: weeks, groups: shown))
    }

    /// `Tokens by team`.
    private func by(_ what: String) -> String { tell("\(what) by \(group.name)") }

    /// The groups asked for, in that order; else all, as they come.
    private func groups(of figures: MeasuredFigures, most: Int, _ faults: inout ChartFaults) -> [String] {
        for (index, group) in groups.enumerated() where !figures.groups.contains(group) { unknown(group, "groups.\(index)", in: figures, &faults) }
        let shown = groups.isEmpty ? figures.groups : groups
        let count = shown.count { $0 != reference }
        if count > most {
            faults.error(
                "too-many-groups", "there are \(count) groups, and '\(type.rawValue)' shows at most \(most)", at: places["groups"] ?? figures.measure.column.place,
                help: "choose up to \(most) with 'groups: [...]'")
        }
        return shown
    }

    private func unknown(_ group: String, _ key: String, in figures: MeasuredFigures, _ faults: inout ChartFaults) {
        faults.error(
            "unknown-group", "there is no '\(group)' in the column '\(self.group.name)'", at: places[key],
            help: didYouMean(group, in: figures.groups, otherwise: figures.groups.count > 16 ? "write it as the table does" : nil))
    }
}
