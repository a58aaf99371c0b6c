/// What is seen of a process chart, found once for all panels and sentences that tell of it.
struct DrawnProcess {
    let points: WeeklyPoints
    /// The phases that have weeks, within the weeks there are; none for a withheld series.
    let phases: [ProcessChart.Phase]
    /// The signals at weeks that have a figure: the others cannot be seen. Several events have the first letters of the alphabet, and signals those after.
    let signals: [ProcessChart.Signal]

    private static let letterLimit = 8

    init(_ chart: ProcessChart) {
        let points = WeeklyPoints(chart.series, weeks: chart.weeks)
        self.points = points
        phases = chart.series.withheld != nil ? [] : chart.phases.compactMap { phase in
            var phase = phase
            phase.range = phase.range.clamped(to: chart.weeks.indices)
            return phase.range.isEmpty ? nil : phase
        }
        let taken = chart.events.count > 1 ? min(chart.events.count, EventGuide.limit) : 0
        let seen = chart.signals.filter { points[$0.index] != nil }
        signals = seen.map { signal in
            var signal = signal
            // Many letters would lie on each other: the rings say it.
            if seen.count > Self.letterLimit { signal.letter = "" }
            if let byte = signal.letter.utf8.first, signal.letter.utf8.count == 1, (0x41...0x5A - UInt8(taken)).contains(byte) {
                signal.letter = String(UnicodeScalar(byte + UInt8(taken)))
            }
            return signal
        }
    }

    /// Whether a line stands for what is usual.
    var hasLimits: Bool { phases.contains { $0.lower ?? $0.upper != nil } }

    /// Where limits begin anew.
    var newStarts: [Int] { phases.dropFirst().map(\.range.lowerBound) }

    func phase(at index: Int) -> ProcessChart.Phase? { phases.last { $0.range.contains(index) } }

    /// Which side of the limits of its week a value is on: positive above, negative below, nil where there are no limits.
    func side(of value: Double, at index: Int) -> Int? {
        guard let phase = phase(at: index), phase.lower ?? phase.upper != nil else { return nil }
        if let upper = phase.upper, value > upper { return 1 }
        if let lower = phase.lower, value < lower { return -1 }
        return 0
    }

    /// A measure's format, with more digits where a week that is worth a question would print as one of its lines does.
    func format(_ format: NumberFormat) -> NumberFormat {
        signals.reduce(format) { format, signal in
            guard let value = points[signal.index]?.y, let phase = phase(at: signal.index) else { return format }
            return [phase.lower, phase.centre, phase.upper].compactMap(\.self).reduce(format) { $0.telling(value, from: $1) }
        }
    }
}
