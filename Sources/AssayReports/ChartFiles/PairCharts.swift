import AssayCharts
import AssayLanguage
import AssayMetrics

/// `pair`, `indexed`, `trajectory`: an adoption measure and a value measure, week by week.
extension ChartFile {
    /// So many of the first weeks are the base of an index where nobody says which.
    static let baseWeeks = 4
    /// Of a period of a trajectory.
    static let fewestWeeks = 2

    func pair(_ adoption: MeasuredFigures, _ value: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let weeks = axis([adoption, value], &faults)
        guard !weeks.isEmpty else { return nil }
        let (above, below) = (adoption.measure, value.measure)
        guard weeks.contains(where: { value.cell($0).number != nil }) else {
            faults.error("no-value-recorded", "the value has no figure in these weeks, and adoption is not shown alone", at: places["value"], help: "show weeks in which it has one")
            return nil
        }
        let panels = TwinPanels(weeks: ticks(weeks), adoption: adoption.series(weeks), value: value.series(weeks), events: events(in: weeks))
        var parts = Parts(
            design: panels, subtitle: tell("\(above.titleWithUnit) above \(below.titleWithUnit)") + ChartFile.period(weeks) + ". " + tell("Each panel has its own scale."),
            csv: ChartFileCSV.weekly([adoption, value], weeks: weeks, groups: [nil]))
        switch type {
        case .indexed:
            guard let base = base(weeks, &faults), let indexed = indexed(adoption, value, weeks: weeks, base: base, &faults) else { return nil }
            parts.picture = .drawing(indexed)
            parts.subtitle = tell("\(above.measure.title) and \(below.measure.title) as percentages of the \(indexed.base)") + ChartFile.period(weeks)
        case .trajectory:
            guard let path = trajectory(adoption, value, weeks: weeks, otherwise: panels, &faults) else { return nil }
            parts.picture = .drawing(path)
            parts.subtitle = tell("\(below.titleWithUnit) against \(above.titleWithUnit), means of \(Words.weeks(period)), \(weeks[0]) to \(weeks[weeks.count - 1])")
        default: break
        }
        return parts
    }

    /// The indices of the weeks that are the base: those given, or the first.
    private func base(_ weeks: [Week], _ faults: inout ChartFaults) -> Range<Int>? {
        guard let base else { return 0..<min(ChartFile.baseWeeks, weeks.count) }
        guard let first = weeks.firstIndex(of: base.lowerBound), let last = weeks.firstIndex(of: base.upperBound) else {
            faults.error(
                "base-outside", "the base \(base.lowerBound) to \(base.upperBound) lies outside the weeks of the chart", at: places["base"],
                help: "its weeks are \(weeks[0]) to \(weeks[weeks.count - 1])")
            return nil
        }
        return first..<last + 1
    }

    private func indexed(_ adoption: MeasuredFigures, _ value: MeasuredFigures, weeks: [Week], base: Range<Int>, _ faults: inout ChartFaults) -> IndexedPair? {
        let bases = [adoption, value].map { figures -> Double? in
            let mean = ChartFile.mean(base.compactMap { figures.cell(weeks[$0]).number })
            if mean.map({ $0 > 0 && $0.isFinite }) ?? false { return mean }
            faults.error(
                "no-base", "'\(figures.measure.column.name)' has no base above zero from \(weeks[base.lowerBound]) to \(weeks[base.upperBound - 1])",
                at: places["base"] ?? figures.measure.column.place, help: "give other weeks with 'base: {from, to}', or draw 'type: pair'")
            return nil
        }
        guard let adoptionBase = bases[0], let valueBase = bases[1] else { return nil }
        return IndexedPair(
            weeks: ticks(weeks), adoption: adoption.series(weeks), value: value.series(weeks), adoptionBase: adoptionBase, valueBase: valueBase,
            base: base.count == 1 ? tell("figure of \(weeks[base.lowerBound])") : tell("mean of \(weeks[base.lowerBound]) to \(weeks[base.upperBound - 1])"),
            events: events(in: weeks))
    }

    private func trajectory(
        _ adoption: MeasuredFigures, _ value: MeasuredFigures, weeks: [Week], otherwise: TwinPanels, _ faults: inout ChartFaults
    ) -> Trajectory? {
        // Counted from the last week back, so that the newest period is whole.
        let starts = stride(from: weeks.count - period, through: 0, by: -period).prefix(Trajectory.pointLimit).reversed()
        let points = starts.compactMap { start -> Trajectory.Period? in
            let both = weeks[start..<start + period].compactMap { week -> (Double, Double)? in
                guard case .value(let a, isProvisional: false) = adoption.cell(week), case .value(let v, isProvisional: false) = value.cell(week) else { return nil }
                return (a, v)
            }
            // One week is no mean of four.
            guard both.count >= min(period, ChartFile.fewestWeeks), let a = ChartFile.mean(both.map(\.0)), let v = ChartFile.mean(both.map(\.1)) else { return nil }
            return Trajectory.Period(label: Words.shortWeeks(weeks[start], weeks[start + period - 1]), adoption: a, value: v)
        }
        guard points.count > 1 else {
            faults.error(
                "too-few-weeks", "a path takes two periods of \(Words.count(period, "week", "weeks")) with both figures, and there \(points.count == 1 ? "is one" : "is none")",
                at: places["period"] ?? adoption.measure.column.place, help: "give a shorter 'period:', or draw 'type: pair'")
            return nil
        }
        return Trajectory(points: points, adoption: adoption.measure.measure, value: value.measure.measure, otherwise: otherwise)
    }
}
