import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// Adoption and value as a percentage of their base: the mean of the weeks from which the verdict takes its base, so that picture and words agree.
    func indexedParts(_ drawn: DrawnPair, weeks: Int?) -> FigureParts? {
        // The base lies in the report's window, whichever weeks are drawn: over more weeks these may be figures of other groups.
        let window = max(weeks ?? 0, table.windowWeeks)
        guard let whole = DrawnPair(drawn.pair, group: drawn.group, weeks: window, in: table) else { return nil }
        let base = IndexBase(whole, assessment: assessment(of: drawn), windowWeeks: table.windowWeeks)
        guard let base else { return nil }
        let drawings = drawn.drawings, adoption = sinceChange(drawings.adoption), value = sinceChange(drawings.value)
        let design = IndexedPair(
            weeks: drawn.ticks, adoption: adoption, value: value, adoptionBase: base.adoption, valueBase: base.value, base: base.words,
            events: events(of: [drawn.adoption, drawn.value], group: catalog.groups[drawn.group], in: drawn.adoptionSeries))
        return FigureParts(
            design,
            subtitle: tell("\(drawn.adoption.title) and \(drawn.value.title), by week, in percent of the \(base.words), \(drawn.scope), \(drawn.adoptionSeries.period)"),
            data: .weekly(drawn.columns, group: catalog.groups[drawn.group]))
    }

    /// Figures of another definition are no percentage of this base.
    private func sinceChange(_ series: ChartSeries) -> ChartSeries {
        var series = series
        for index in 0..<(series.breaks.max() ?? 0) where series.values.indices.contains(index) { series.values[index] = nil }
        return series
    }

    private func assessment(of drawn: DrawnPair) -> Assessment? { catalog.pairIndex(drawn.pair.id).flatMap { assessment(pair: $0, group: drawn.group) } }
}

/// What an index of a pair is a percentage of.
struct IndexBase {
    let adoption: Double
    let value: Double
    /// `mean of 2026-W01 to 2026-W08`.
    let words: String

    /// - Parameters:
    ///   - drawn: over the report's window or more.
    ///   - assessment: whose base weeks are taken; without a verdict the first weeks with final figures of both, as many as the smallest base has.
    /// - Returns: nil when there is no week with figures of both.
    init?(_ drawn: DrawnPair, assessment: Assessment?, windowWeeks: Int) {
        let lag = drawn.pair.lagWeeks
        let first = drawn.adoptionSeries.firstWeek
        func number(_ series: Series, _ week: Week) -> Double? {
            let index = week.ordinal - series.firstWeek.ordinal
            guard series.cells.indices.contains(index), case .value(let value, isProvisional: false) = series.cells[index] else { return nil }
            return value
        }
        var weeks: [Week]
        if let assessment, let test = assessment.test, test.baseWeeks > 0 {
            weeks = test.weeks.prefix(test.baseWeeks).map { assessment.firstWeek.advanced(by: $0) }
        } else {
            let start = max(first, drawn.adoptionSeries.lastWeek.advanced(by: 1 - windowWeeks), IndexBase.lastChange(drawn) ?? first)
            let known = (0..<drawn.adoptionSeries.cells.count).lazy.map { first.advanced(by: $0) }.filter {
                $0 >= start && number(drawn.adoptionSeries, $0) != nil && number(drawn.valueSeries, $0.advanced(by: lag)) != nil
            }
            weeks = Array(known.prefix(IndexBase.fewestWeeks))
        }
        let both = weeks.compactMap { week -> (adoption: Double, value: Double)? in
            guard let adoption = number(drawn.adoptionSeries, week), let value = number(drawn.valueSeries, week.advanced(by: lag)) else { return nil }
            return (adoption, value)
        }
        guard let from = weeks.first, let to = weeks.last, !both.isEmpty else { return nil }
        let count = Double(both.count)
        adoption = both.reduce(0) { $0 + $1.adoption / count }
        value = both.reduce(0) { $0 + $1.value / count }
        let isUnbroken = weeks.count == to.ordinal - from.ordinal + 1
        let span =
            from == to
            ? tell("figure of \(from)") : isUnbroken ? tell("mean of \(from) to \(to)") : tell("mean of \(weeks.count) weeks from \(from) to \(to)")
        words = lag == 0 ? span : tell("\(span), value \(Words.weeks(lag)) later")
    }

    /// Without a verdict.
    private static let fewestWeeks = 3

    private static func lastChange(_ drawn: DrawnPair) -> Week? {
        let value = drawn.value.changes.map { $0.week.advanced(by: -drawn.pair.lagWeeks) }
        return (drawn.adoption.changes.map(\.week) + value).filter { $0 <= drawn.adoptionSeries.lastWeek }.max()
    }
}
