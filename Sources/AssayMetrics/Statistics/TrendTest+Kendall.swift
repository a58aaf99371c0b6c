extension TrendTest {
    /// Fewer numbers are no series.
    public static let fewestNumbers = 8

    /// Numbers further from zero count as missing: their squares would not be finite.
    public static let largestNumber = 1e150

    /// Tests a series.
    /// - Parameters:
    ///   - values: one number a week; NaN where there is none.
    ///   - weeks: the number of each week, rising; as many as there are values. A gap in it counts like a missing number.
    /// - Returns: nil with fewer than eight numbers.
    public init?(_ values: [Double], weeks: [Int]) {
        var numbers: [Double] = []
        var places: [Int] = []
        numbers.reserveCapacity(values.count)
        places.reserveCapacity(values.count)
        for (value, week) in zip(values, weeks) where value.magnitude <= TrendTest.largestNumber {
            numbers.append(value)
            places.append(week)
        }
        let count = numbers.count
        guard count >= TrendTest.fewestNumbers else { return nil }
        let n = Double(count)

        var pairs = PairSlopes(numbers, weeks: places)
        let slope = pairs.median()
        let variance = (Double(count * (count - 1) * (2 * count + 5)) - (pairs.ties > 0 ? TrendTest.tieTerm(numbers) : 0)) / 18

        let line = Residuals.autocorrelation(Residuals.afterLine(numbers, weeks: places, slope: slope), weeks: places)
        let step = Residuals.afterStep(numbers)
        let stepped = step.map { Residuals.autocorrelation($0.residuals, weeks: places) } ?? 0
        // Taking a shape away takes away likeness too: it is added again, for a line and for a step.
        let rho = min(TrendTest.inRange((n * line + 2) / (n - 4)), TrendTest.inRange((n * stepped + 5) / (n - 7)))
        let inflation = Residuals.inflation(autocorrelation: rho, count: count)
        let effective = max(3, n / inflation)
        let widened = max(0, variance * inflation)

        let z = pairs.score == 0 || widened == 0 ? 0 : Double(pairs.score - pairs.score.signum()) / widened.squareRoot()
        let t = StudentT(degreesOfFreedom: effective - 2)
        let reach = t.upperQuantile(0.05) * widened.squareRoot()
        let pairCount = Double(pairs.count)
        let tail = t.upperTail(z.magnitude)

        self.init(
            count: count, score: pairs.score, variance: variance, tauA: Double(pairs.score) / pairCount, slope: slope,
            slopeLow: pairs.atRank((pairCount - reach) / 2), slopeHigh: pairs.atRank((pairCount + reach) / 2 + 1), lineAutocorrelation: line,
            stepAutocorrelation: stepped, stepIndex: step?.index, autocorrelation: rho, inflation: inflation, effectiveCount: effective, z: z,
            degreesOfFreedom: effective - 2, pRising: z < 0 ? 1 - tail : tail, pFalling: z > 0 ? 1 - tail : tail, span: places[count - 1] - places[0])
    }

    private static func inRange(_ rho: Double) -> Double { min(0.95, max(0, rho)) }

    /// What equal numbers take from the variance: t(t − 1)(2t + 5) for each group of t.
    private static func tieTerm(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        var term = 0
        var start = 0
        for index in 1...sorted.count where index == sorted.count || sorted[index] != sorted[start] {
            let size = index - start
            term += size * (size - 1) * (2 * size + 5)
            start = index
        }
        return Double(term)
    }
}
