/// Bunching at a target: more people just above it than just below, or than the neighbouring bins lead to expect.
///
/// The second way after Saez, "Do Taxpayers Bunch at Kink Points?" (2010), and Chetty et al. (2011). Bins are a tenth of the target wide.
struct BunchingSign: SignTest {
    static let sign = Sign.bunching
    /// (a) Of the people in the two bins at the target, one half would be above it.
    static let level = 0.01
    static let smallestRatio = 1.5
    static let fewestForRatio = 300
    /// (b) The excess over a cubic through the other bins from half the target to 1.6 of it.
    static let smallestExcess = 0.5
    static let smallestZ = 3.0
    static let fewestForExcess = 100
    /// In the two bins at the target.
    static let fewestAtTarget = 20
    /// A distribution may be so many weeks old.
    static let freshWeeks = 4

    let metric: Int
    let target: Double

    var metrics: [Int] { [metric] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [BunchingSign] {
        let metrics = input.catalog.metrics
        let tests = metrics.indices.compactMap { index -> BunchingSign? in
            guard metrics[index].better != .down, let target = metrics[index].target(inForce: input.week), target.value > 0 else { return nil }
            return BunchingSign(metric: index, target: target.value)
        }
        if tests.isEmpty { throw .target }
        let known = tests.filter { $0.distribution(in: input) != nil }
        if known.isEmpty { throw .distribution }
        return known
    }

    /// Of everybody only: a distribution of a group would show single persons.
    func groups(in input: SignInput) -> [Int] { [MetricCatalog.everybody] }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        guard let distribution = distribution(in: input) else { throw .distribution }
        // The target may be younger than the figures.
        guard input.catalog.metrics[metric].target(inForce: distribution.week) != nil else { throw .target }
        let bunching = try BunchingSign.judge(distribution.bins, target: target)
        return bunching.isSign ? .bunching(bunching) : nil
    }

    private func distribution(in input: SignInput) -> DisclosedDistribution? {
        input.tables.distribution(metric: metric, weeks: input.week.advanced(by: 1 - BunchingSign.freshWeeks)...input.week, asOf: input.week)
    }

    /// - Parameter bins: as shown, merged; none when nothing of them is shown.
    static func judge(_ bins: [DisclosedBin], target: Double) throws(SignFinding.Missing) -> SignEvidence.Bunching {
        if bins.isEmpty { throw .hidden }
        let people = bins.reduce(0) { $0 + $1.people }
        if people < fewestForExcess { throw .people(fewestForExcess) }
        guard let below = count(bins, from: 0.9 * target, to: target), let above = count(bins, from: target, to: 1.1 * target) else { throw .bins }
        if below + above < fewestAtTarget { throw .people(fewestAtTarget) }
        let isRatioTested = people >= fewestForRatio
        let expected = CubicFit(bins, target: target)?.expected
        if !isRatioTested, expected == nil { throw .bins }
        return SignEvidence.Bunching(
            below: below, above: above, p: isRatioTested ? probability(above, of: below + above) : nil, expected: expected)
    }

    /// The people between two values; nil when these are not edges of bins.
    private static func count(_ bins: [DisclosedBin], from lower: Double, to upper: Double) -> Int? {
        func isAt(_ edge: Double, _ value: Double) -> Bool { (edge - value).magnitude <= 1e-9 * value.magnitude }
        guard let first = bins.firstIndex(where: { isAt($0.lower, lower) }), let last = bins[first...].firstIndex(where: { isAt($0.upper, upper) }) else { return nil }
        return bins[first...last].reduce(0) { $0 + $1.people }
    }

    /// How often of so many tosses of a coin at least so many are heads.
    ///
    /// Both sums are in units of the likeliest number's probability, so nothing is lost however many there are; what is below 1e-300 of it is nothing.
    static func probability(_ heads: Int, of tosses: Int) -> Double {
        let likeliest = tosses / 2
        var (all, tail) = (1.0, likeliest >= heads ? 1.0 : 0.0)
        for isUp in [true, false] {
            var weight = 1.0
            var k = likeliest
            while weight > 1e-300, isUp ? k < tosses : k > 0 {
                // One step from k: of n! / (k! (n − k)!) only two factors change.
                weight *= isUp ? Double(tosses - k) / Double(k + 1) : Double(k) / Double(tosses - k + 1)
                k += isUp ? 1 : -1
                all += weight
                if k >= heads { tail += weight }
            }
        }
        return min(1, tail / all)
    }
}

extension SignEvidence {
    public struct Bunching: Sendable, Hashable {
        /// People in the bin just below the target and in the one just above. Not to be shown: a ratio is enough.
        let below: Int
        let above: Int
        /// How often as many of the two bins' people would stand above by chance; nil with fewer than 300 people in all.
        public let p: Double?
        /// How many would be expected just above from the bins around; nil when too few of them are left.
        let expected: Double?

        /// How many times as many stand just above as just below.
        public var ratio: Double { Double(above) / Double(below) }
        /// The people just above beyond those expected, as a fraction of these.
        public var excess: Double? { expected.map { (Double(above) - $0) / $0 } }
        public var z: Double? { expected.map { (Double(above) - $0) / $0.squareRoot() } }

        /// (a) More above than below.
        public var isRatio: Bool { p.map { $0 < BunchingSign.level } ?? false && Double(above) >= BunchingSign.smallestRatio * Double(below) }
        /// (b) More above than the bins around lead to expect.
        public var isExcess: Bool {
            guard let excess, let z else { return false }
            return excess >= BunchingSign.smallestExcess && z >= BunchingSign.smallestZ
        }

        var isSign: Bool { isRatio || isExcess }
    }
}
