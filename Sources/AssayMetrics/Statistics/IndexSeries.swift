/// A series as an index: 100 at its base, the median of its first weeks.
struct IndexSeries {
    /// One a number given; empty when the base is zero or below, or too small to divide by.
    let values: [Double]
    /// How many of the first numbers the base is the median of: a third of them, from three to eight.
    let baseWeeks: Int
    let base: Double

    var hasBase: Bool { !values.isEmpty }

    /// - Parameters:
    ///   - numbers: at least one; no NaN.
    ///   - isMoreBetter: else the index is turned round at 100, so that up is good.
    init(_ numbers: [Double], isMoreBetter: Bool = true) {
        baseWeeks = max(3, min(8, numbers.count / 3))
        let base = numbers.prefix(baseWeeks).median
        self.base = base
        let index = base > 0 ? numbers.map { isMoreBetter ? 100 * $0 / base : 200 - 100 * $0 / base } : []
        values = index.allSatisfy { $0.magnitude <= TrendTest.largestNumber } ? index : []
    }
}
