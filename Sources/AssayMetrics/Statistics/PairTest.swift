/// The comparison of an adoption series with a value series: each one's trend, and that of the contrast between them.
///
/// "Adoption rose, and no rise of value was seen" proves nothing: the value may be noisy. What is tested is the contrast: value grew less than a declared
/// part, the pass-through, of what adoption grew.
public struct PairTest: Sendable, Hashable {
    /// What is asked of the two series.
    public struct Terms: Sendable, Hashable {
        /// The part of adoption's growth that value is expected to make at least.
        public var passThrough: Double
        /// Value is expected to follow this many weeks later.
        public var lagWeeks: Int
        /// Whether more of the value is better; else it is turned round, so that up is good.
        public var isMoreBetter: Bool
        /// The one-sided level of each test.
        public static let level = 0.05
        /// A rise of adoption smaller than this is no rise.
        public static let smallestRise = 0.10
        /// Fewer weeks give no verdict.
        public static let fewestWeeks = 12

        public init(passThrough: Double, lagWeeks: Int = 0, isMoreBetter: Bool = true) {
            self.passThrough = passThrough
            self.lagWeeks = lagWeeks
            self.isMoreBetter = isMoreBetter
        }
    }

    public let terms: Terms
    /// What came of it, the guardrail aside. `tooShort` and `notJudged` (no base to compare with) come without tests.
    public let outcome: Verdict
    /// The weeks in which both have a number: indices of the adoption series as it was given; the value stands `lagWeeks` later.
    public let weeks: [Int]
    /// Both series as an index, 100 at the base; a value of which less is better is turned round at 100. One entry a week of `weeks`.
    public let adoptionIndex: [Double]
    public let valueIndex: [Double]
    /// Over how many of the first weeks the base is the median, and the two bases. Zero and NaN when there are too few weeks.
    public let baseWeeks: Int
    public let adoptionBase: Double
    public let valueBase: Double
    /// The tests of the index series; nil where there is none. The contrast is value less the pass-through times adoption.
    public let adoption: TrendTest?
    public let value: TrendTest?
    public let contrast: TrendTest?
}

extension PairTest {
    /// The change of each over the weeks, as a fraction of its base: 0.58 is +58 %. For the value, up is good.
    public var rise: Double? { adoption.map { $0.change / 100 } }
    public var valueChange: Double? { value.map { $0.change / 100 } }

    /// The probability of the pair: how often chance alone would bring a divergence this clear (intersection–union: the larger of the two).
    public var divergenceP: Double? {
        guard let adoption else { return nil }
        return max(adoption.pRising, contrast?.pFalling ?? 0)
    }
}
