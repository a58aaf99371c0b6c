/// More use for each outcome: adoption over value, week by week, has a clear trend upwards, and value has none.
struct TokensPerOutcomeSign: SignTest {
    static let sign = Sign.tokensPerOutcome
    static let weeks = 12
    /// So many of them must have both figures.
    static let fewestNumbers = 10
    /// The one-sided level of the trend test.
    static let level = 0.05
    /// Along the Theil–Sen line, as a fraction.
    static let smallestRise = 0.25
    /// Outcomes a week, by the median: with ten instead of thirty, false alarms more than double.
    static let fewestOutcomes = 30.0

    let pair: MetricPair
    let adoption: Int
    let value: Int

    var metrics: [Int] { [adoption, value] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [TokensPerOutcomeSign] {
        let catalog = input.catalog
        let tests = catalog.pairs.compactMap { pair -> TokensPerOutcomeSign? in
            guard let adoption = catalog.metricIndex(pair.adoption), let value = catalog.metricIndex(pair.value),
                catalog.aggregates[value] == .sum, catalog.metrics[value].better != .down
            else { return nil }
            return TokensPerOutcomeSign(pair: pair, adoption: adoption, value: value)
        }
        if tests.isEmpty { throw .summedValue }
        return tests
    }

    func groups(in input: SignInput) -> [Int] {
        switch pair.scope {
        case .each: input.groups.filter { $0 != MetricCatalog.everybody }
        case .groups(let ids): input.groups.filter { ids.contains(input.catalog.groups[$0].id) }
        }
    }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let count = TokensPerOutcomeSign.weeks
        let outcomes = input.history.series(metric: value, group: group, through: input.week, weeks: count)
        let use = input.history.series(metric: adoption, group: group, through: input.week, weeks: count + pair.lagWeeks)
        try input.require([use, outcomes], of: metrics, weeks: count)
        if use.cells.count < count + pair.lagWeeks { throw .weeks(count + pair.lagWeeks) }
        // Both begin at index 0: the value is expected so many weeks after its adoption.
        var numbers = Numbers()
        for week in 0..<count {
            guard case .value(let a, isProvisional: false) = use.cells[week], case .value(let v, isProvisional: false) = outcomes.cells[week],
                v > 0, a > 0, (a / v).isNormal
            else { continue }
            numbers.append(week: week, use: a, outcomes: v)
        }
        return try TokensPerOutcomeSign.judge(numbers).map { .tokensPerOutcome($0) }
    }

    /// The weeks that have both.
    struct Numbers {
        private(set) var weeks: [Int] = []
        private(set) var outcomes: [Double] = []
        /// Use for each outcome.
        private(set) var ratios: [Double] = []

        init() {
            weeks.reserveCapacity(TokensPerOutcomeSign.weeks)
            outcomes.reserveCapacity(TokensPerOutcomeSign.weeks)
            ratios.reserveCapacity(TokensPerOutcomeSign.weeks)
        }

        mutating func append(week: Int, use: Double, outcomes: Double) {
            weeks.append(week)
            self.outcomes.append(outcomes)
            ratios.append(use / outcomes)
        }
    }

    static func judge(_ numbers: Numbers) throws(SignFinding.Missing) -> SignEvidence.TokensPerOutcome? {
        if numbers.weeks.count < fewestNumbers { throw .gaps }
        let usual = numbers.outcomes.median
        if usual < fewestOutcomes { throw .outcomes(Int(fewestOutcomes)) }
        guard mayRise(numbers.ratios), let ratio = TrendTest(numbers.ratios.map(ElementaryFunctions.log), weeks: numbers.weeks), ratio.pRising < level else { return nil }
        let rise = ElementaryFunctions.exp(ratio.change) - 1
        guard reaches(rise, smallestRise) else { return nil }
        // Of a value that grows too, each outcome may rightly take more.
        guard let own = TrendTest(numbers.outcomes, weeks: numbers.weeks), own.pRising >= level else { return nil }
        return SignEvidence.TokensPerOutcome(rise: rise, p: ratio.pRising, outcomes: usual, weeks: numbers.weeks.count)
    }

    /// Whether Kendall's S, which needs no logarithm, is large enough for a trend at all: most pairs of metrics end here.
    ///
    /// Neighbours that are alike only ask for more than 1.64 standard deviations; numbers that are equal for less, so then the half is let through.
    private static func mayRise(_ ratios: [Double]) -> Bool {
        var score = 0
        var ties = 0
        for (i, earlier) in ratios.enumerated() {
            for later in ratios[(i + 1)...] {
                score += (later > earlier ? 1 : 0) - (later < earlier ? 1 : 0)
                ties += later == earlier ? 1 : 0
            }
        }
        let n = Double(ratios.count)
        return Double(score) >= (ties == 0 ? 1.64 : 0.82) * (n * (n - 1) * (2 * n + 5) / 18).squareRoot()
    }
}

extension SignEvidence {
    public struct TokensPerOutcome: Sendable, Hashable {
        /// By how much use for each outcome rose, along the Theil–Sen line of its logarithm, as a fraction.
        public let rise: Double
        /// How often a ratio without a trend would rise this clearly.
        public let p: Double
        /// Outcomes a week, by the median.
        public let outcomes: Double
        /// How many weeks have both figures.
        public let weeks: Int
    }
}
