/// The natural process limits of a metric between two changes of its definition.
public struct ProcessPhase: Sendable, Hashable {
    /// Indices of the series' cells.
    public let weeks: Range<Int>
    /// Of all cells of the series: those outside the phase, and provisional ones, are missing.
    public let limits: ProcessLimits

    /// Limits of fewer points say nothing.
    public static let fewestPoints = 6
}

extension ProcessLimits {
    /// Whether more than half of the steps are none, though some are: then the median one is zero, and limits from it would call every other week unusual.
    fileprivate var isBlind: Bool {
        guard method.range == .median, movingRange == 0 else { return false }
        return Set(values.filter(\.isFinite).prefix(baselineCount)).count > 1
    }
}

extension Series {
    /// The phases of a series that have limits, oldest first. Limits are drawn anew where the definition changed, and nowhere else.
    ///
    /// They are locked on the first twenty numbers of a phase; the last week, which is judged by them, is never among these. Provisional weeks stay out.
    public func processPhases(of metric: Metric) -> [ProcessPhase] {
        let borders = [0] + breakIndices(of: metric).sorted() + [cells.count]
        return zip(borders, borders.dropFirst()).compactMap { start, end in processPhase(start..<end, metric.process) }
    }

    private func processPhase(_ weeks: Range<Int>, _ terms: ProcessTerms) -> ProcessPhase? {
        let values = cells.enumerated().map { index, cell in
            if weeks.contains(index), case .value(let value, isProvisional: false) = cell { value } else { Double.nan }
        }
        let isJudged = weeks.upperBound == cells.count && values.last?.isFinite == true
        let numbers = values.count { $0.isFinite }
        guard numbers >= ProcessPhase.fewestPoints,
            let limits = ProcessLimits(values: values, baseline: min(ProcessLimits.lockedAt, isJudged ? numbers - 1 : numbers), method: terms.method),
            !limits.isBlind
        else { return nil }
        return ProcessPhase(weeks: weeks, limits: limits)
    }
}
