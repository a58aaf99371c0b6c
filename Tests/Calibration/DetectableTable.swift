import AssayMetrics

/// By how many standard deviations of its noise a series must rise for the trend test to see it in four of five cases: found by trying.
struct DetectableTable: Sendable {
    static let counts = [12, 16, 20, 26, 32, 39, 52, 78, 104, 156, 208]
    static let likenesses = [0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9]
    static let power = 0.8
    /// A rise so large is no longer a matter of noise: what is not seen then is never seen.
    static let most = 40.0

    let count: Int
    let likeness: Double

    /// How often a rise of so many standard deviations is seen.
    func power(of rise: Double, in noise: [[Double]]) -> Double {
        let weeks = Array(0..<count)
        let ramp = weeks.map { rise * Double($0) / Double(count - 1) }
        let seen = noise.count { series in
            let test = TrendTest(zip(series, ramp).map { $0 + $1 }, weeks: weeks)
            return (test?.pRising ?? 1) < PairTest.Terms.level
        }
        return Double(seen) / Double(noise.count)
    }

    /// The largest rise tried when even that is not seen so often.
    func smallestRise(runs: Int) -> Double {
        var generator = Noise(seed: "detectable \(count) \(likeness)")
        let noise = (0..<runs).map { _ in generator.autoregressive(count: count, likeness: likeness) }
        guard power(of: DetectableTable.most, in: noise) >= DetectableTable.power else { return DetectableTable.most }
        var low = 0.0
        var high = 4.0
        while power(of: high, in: noise) < DetectableTable.power { (low, high) = (high, 2 * high) }
        while high - low > 0.004 * high {
            let middle = (low + high) / 2
            if power(of: middle, in: noise) < DetectableTable.power { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The rows of the table, as Swift.
    static func written(runs: Int) async -> String {
        let cells = counts.flatMap { count in likenesses.map { DetectableTable(count: count, likeness: $0) } }
        let rises = await concurrently(cells.reversed()) { $0.smallestRise(runs: runs) }.reversed() as [Double]
        return counts.indices.map { row in
            let numbers = rises[(row * likenesses.count)..<((row + 1) * likenesses.count)]
            return "        (\(counts[row]), [\(numbers.map { "\(($0 * 100).rounded() / 100)" }.joined(separator: ", "))]),\n"
        }.joined()
    }
}
