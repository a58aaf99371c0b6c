/// The figures of some metrics at a report's week and eight weeks before it: each time the three weeks up to it, so that one odd week decides nothing.
///
/// Weeks that are provisional, a holiday, or without a figure of one of the metrics stay out; two of three must be left.
struct EightWeeks: Sendable {
    /// How many weeks apart.
    static let distance = 8
    /// How many weeks make a level.
    static let levelWeeks = 3
    static let fewestOfLevel = 2

    /// A level before and now.
    struct Levels: Sendable, Hashable {
        var before: Double
        var now: Double
        /// As a fraction of the level before.
        var change: Double { now / before - 1 }
    }

    /// The figures of one week, in the order of the metrics.
    struct Figures {
        fileprivate let all: [Double]
        fileprivate let start: Int
        subscript(metric: Int) -> Double { all[start + metric] }
    }

    private let width: Int
    /// Week after week.
    private let before: [Double]
    private let now: [Double]

    init(_ metrics: [Int], group: Int, in input: SignInput) throws(SignFinding.Missing) {
        let count = EightWeeks.distance + EightWeeks.levelWeeks
        let series = metrics.map { input.history.series(metric: $0, group: group, through: input.week, weeks: count) }
        try input.require(series, of: metrics, weeks: count)
        func level(_ weeks: Range<Int>) -> [Double] {
            var figures: [Double] = []
            figures.reserveCapacity(weeks.count * metrics.count)
            for week in weeks {
                let start = figures.count
                for (series, metric) in zip(series, metrics) {
                    guard case .value(let figure, isProvisional: false) = series.cells[week],
                        !input.isHoliday(series.firstWeek.advanced(by: week), metric: metric, group: group)
                    else { break }
                    figures.append(figure)
                }
                if figures.count < start + metrics.count { figures.removeSubrange(start...) }
            }
            return figures
        }
        width = metrics.count
        before = level(0..<EightWeeks.levelWeeks)
        now = level(EightWeeks.distance..<count)
        if min(before.count, now.count) < EightWeeks.fewestOfLevel * width { throw .gaps }
    }

    /// The median over the weeks of something that is computed from each week's figures.
    func levels(_ formula: (Figures) -> Double) throws(SignFinding.Missing) -> Levels {
        func values(_ figures: [Double]) -> [Double] {
            stride(from: 0, to: figures.count, by: width).map { formula(Figures(all: figures, start: $0)) }.filter(\.isFinite)
        }
        let (before, now) = (values(before), values(now))
        if min(before.count, now.count) < EightWeeks.fewestOfLevel { throw .gaps }
        return Levels(before: before.median, now: now.median)
    }
}

extension SignInput {
    /// Refuses series that are too short, hide a week, have another definition in it, or are not over the same groups.
    func require(_ series: [Series], of metrics: [Int], weeks: Int) throws(SignFinding.Missing) {
        for (series, metric) in zip(series, metrics) {
            if series.scope == .notAvailable { throw .figures }
            if series.cells.contains(.hidden) { throw .hidden }
            if !series.hasNumbers { throw .figures }
            if series.cells.count < weeks { throw .weeks(weeks) }
            if catalog.metrics[metric].changesDefinition(after: series.firstWeek, through: series.lastWeek) { throw .definitionChange }
        }
        if series.contains(where: { $0.scope != series[0].scope }) { throw .unlikeGroups }
    }
}
