import AssayCharts
import AssayLanguage
import AssayMetrics

/// `weeks-and-months`: the last six weeks and twelve whole months.
extension ChartFile {
    func weeksAndMonths(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        guard let last = figures.weeks.last(where: { figures.cell($0).number != nil }) else { return nil }
        let weeks = (0..<6).map { last.advanced(by: $0 - 5) }
        let months = ChartFile.months(through: last)
        let (measure, changes) = (figures.measure.measure, figures.measure.changes)
        let unit = measure.format.style == .percent ? "%" : ""
        func month(_ month: [Week]) -> Cell { together(month.map { figures.cell($0) }) }
        func yearBefore(_ month: [Week]) -> [Week] { ChartFile.month(of: month[0].thursday.year - 1, month[0].thursday.month) }
        /// Figures on both sides of a change of the definition do not compare.
        func prior(_ cell: Cell, of first: Week, to last: Week) -> Cell { changes.contains { $0 > first && $0 <= last } ? .missing : cell }
        func change(since week: Week) -> String { Words.change(Change(from: prior(figures.cell(week), of: week, to: last), to: figures.cell(last), unit: unit)) }

        let columns = weeks.map { week -> Period in
            let cell = figures.cell(week)
            return Period(
                name: "\(week)", cell: cell,
                column: WeeksAndMonths.Column(
                    label: Words.shortWeek(week), value: cell.number, prior: prior(figures.cell(week.yearBefore), of: week.yearBefore, to: week).number, target: target,
                    isProvisional: cell.isProvisional))
        }
        let monthColumns = months.map { weeks -> Period in
            let cell = month(weeks), before = yearBefore(weeks), day = weeks[0].thursday
            return Period(
                name: "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)", cell: cell,
                column: WeeksAndMonths.Column(
                    label: Words.shortMonth(day.month), value: cell.number, prior: prior(month(before), of: before[0], to: weeks[weeks.count - 1]).number,
                    target: target, isProvisional: cell.isProvisional))
        }
        let design = WeeksAndMonths(
            measure: measure, weeks: columns.map(\.column), months: monthColumns.map(\.column),
            boxScore: BoxScore(columns: [
                BoxScore.Column(
                    title: tell("Week \(last.number)"), value: Words.cell(figures.cell(last), measure.format),
                    changes: [
                        tell("\(change(since: last.advanced(by: -1))) on the week before"), tell("\(change(since: last.yearBefore)) on the year before"),
                    ])
            ] + months.suffix(1).map { weeks in
                let cell = month(weeks), before = yearBefore(weeks)
                let change = Words.change(Change(from: prior(month(before), of: before[0], to: weeks[weeks.count - 1]), to: cell, unit: unit))
                return BoxScore.Column(
                    title: Words.month(weeks[0].thursday.month), value: Words.cell(cell, measure.format), changes: [tell("\(change) on the year before")])
            }))
        let title = figures.measure.titleWithUnit
        let subtitle = switch overWeeks {
        case .sum, .mean: tell("\(title): the last six weeks to \(last), and the last twelve whole months as means per week")
        case .last: tell("\(title): the last six weeks to \(last), and the last twelve whole months as their last weeks")
        }
        return Parts(
            design: design, subtitle: subtitle,
            csv: ChartFileCSV.beside(
                "period",
                (columns + monthColumns).map {
                    ChartFileCSV.Beside(measure: measure, period: $0.name, cell: $0.cell, yearBefore: $0.column.prior, target: $0.column.target)
                }))
    }

    private struct Period {
        /// `2026-W21`, `2026-05`.
        var name: String
        var cell: Cell
        var column: WeeksAndMonths.Column
    }

    /// What weeks come to; nothing where one is missing: a part of a month is no month.
    private func together(_ cells: [Cell]) -> Cell {
        let numbers = cells.compactMap(\.number)
        guard !numbers.isEmpty, numbers.count == cells.count else { return cells.first { $0.number == nil } ?? .missing }
        let number = switch overWeeks {
        // Months have four weeks or five: their sums would go up and down with the calendar.
        case .sum, .mean: ChartFile.mean(numbers) ?? .nan
        case .last: numbers[numbers.count - 1]
        }
        return number.isFinite ? .value(number, isProvisional: cells.contains(where: \.isProvisional)) : .missing
    }

    /// The last twelve months of which all weeks lie before or in a week; a week belongs to the month of its Thursday.
    private static func months(through last: Week) -> [[Week]] {
        let next = last.advanced(by: 1).thursday
        let end = next.year * 12 + next.month - 1
        return (end - 12..<end).map { month(of: $0 / 12, $0 % 12 + 1) }
    }

    private static func month(of year: Int, _ month: Int) -> [Week] {
        // Every month has a tenth, whose week or the one before it begins in the month.
        guard let day = CivilDate(year: year, month: month, day: 10) else { return [] }
        let first = FiscalCalendar().weeks(of: .month, through: Week(containing: day)).lowerBound
        return (0..<5).map { first.advanced(by: $0) }.filter { $0.thursday.month == month }
    }
}
