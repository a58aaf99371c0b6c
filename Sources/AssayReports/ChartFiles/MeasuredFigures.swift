import AssayCharts
import AssayDiagnostics
import AssayMetrics

/// The figures of one measure, by week and group.
struct MeasuredFigures {
    /// Where a figure stands; nil where the table has no such column, or the chart does not ask.
    struct Key: Hashable {
        var week: Week?
        var group: String?
    }

    let measure: ChartFile.Measure
    private let cells: [Key: Cell]
    /// Oldest first.
    let weeks: [Week]
    /// As they come.
    let groups: [String]

    /// Reads them; a figure that is given twice is a fault, and so is a measure without any.
    init(_ measure: ChartFile.Measure, of file: ChartFile, in rows: ChartRows, _ faults: inout ChartFaults) {
        var cells: [Key: Cell] = [:], first: [Key: Int] = [:], groups: [String] = [], known: Set<String> = []
        let hasWeeks = rows.has(file.week)
        for row in rows.rows(where: file.filter + measure.filter) {
            let cell = Cell(rows.number(row, measure.column), status: rows.text(row, file.status))
            let key = Key(week: rows.week(row, file.week), group: file.hasGroups ? rows.text(row, file.group) : nil)
            if hasWeeks, key.week == nil {
                faults.error("missing-week", "the row has no week", at: rows.place(row), help: "write the week of the figure, such as 2026-W21")
                continue
            }
            if file.hasGroups, key.group == nil {
                faults.error("missing-group", "the row names no group", at: rows.place(row), help: "fill the column '\(file.group.name)'")
                continue
            }
            if let earlier = first[key] {
                let what = [key.week?.description, key.group.map { "'\($0)'" }].compactMap(\.self).joined(separator: " of ")
                faults.error(
                    "repeated-figure", "'\(measure.column.name)'\(what.isEmpty ? "" : " in " + what) is given twice, first in line \(earlier)", at: rows.place(row),
                    help: "keep one of the rows, or choose among them with 'where:'")
                continue
            }
            first[key] = rows.lines[row]
            cells[key] = cell
            if let group = key.group, known.insert(group).inserted { groups.append(group) }
        }
        let isMatched = (file.filter + measure.filter).allSatisfy { $0.isMet(in: rows, &faults) }
        if isMatched, !cells.values.contains(where: { $0.number != nil }) {
            faults.error(
                "no-figures", "there is no figure of '\(measure.column.name)'", at: measure.column.place,
                help: file.filter.isEmpty && measure.filter.isEmpty ? "look at the table" : "look at the table, and at 'where:'")
        }
        self.measure = measure
        self.cells = cells
        self.groups = groups
        weeks = Set(cells.keys.compactMap(\.week)).sorted()
    }

    /// `missing` where the table has no row.
    func cell(_ week: Week?, group: String? = nil) -> Cell { cells[Key(week: week, group: group)] ?? .missing }

    /// Week by week, gaps left open.
    func series(_ weeks: [Week], group: String? = nil, title: String? = nil) -> ChartSeries {
        let cells = weeks.map { cell($0, group: group) }
        var shown = measure.measure
        if let title { shown.title = title }
        return ChartSeries(
            shown, values: cells.map(\.number), hollow: Set(cells.indices.filter { cells[$0].isProvisional }),
            breaks: Set(measure.changes.compactMap { change in weeks.firstIndex(of: change) }.filter { $0 > 0 }),
            withheld: cells.contains { $0.number != nil } ? nil : cells.first.flatMap(Words.statement) ?? Words.noFigure)
    }
}

extension Cell {
    /// - Parameter status: one of those that a column of statuses can hold.
    fileprivate init(_ number: Double?, status: String?) {
        switch (number, status) {
        case (_, "hidden"): self = .hidden
        case (_, "too-few"): self = .tooFew
        case (_, "missing"), (nil, _): self = .missing
        case (let number?, _): self = .value(number, isProvisional: status == "provisional")
        }
    }
}
