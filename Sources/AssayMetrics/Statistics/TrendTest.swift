/// Whether a series rises or falls over its weeks, and by how much: Kendall's test with a correction for ties and for weeks that resemble their
/// neighbours, and the Theil–Sen slope.
///
/// Sources: Mann 1945 and Kendall 1975 (the test, ties); Sen 1968 (slope and its interval); Bayley and Hammersley 1946, Yue and Wang 2004 (the
/// variance of autocorrelated series). The corrections `+5, −7` for a removed step, the smaller of two autocorrelations and the t reference
/// were chosen by simulation; the method page prints how often the whole errs.
public struct TrendTest: Sendable, Hashable {
    /// How many weeks have a number.
    public let count: Int
    /// Kendall's S: pairs of weeks in which the later is higher, less those in which it is lower.
    public let score: Int
    /// The variance of S without autocorrelation, ties taken into account.
    public let variance: Double
    /// S over the number of pairs of weeks.
    public let tauA: Double
    /// Theil–Sen: the median change per week.
    public let slope: Double
    /// The 90 % interval of the slope.
    public let slopeLow: Double
    public let slopeHigh: Double
    /// Lag-1 autocorrelation of what is left after a straight line, and after the best single step.
    public let lineAutocorrelation: Double
    public let stepAutocorrelation: Double
    /// The index of the first number after that step; nil when there are too few for one.
    public let stepIndex: Int?
    /// The autocorrelation used: the smaller of the two, each corrected for its bias, from 0 to 0.95.
    public let autocorrelation: Double
    /// By how much the variance grows through it.
    public let inflation: Double
    /// How many independent weeks the series is worth; at least 3.
    public let effectiveCount: Double
    /// S less one towards zero, over its standard deviation, the inflation included; 0 without any rise or fall.
    public let z: Double
    /// Of the t distribution: the effective count less two.
    public let degreesOfFreedom: Double
    /// How often a series without a trend would rise this clearly, and fall this clearly.
    public let pRising: Double
    public let pFalling: Double
    /// Weeks from the first number to the last.
    public let span: Int
}

extension TrendTest {
    /// The change over the weeks of the series along the slope, in the series' own unit, and its 90 % interval.
    public var change: Double { slope * Double(span) }
    public var changeLow: Double { slopeLow * Double(span) }
    public var changeHigh: Double { slopeHigh * Double(span) }
}
