/// A process behaviour chart (XmR): a metric with its natural limits, its moving ranges below. What leaves the limits is worth a question, and no more. The limits are given, not computed.
public struct ProcessChart: ChartDesign {
    /// Limits over some weeks.
    public struct Phase: Sendable, Hashable {
        /// Indices of weeks.
        public var range: Range<Int>
        public var centre: Double
        public var lower: Double?
        public var upper: Double?
        public var movingRangeCentre: Double?
        public var movingRangeUpper: Double?

        public init(range: Range<Int>, centre: Double, lower: Double?, upper: Double?, movingRangeCentre: Double?, movingRangeUpper: Double?) {
            self.range = range
            self.centre = centre
            self.lower = lower
            self.upper = upper
            self.movingRangeCentre = movingRangeCentre
            self.movingRangeUpper = movingRangeUpper
        }
    }

    /// From what the limits are drawn.
    public enum Limits: Sendable, Hashable {
        case mean, median
        /// From the mean, and set wider apart for a metric that moves slowly.
        case widened
    }

    /// A week worth a question.
    public struct Signal: Sendable, Hashable {
        /// Of the week.
        public var index: Int
        /// "A".
        public var letter: String
        /// "above the upper limit".
        public var reason: String

        public init(index: Int, letter: String, reason: String) {
            self.index = index
            self.letter = letter
            self.reason = reason
        }
    }

    public var weeks: [WeekTick]
    public var series: ChartSeries
    /// One after the other; more than one where limits were drawn anew at a declared change.
    public var phases: [Phase]
    /// One a week: the step from the week before; nil where there is none.
    public var movingRanges: [Double?]
    public var signals: [Signal]
    /// Whether the limits stem from fewer than twelve points.
    public var isTrial: Bool
    /// Whether the lower limit was raised to zero, since the figure cannot be negative.
    public var isFloored: Bool
    public var events: [ChartEvent]
    public var limits: Limits

    public init(
        weeks: [WeekTick], series: ChartSeries, phases: [Phase], movingRanges: [Double?], signals: [Signal], isTrial: Bool, isFloored: Bool, events: [ChartEvent] = [],
        limits: Limits = .mean
    ) {
        self.limits = limits
        self.weeks = weeks
        self.series = series
        self.phases = phases
        self.movingRanges = movingRanges
        self.signals = signals
        self.isTrial = isTrial
        self.isFloored = isFloored
        self.events = events
    }
}

extension ProcessChart {
    /// The values above, the steps from week to week below, over the same weeks.
    public func chart(_ caption: ChartCaption) -> Chart {
        Chart(caption: caption, panels: [valuePanel, rangePanel], arrangement: .stacked, events: events, notes: notes)
    }

    var points: WeeklyPoints { WeeklyPoints(series, weeks: weeks) }

    /// Where lines are broken: where the definition changed, and where limits begin anew.
    var breaks: Set<Int> { series.breaks.union(drawnPhases.dropFirst().map(\.range.lowerBound)) }

    /// The phases that have weeks, within the weeks there are; none for a withheld series.
    var drawnPhases: [Phase] {
        guard series.withheld == nil else { return [] }
        return phases.compactMap { phase in
            var phase = phase
            phase.range = phase.range.clamped(to: weeks.indices)
            return phase.range.isEmpty ? nil : phase
        }
    }

    /// The signals at weeks that have a figure: the others cannot be seen. Several events have the first letters of the alphabet, and signals those after.
    var drawnSignals: [Signal] {
        let points = points.points, taken = events.count > 1 ? min(events.count, EventGuide.limit) : 0
        let seen = signals.filter { points.indices.contains($0.index) && points[$0.index] != nil }
        return seen.map { signal in
            var signal = signal
            // Many letters would lie on each other: the rings say it.
            if seen.count > Self.letterLimit { signal.letter = "" }
            if let byte = signal.letter.utf8.first, signal.letter.utf8.count == 1, (0x41...0x5A - UInt8(taken)).contains(byte) {
                signal.letter = String(UnicodeScalar(byte + UInt8(taken)))
            }
            return signal
        }
    }

    private static let letterLimit = 8

    /// The measure's, with more digits where a week that is worth a question would print as one of its lines does.
    var format: NumberFormat {
        let points = points.points
        return drawnSignals.reduce(series.measure.format) { format, signal in
            guard let value = points[signal.index]?.y, let phase = phase(at: signal.index) else { return format }
            return [phase.lower, phase.centre, phase.upper].compactMap(\.self).reduce(format) { $0.telling(value, from: $1) }
        }
    }

    func phase(at index: Int) -> Phase? { drawnPhases.last { $0.range.contains(index) } }

    /// Which side of the limits of its week a value is on: positive above, negative below, nil where there are no limits.
    func side(of value: Double, at index: Int) -> Int? {
        guard let phase = phase(at: index), phase.lower ?? phase.upper != nil else { return nil }
        if let upper = phase.upper, value > upper { return 1 }
        if let lower = phase.lower, value < lower { return -1 }
        return 0
    }
}
