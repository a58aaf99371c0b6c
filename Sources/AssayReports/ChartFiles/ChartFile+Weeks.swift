import AssayCharts
import AssayLanguage
import AssayMetrics

extension ChartFile {
    /// The most weeks of an axis: ten years.
    static let mostWeeks = 520

    /// All weeks from the first that has a row to the last, or the last so many; gaps included.
    func axis(_ figures: [MeasuredFigures], _ faults: inout ChartFaults) -> [Week] {
        guard let first = figures.compactMap(\.weeks.first).min(), let last = figures.compactMap(\.weeks.last).max() else { return [] }
        let count = min(last.ordinal - first.ordinal + 1, weeks ?? .max)
        guard count <= ChartFile.mostWeeks else {
            faults.error(
                "too-many-weeks", "the rows reach from \(first) to \(last), and a chart has at most \(ChartFile.mostWeeks) weeks", at: figures.first?.measure.column.place,
                help: "give 'weeks:', or mend the week that is wrong")
            return []
        }
        return (0..<count).map { last.advanced(by: $0 - count + 1) }
    }

    /// A week that the chart file names, or another; a fault where the table has no row of it.
    func week(_ given: Week?, _ key: String, otherwise: Week?, among weeks: [Week], _ faults: inout ChartFaults) -> Week? {
        guard let given else { return otherwise }
        if weeks.contains(given) { return given }
        faults.error(
            "no-such-week", "the table has no figure of \(given)", at: places[key],
            help: weeks.first.flatMap { first in weeks.last.map { "its weeks are \(first) to \($0)" } })
        return nil
    }

    func ticks(_ weeks: [Week]) -> [WeekTick] { weeks.first.map { weekTicks(from: $0, count: weeks.count) } ?? [] }

    /// The events of these weeks.
    func events(in weeks: [Week]) -> [ChartEvent] {
        guard let first = weeks.first?.ordinal, let last = weeks.last?.ordinal else { return [] }
        return events.filter { (first...last).contains($0.ordinal) }
    }

    /// From the first number on, so that the mean of equal numbers is that number; nil of none.
    static func mean(_ numbers: [Double]) -> Double? {
        numbers.first.map { first in first + numbers.reduce(0) { $0 + ($1 - first) } / Double(numbers.count) }
    }

    /// `, by week, 2026-W01 to 2026-W21`.
    static func period(_ weeks: [Week]) -> String {
        guard let first = weeks.first, let last = weeks.last else { return "" }
        return ", " + (first == last ? "\(first)" : tell("by week, \(first) to \(last)"))
    }
}

extension ChartFile.Measure {
    /// `Spend (EUR)`; the title alone where the unit says nothing new.
    var titleWithUnit: String {
        let unit = measure.format.style == .percent ? "%" : measure.format.unit ?? ""
        return unit.isEmpty || unit.lowercased() == measure.title.lowercased() ? measure.title : "\(measure.title) (\(unit))"
    }
}
