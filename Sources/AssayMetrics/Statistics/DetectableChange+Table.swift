extension DetectableChange {
    /// Standard deviations a series must rise by over so many weeks, for each autocorrelation from 0 in steps of `columnStep`: found by
    /// `AssayCalibration --detectable --runs 4000`. Forty stands for a rise that is not found: not even one by forty is seen in four of five cases.
    static let risesNeeded: [(count: Int, rises: [Double])] = [
        (12, [4.3, 10.67, 40.0, 40.0, 40.0, 40.0, 40.0]),
        (16, [3.01, 3.68, 5.77, 40.0, 40.0, 40.0, 40.0]),
        (20, [2.43, 2.82, 3.61, 6.41, 40.0, 40.0, 40.0]),
        (26, [2.0, 2.3, 2.81, 3.66, 9.98, 40.0, 40.0]),
        (32, [1.71, 2.02, 2.4, 3.02, 4.54, 40.0, 40.0]),
        (39, [1.56, 1.73, 2.06, 2.61, 3.63, 40.0, 40.0]),
        (52, [1.3, 1.48, 1.76, 2.16, 2.79, 4.93, 40.0]),
        (78, [1.05, 1.19, 1.39, 1.68, 2.15, 3.09, 40.0]),
        (104, [0.89, 1.03, 1.2, 1.43, 1.8, 2.53, 28.59]),
        (156, [0.74, 0.83, 0.97, 1.17, 1.43, 1.95, 3.72]),
        (208, [0.62, 0.72, 0.83, 1.01, 1.24, 1.66, 3.04]),
    ]

    private static let columnStep = 0.15

    /// A rise by more is out of reach: between the cells around it the table says little.
    private static let largestRise = 20.0

    /// By how many standard deviations of its noise a series must rise over the weeks; nil when no rise would be enough.
    static func riseNeeded(count: Int, autocorrelation: Double) -> Double? {
        guard let index = risesNeeded.lastIndex(where: { $0.count <= count }) else { return nil }
        let row = risesNeeded[index]
        var rise = rise(in: row.rises, autocorrelation)
        // An error goes with one over the root of the number of weeks: so do the rows, between two of them and after the last.
        let place = 1 / Double(count).squareRoot()
        let start = 1 / Double(row.count).squareRoot()
        if index + 1 < risesNeeded.count {
            let next = risesNeeded[index + 1]
            let part = (start - place) / (start - 1 / Double(next.count).squareRoot())
            rise += (self.rise(in: next.rises, autocorrelation) - rise) * part
        } else {
            rise *= place / start
        }
        return rise <= largestRise ? rise : nil
    }

    /// Between two columns in proportion; beyond the last one the last.
    private static func rise(in row: [Double], _ autocorrelation: Double) -> Double {
        let column = min(max(0, autocorrelation) / columnStep, Double(row.count - 1))
        let index = min(Int(column), row.count - 2)
        return row[index] + (row[index + 1] - row[index]) * (column - Double(index))
    }
}
