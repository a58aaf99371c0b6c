/// Natural process limits of a series (an XmR chart): within them, week to week ups and downs are what is usual for the metric.
///
/// Sources: W. A. Shewhart 1931; D. J. Wheeler, "Making Sense of Data" 2003 (XmR, 2.66 and 3.268, median form, trended limits);
/// NIST/SEMATECH e-Handbook 6.3.2.2 (3/1.128). Numbers are tested as they are; rounding is for print.
public struct ProcessLimits: Sendable, Hashable {
    /// After so many points the limits stay as they are: more would let a lasting change widen them and hide itself.
    public static let lockedAt = 20
    /// With fewer points the limits are provisional.
    public static let fewestPoints = 12

    /// The points tested: one a week, NaN where there is none.
    public let values: [Double]
    public let method: Method
    /// From how many points the limits are drawn.
    public let baselineCount: Int
    /// The centre line at index 0, and by how much it rises a week: zero but for trended limits.
    public let start: Double
    public let slope: Double
    /// The mean or median moving range of the baseline.
    public let movingRange: Double
    /// From the centre line to each limit.
    public let reach: Double
    /// The upper limit of moving ranges.
    public let rangeLimit: Double

    /// - Parameters:
    ///   - values: one a week; NaN where there is none. A gap ends a run, and there is no moving range across it.
    ///   - baseline: how many of the first points the limits are drawn from.
    /// - Returns: nil when there are no two points in neighbouring weeks among these.
    public init?(values: [Double], baseline: Int = ProcessLimits.lockedAt, method: Method = Method()) {
        let places = Array(values.indices.filter { values[$0].isFinite }.prefix(baseline))
        let points = places.map { values[$0] }
        let ranges = zip(places, places.dropFirst()).filter { $1 - $0 == 1 }.map { (values[$1] - values[$0]).magnitude }
        guard !ranges.isEmpty else { return nil }
        self.values = values
        self.method = method
        baselineCount = points.count

        let line = method.isTrended ? ProcessLimits.halfAverages(points, at: places) : nil
        slope = line?.slope ?? 0
        start = line?.start ?? (method.centre == .mean ? ProcessLimits.mean(points) : points.median)
        movingRange = method.range == .mean ? ProcessLimits.mean(ranges) : ranges.median
        let widening = method.isWidened ? ProcessLimits.widening(points, at: places) : 1
        reach = method.limitFactor * movingRange * widening
        rangeLimit = method.rangeFactor * movingRange
    }

    /// Fewer than twelve points: the limits will still move.
    public var isTrial: Bool { baselineCount < ProcessLimits.fewestPoints }

    public func centre(at index: Int) -> Double { start + slope * Double(index) }
    public func lower(at index: Int) -> Double { centre(at: index) - reach }
    public func upper(at index: Int) -> Double { centre(at: index) + reach }

    /// Wheeler's half averages: the line through the mean of the first half and the mean of the second. The middle one of an odd number is left out.
    private static func halfAverages(_ points: [Double], at places: [Int]) -> (slope: Double, start: Double)? {
        let half = points.count / 2
        guard half > 0 else { return nil }
        let times = places.map(Double.init)
        let time = (mean(times.prefix(half)), mean(times.suffix(half)))
        let level = (mean(points.prefix(half)), mean(points.suffix(half)))
        let slope = (level.1 - level.0) / (time.1 - time.0)
        return (slope, level.0 - slope * time.0)
    }

    /// One over √(1 − r): in a metric that moves slowly neighbours are alike, and moving ranges too small. r is the lag-1 autocorrelation of the
    /// baseline, corrected for its bias and kept from 0 to 0.8.
    private static func widening(_ points: [Double], at places: [Int]) -> Double {
        let count = Double(points.count)
        guard count > 3 else { return 1 }
        let r = (count * Residuals.autocorrelation(points, weeks: places) + 1) / (count - 3)
        return 1 / (1 - min(0.8, max(0, r))).squareRoot()
    }

    /// From the first number on: the mean of equal numbers is that number.
    private static func mean(_ numbers: some Collection<Double>) -> Double {
        guard let first = numbers.first else { return .nan }
        return first + numbers.reduce(0) { $0 + ($1 - first) } / Double(numbers.count)
    }
}
