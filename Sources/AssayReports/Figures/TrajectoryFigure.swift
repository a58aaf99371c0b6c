import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// Value against adoption in means of four weeks, counted back from the report's; at most thirteen of them.
    func trajectoryParts(_ drawn: DrawnPair) -> FigureParts {
        let lag = drawn.pair.lagWeeks
        let periods = TrajectoryPeriods(drawn).points
        let (above, below, period) = (drawn.adoption.titleWithUnit, drawn.value.titleWithUnit, drawn.adoptionSeries.period)
        let panels = drawn.twinPanels(in: self)
        let design = Trajectory(points: periods, adoption: panels.adoption.measure, value: panels.value.measure, otherwise: panels)
        return FigureParts(
            design,
            subtitle: !design.isReadable
                ? tell("\(above) above \(below), by week, \(drawn.scope), \(period)")
                : lag == 0
                    ? tell("\(below) against \(above), means of four weeks with figures of both, \(drawn.scope), \(period)")
                    : tell("\(below) against \(above), means of four weeks with figures of both, value \(Words.weeks(lag)) later, \(drawn.scope), \(period)"),
            data: .weekly(drawn.columns, group: catalog.groups[drawn.group]))
    }
}

/// The points of a trajectory.
struct TrajectoryPeriods {
    /// In weeks.
    static let length = 4
    /// A mean of fewer weeks is no mean of four.
    static let fewestWeeks = 2

    let points: [Trajectory.Period]

    /// Means of final figures, from the last change of a definition on.
    init(_ drawn: DrawnPair) {
        let adoption = drawn.adoptionSeries
        let value = drawn.valueSeries
        let lag = drawn.pair.lagWeeks
        let breaks = adoption.breakIndices(of: drawn.adoption).union(value.breakIndices(of: drawn.value).map { $0 - lag })
        let start = max(0, breaks.max() ?? 0)
        func both(_ index: Int) -> (adoption: Double, value: Double)? {
            guard index >= start, adoption.cells.indices.contains(index), value.cells.indices.contains(index + lag),
                case .value(let a, isProvisional: false) = adoption.cells[index], case .value(let b, isProvisional: false) = value.cells[index + lag]
            else { return nil }
            return (a, b)
        }
        var points: [Trajectory.Period] = []
        var end = adoption.cells.count
        while end > start, points.count < Trajectory.pointLimit {
            let weeks = max(start, end - TrajectoryPeriods.length)..<end
            let found = weeks.compactMap(both)
            if found.count >= TrajectoryPeriods.fewestWeeks {
                let count = Double(found.count)
                let (first, last) = (adoption.firstWeek.advanced(by: weeks.lowerBound), adoption.firstWeek.advanced(by: weeks.upperBound - 1))
                points.append(
                    Trajectory.Period(
                        label: Words.shortWeeks(first, last), adoption: found.reduce(0) { $0 + $1.adoption / count }, value: found.reduce(0) { $0 + $1.value / count }))
            }
            end = weeks.lowerBound
        }
        self.points = points.reversed()
    }
}
