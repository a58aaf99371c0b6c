import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// A metric with its natural limits, which are those of the scorecard's signal: picture and word agree, whichever weeks are drawn.
    /// - Parameter labels: whose window holds the labels of these weeks; nil for the report's own.
    func processParts(metric index: Int, group: Int, weeks: Int?, labels: SeriesTable? = nil) -> FigureParts {
        let metric = catalog.metrics[index]
        let window = table.series(metric: index, group: group)
        let drawn = table.drawn(metric: index, group: group, weeks: weeks)
        // Over more weeks `all` may be of other groups: then the limits are those of what is drawn.
        let judged = drawn.cells.count <= window.cells.count || drawn.scope == window.scope ? window : drawn.suffix(table.windowWeeks)
        let shift = judged.firstWeek.ordinal - drawn.firstWeek.ordinal
        let phases = judged.processPhases(of: metric)
        let isNeverNegative = judged.cells.allSatisfy { ($0.number ?? 0) >= 0 }

        func isDrawn(_ index: Int) -> Bool { drawn.cells.indices.contains(index + shift) }
        let drawnPhases = phases.compactMap { phase -> ProcessChart.Phase? in
            let range = max(0, phase.weeks.lowerBound + shift)..<max(0, min(drawn.cells.count, phase.weeks.upperBound + shift))
            guard !range.isEmpty else { return nil }
            let limits = phase.limits
            return ProcessChart.Phase(
                range: range, centre: limits.centre(at: 0), lower: isNeverNegative ? max(0, limits.lower(at: 0)) : limits.lower(at: 0), upper: limits.upper(at: 0),
                movingRangeCentre: limits.movingRange, movingRangeUpper: limits.rangeLimit)
        }
        var ranges = [Double?](repeating: nil, count: drawn.cells.count)
        var signals: [ProcessChart.Signal] = []
        for phase in phases {
            let values = phase.limits.values
            for index in phase.weeks where isDrawn(index) {
                if index > 0, values[index].isFinite, values[index - 1].isFinite { ranges[index + shift] = (values[index] - values[index - 1]).magnitude }
                guard !phase.limits.isTrial, let signal = phase.limits.signal(at: index, by: metric.process.rules) else { continue }
                signals.append(ProcessChart.Signal(index: index + shift, letter: signal.letter, reason: signal.reason))
            }
        }
        let design = ProcessChart(
            weeks: (labels ?? table).ticks(of: drawn), series: drawn.drawing(of: metric), phases: drawnPhases, movingRanges: ranges, signals: signals,
            isTrial: phases.last?.limits.isTrial ?? false, isFloored: isNeverNegative && phases.contains { $0.limits.lower(at: 0) < 0 },
            events: events(of: [metric], group: catalog.groups[group], in: drawn), limits: metric.process.limits.drawn)
        let scope = Words.scope(of: drawn, group: group, in: catalog)
        return FigureParts(
            design, subtitle: tell("\(metric.titleWithUnit), by week, with its natural limits, \(scope), \(drawn.period)"),
            data: .weekly([(metric, drawn)], group: catalog.groups[group]))
    }
}

extension ProcessTerms.Limits {
    fileprivate var drawn: ProcessChart.Limits {
        switch self {
        case .mean: .mean
        case .median: .median
        case .widened: .widened
        }
    }
}

extension ProcessLimits.Signal {
    /// Under which a chart explains it: by rule.
    var letter: String {
        switch self {
        case .outside: "A"
        case .run: "B"
        case .nearLimit: "C"
        }
    }

    /// The same for all weeks of a run, however long it is by then: one line under the chart.
    fileprivate var reason: String {
        switch self {
        case .outside, .nearLimit: Words.signal(self)
        case .run(isAbove: true, _): tell("\(ProcessLimits.runLength) weeks or more above its usual level")
        case .run(isAbove: false, _): tell("\(ProcessLimits.runLength) weeks or more below its usual level")
        }
    }
}

extension Series {
    /// Between the limits by which the report's week is judged, for a band behind a line; nil where they are no numbers. Of figures that are never negative not below zero.
    func usualRange(by limits: ProcessLimits) -> ClosedRange<Double>? {
        let (lower, upper) = (limits.lower(at: 0), limits.upper(at: 0))
        guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
        return cells.allSatisfy { ($0.number ?? 0) >= 0 } ? max(0, lower)...upper : lower...upper
    }
}
