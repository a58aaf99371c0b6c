/// What is left of a series after a shape is taken away, and how much a week of it resembles the one before.
enum Residuals {
    /// The series less a straight line.
    static func afterLine(_ values: [Double], weeks: [Int], slope: Double) -> [Double] {
        values.indices.map { values[$0] - slope * Double(weeks[$0]) }
    }

    /// The series less its best single step: two means, of at least an eighth of the weeks and three, with the least sum of squares; and the
    /// index of the first number after it. Nil under six numbers: no place for a step.
    static func afterStep(_ values: [Double]) -> (residuals: [Double], index: Int)? {
        let count = values.count
        let least = max(3, count / 8)
        guard count >= 2 * least else { return nil }
        // From the first number, then from the mean: sums of small numbers, and of a constant series exactly zero.
        let first = values[0]
        let mean = values.reduce(0) { $0 + ($1 - first) } / Double(count)
        var sum = 0.0
        var best = -1.0
        var index = least
        var sumBefore = 0.0
        for split in 1...(count - least) {
            sum += values[split - 1] - first - mean
            guard split >= least else { continue }
            // By how much the step reduces the sum of squares, over the count. Of places equally good the first: rounding must not choose.
            let gain = sum * sum / Double(split * (count - split))
            if gain > best * (1 + 1e-12) {
                (best, index, sumBefore) = (gain, split, sum)
            }
        }
        let before = first + mean + sumBefore / Double(index)
        let after = first + mean - sumBefore / Double(count - index)
        return (values.indices.map { values[$0] - ($0 < index ? before : after) }, index)
    }

    /// Lag-1 autocorrelation, of weeks that are truly neighbours, scaled up to the number there would be without gaps. Zero when nothing is left.
    static func autocorrelation(_ residuals: [Double], weeks: [Int]) -> Double {
        let count = residuals.count
        let mean = residuals.reduce(0, +) / Double(count)
        var squares = 0.0
        var total = 0.0
        var products = 0.0
        var neighbours = 0
        for i in 0..<count {
            let own = residuals[i] - mean
            squares += own * own
            total += residuals[i] * residuals[i]
            if i + 1 < count, weeks[i + 1] - weeks[i] == 1 {
                products += own * (residuals[i + 1] - mean)
                neighbours += 1
            }
        }
        guard squares > 1e-12 * max(1, total), neighbours > 0 else { return 0 }
        return products / squares * Double(count - 1) / Double(neighbours)
    }

    /// By how much the variance of a mean grows when a week resembles the one before (Bayley and Hammersley 1946, for a first-order process).
    static func inflation(autocorrelation rho: Double, count: Int) -> Double {
        let rest = 1 - rho
        let power = (0..<count).reduce(1.0) { product, _ in product * rho }
        return 1 + 2 * (rho / rest - rho * (1 - power) / (Double(count) * rest * rest))
    }
}
