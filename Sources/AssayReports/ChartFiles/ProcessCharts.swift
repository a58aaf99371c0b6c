import AssayCharts
import AssayLanguage
import AssayMetrics

/// `process`: a measure with its natural limits (`ProcessLimits`).
extension ChartFile {
    func process(_ figures: MeasuredFigures, _ faults: inout ChartFaults) -> Parts? {
        let weeks = axis([figures], &faults)
        guard !weeks.isEmpty else { return nil }
        let numbers = weeks.map { figures.cell($0).number ?? .nan }
        // Limits begin anew where the definition is another.
        let changes = figures.measure.changes.compactMap { weeks.firstIndex(of: $0) }.filter { $0 > 0 }.sorted()
        var spans = zip([0] + changes, changes + [weeks.count]).map { $0..<$1 }
        var baseline = ProcessLimits.lockedAt
        if let base {
            guard let first = weeks.firstIndex(of: base.lowerBound), let last = weeks.firstIndex(of: base.upperBound) else {
                faults.error(
                    "base-outside", "the base \(base.lowerBound) to \(base.upperBound) lies outside the weeks of the chart", at: places["base"],
                    help: "its weeks are \(weeks[0]) to \(weeks[weeks.count - 1])")
                return nil
            }
            spans = spans.compactMap { $0.upperBound <= first ? nil : max($0.lowerBound, first)..<$0.upperBound }
            baseline = numbers[first...last].count { $0.isFinite }
        }
        // A base is that of the weeks it is in; what comes after a change of the definition has its own.
        let limits = spans.enumerated().compactMap { index, span in
            ProcessLimits(values: Array(numbers[span]), baseline: index == 0 ? baseline : ProcessLimits.lockedAt).map { (span, $0) }
        }
        guard !limits.isEmpty else {
            faults.error(
                "too-few-weeks", "limits take figures of at least two weeks in a row", at: places["base"] ?? figures.measure.column.place,
                help: base == nil ? "wait for another week" : "give more weeks with 'base: {from, to}'")
            return nil
        }
        let isNeverNegative = numbers.allSatisfy { !($0 < 0) }
        let phases = limits.map { span, limits in
            let lower = limits.lower(at: 0)
            return ProcessChart.Phase(
                range: span, centre: limits.start, lower: isNeverNegative ? max(0, lower) : lower, upper: limits.upper(at: 0), movingRangeCentre: limits.movingRange,
                movingRangeUpper: limits.rangeLimit)
        }
        let starts = Set(spans.map(\.lowerBound))
        let ranges = weeks.indices.map { index -> Double? in
            guard index > 0, !starts.contains(index) else { return nil }
            let step = (numbers[index] - numbers[index - 1]).magnitude
            return step.isFinite ? step : nil
        }
        return Parts(
            design: ProcessChart(
                weeks: ticks(weeks), series: figures.series(weeks), phases: phases, movingRanges: ranges, signals: ChartFile.signals(limits),
                isTrial: limits.last?.1.isTrial ?? false, isFloored: isNeverNegative && limits.contains { $0.1.lower(at: 0) < 0 }, events: events(in: weeks)),
            subtitle: tell("\(figures.measure.titleWithUnit) with its natural limits") + ChartFile.period(weeks),
            csv: ChartFileCSV.weekly([figures], weeks: weeks, groups: [nil]))
    }

    /// Each week beyond a limit (A), and each that ends a run on one side of the centre line (B); none while the limits still move.
    private static func signals(_ limits: [(span: Range<Int>, limits: ProcessLimits)]) -> [ProcessChart.Signal] {
        limits.filter { !$0.limits.isTrial }.flatMap { span, limits in
            limits.values.indices.compactMap { index in
                limits.signal(at: index).map { signal in
                    ProcessChart.Signal(index: span.lowerBound + index, letter: signal.letter, reason: Words.signal(signal))
                }
            }
        }
    }
}
