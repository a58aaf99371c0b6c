/// The smallest change that the trend test reveals in four of five cases, at its one-sided level of 0.05: what the weeks at hand could have shown.
///
/// How many standard deviations of its noise a series must rise for that was found by simulation (see `risesNeeded`): straight rises in noise in
/// which each week resembles the one before (first-order autoregressive, Gaussian).
public enum DetectableChange {
    /// - Parameters:
    ///   - count: how many weeks have a number.
    ///   - noise: standard deviation of the series around its line or step, as a fraction of its base.
    ///   - autocorrelation: from one week to the next, from 0 on.
    /// - Returns: the change over the weeks, as a fraction of the base; nil when no change however large would be seen so often: too few weeks for
    ///   so slow a series.
    public static func smallest(count: Int, noise: Double, autocorrelation: Double) -> Double? {
        riseNeeded(count: count, autocorrelation: autocorrelation).map { $0 * noise }
    }

    /// Of the value of a pair. Nil too when it was not tested, and when all its numbers are the same: then nothing is known of its noise.
    public static func smallest(for pair: PairTest) -> Double? {
        guard let test = pair.value else { return nil }
        let noise = noise(of: pair.valueIndex, weeks: pair.weeks, test: test) / 100
        return noise > 0 ? smallest(count: test.count, noise: noise, autocorrelation: test.autocorrelation) : nil
    }

    /// The standard deviation of a series around its Theil–Sen line or its best single step, whichever fits better, in the unit of the series.
    ///
    /// Each fitted shape takes away as many weeks as it has parameters, times the inflation, for a week that resembles its neighbour is worth less.
    /// Of level and rising series (12 to 52 weeks, autocorrelation to 0.6) the mean of the estimate is within 6 % of the truth.
    /// - Parameter test: of these values; all of them finite.
    static func noise(of values: [Double], weeks: [Int], test: TrendTest) -> Double {
        let count = Double(values.count)
        func variance(_ residuals: [Double], parameters: Double) -> Double {
            let mean = residuals.reduce(0, +) / count
            return residuals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(count / 4, count - parameters * test.inflation)
        }
        let line = variance(Residuals.afterLine(values, weeks: weeks, slope: test.slope), parameters: 2)
        guard let step = Residuals.afterStep(values) else { return line.squareRoot() }
        let smaller = min(line, variance(step.residuals, parameters: 3))
        // What rounding leaves of a perfect line is no noise.
        let scale = values.reduce(0) { max($0, $1.magnitude) }
        return smaller.squareRoot() > 1e-12 * scale ? smaller.squareRoot() : 0
    }
}
