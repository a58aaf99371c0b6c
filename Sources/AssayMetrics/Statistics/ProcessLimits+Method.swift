extension ProcessLimits {
    /// How limits are drawn from a baseline.
    public struct Method: Sendable, Hashable {
        public enum Average: Sendable { case mean, median }

        /// The centre line: the mean of the points, or for spiky series their median.
        public var centre: Average
        /// Of the moving ranges.
        public var range: Average
        /// From the centre to a limit, in moving ranges.
        public var limitFactor: Double
        /// The limit of moving ranges, in moving ranges.
        public var rangeFactor: Double
        /// The centre follows a line through the averages of the two halves of the baseline.
        public var isTrended = false
        /// Limits are set wider apart for a metric that moves slowly, so that it does not stand out all the time. To be said wherever they are shown.
        public var isWidened = false

        /// Wheeler's rounded factors of the mean moving range, or of the median one.
        public init(centre: Average = .mean, range: Average = .mean) {
            self.init(centre: centre, range: range, limitFactor: range == .mean ? 2.66 : 3.145, rangeFactor: range == .mean ? 3.268 : 3.865)
        }

        public init(centre: Average = .mean, range: Average = .mean, limitFactor: Double, rangeFactor: Double) {
            self.centre = centre
            self.range = range
            self.limitFactor = limitFactor
            self.rangeFactor = rangeFactor
        }

        /// The factors of the NIST handbook: three sigma, over d₂ rounded to 1.128, and D₄ rounded to 3.267.
        public static let nist = Method(limitFactor: 3 / 1.128, rangeFactor: 3.267)
    }
}
