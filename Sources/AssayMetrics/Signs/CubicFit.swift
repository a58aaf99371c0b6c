/// What the bins around a target lead to expect just above it: a cubic density through those from half the target to 1.6 of it, the two at the target
/// left out, by least squares of the people in each bin.
///
/// A bin's people are set against the density's integral over it, so merged bins count as what they are; over bins of equal width this is the cubic
/// through their middles.
struct CubicFit: Sendable {
    /// The bins of the fit lie between these parts of the target.
    static let range = 0.5...1.6
    /// Two more than a cubic has numbers.
    static let fewestBins = 6

    /// People from the target to 1.1 of it; at least one.
    let expected: Double

    /// Nil with too few bins, or where the curve expects less than one person.
    init?(_ bins: [DisclosedBin], target: Double) {
        let slack = 1e-9
        var rows: [(terms: [Double], people: Double)] = []
        for bin in bins {
            let (lower, upper) = (bin.lower / target, bin.upper / target)
            let isAtTarget = upper > 0.9 + slack && lower < 1.1 - slack
            if isAtTarget || lower < CubicFit.range.lowerBound - slack || upper > CubicFit.range.upperBound + slack { continue }
            rows.append((CubicFit.integrals(from: lower, to: upper), Double(bin.people)))
        }
        guard rows.count >= CubicFit.fewestBins, let solved = CubicFit.leastSquares(rows) else { return nil }
        let expected = zip(solved, CubicFit.integrals(from: 1, to: 1.1)).reduce(0) { $0 + $1.0 * $1.1 }
        guard expected >= 1 else { return nil }
        self.expected = expected
    }

    /// The integrals of 1, u, u² and u³, where u is −1 at half the target, and 1.2 at 1.6 of it.
    private static func integrals(from lower: Double, to upper: Double) -> [Double] {
        let (a, b) = ((lower - 1) * 2, (upper - 1) * 2)
        return [b - a, (b * b - a * a) / 2, (b * b * b - a * a * a) / 3, (b * b * b * b - a * a * a * a) / 4]
    }

    /// The normal equations, by elimination with the largest pivot.
    private static func leastSquares(_ rows: [(terms: [Double], people: Double)]) -> [Double]? {
        var matrix = (0..<4).map { i in
            (0..<4).map { j in rows.reduce(0.0) { $0 + $1.terms[i] * $1.terms[j] } } + [rows.reduce(0.0) { $0 + $1.terms[i] * $1.people }]
        }
        for column in 0..<4 {
            let pivot = (column..<4).max { matrix[$0][column].magnitude < matrix[$1][column].magnitude }!
            matrix.swapAt(column, pivot)
            guard matrix[column][column].magnitude > 1e-15 else { return nil }
            for row in 0..<4 where row != column {
                let factor = matrix[row][column] / matrix[column][column]
                for k in column..<5 { matrix[row][k] -= factor * matrix[column][k] }
            }
        }
        return (0..<4).map { matrix[$0][4] / matrix[$0][$0] }
    }
}
