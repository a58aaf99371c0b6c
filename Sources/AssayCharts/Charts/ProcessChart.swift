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
        let drawn = DrawnProcess(self)
        return Chart(caption: caption, panels: [valuePanel(drawn), rangePanel(drawn)], arrangement: .stacked, events: events, notes: notes(drawn))
    }
}
