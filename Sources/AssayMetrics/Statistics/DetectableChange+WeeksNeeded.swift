extension DetectableChange {
    /// Two years: who would wait longer?
    static let mostWeeks = 104

    /// About how many more weeks until it can be told whether value keeps pace, in four of five cases, if adoption goes on rising as it did.
    ///
    /// Told is: were value level, the contrast would show it; and did value grow by just the pass-through, its own rise would. Both must be seen, for
    /// which of the two it is is not known. The range is that of the noise, one standard error less and one more.
    /// - Returns: nil when adoption does not rise, and when even the longer of the two is beyond two years.
    public static func weeksNeeded(for pair: PairTest) -> ClosedRange<Int>? {
        guard let adoption = pair.adoption, let value = pair.value, let contrast = pair.contrast else { return nil }
        let pace = pair.terms.passThrough * adoption.slope
        guard pace > 0 else { return nil }
        let difference = zip(pair.valueIndex, pair.adoptionIndex).map { $0 - pair.terms.passThrough * $1 }
        let tests = [
            (test: value, noise: noise(of: pair.valueIndex, weeks: pair.weeks, test: value)),
            (test: contrast, noise: noise(of: difference, weeks: pair.weeks, test: contrast)),
        ]
        func weeks(side: Double) -> Int? {
            (1...mostWeeks).first { more in
                let count = adoption.count + more
                return tests.allSatisfy { test, noise in
                    let error = 1 / (2 * (test.effectiveCount - 1)).squareRoot()
                    let smallest = smallest(count: count, noise: noise * (1 + side * error), autocorrelation: test.autocorrelation)
                    return smallest.map { $0 <= pace * Double(adoption.span + more) } ?? false
                }
            }
        }
        guard let fewest = weeks(side: -1), let most = weeks(side: 1) else { return nil }
        return fewest...most
    }
}
