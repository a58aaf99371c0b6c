extension PairTest {
    /// Compares two series.
    /// - Parameters:
    ///   - adoption, value: one number a week over the same weeks; NaN where there is none.
    public init(adoption: [Double], value: [Double], terms: Terms) {
        let both = PairTest.weeksOfBoth(adoption: adoption, value: value, lag: terms.lagWeeks)
        let adoptionNumbers = both.map { adoption[$0] }
        let valueNumbers = both.map { value[$0 + terms.lagWeeks] }
        guard both.count >= Terms.fewestWeeks else {
            self.init(
                terms: terms, outcome: .tooShort, weeks: both, adoptionIndex: [], valueIndex: [], baseWeeks: 0, adoptionBase: .nan, valueBase: .nan,
                adoption: nil, value: nil, contrast: nil)
            return
        }
        let adoptionIndex = IndexSeries(adoptionNumbers)
        let valueIndex = IndexSeries(valueNumbers, isMoreBetter: terms.isMoreBetter)
        let isZero = valueNumbers.allSatisfy { $0 == 0 }
        guard adoptionIndex.hasBase, valueIndex.hasBase || isZero else {
            self.init(terms: terms, outcome: .notJudged, weeks: both, adoptionIndex: adoptionIndex, valueIndex: valueIndex)
            return
        }
        let adoptionTest = TrendTest(adoptionIndex.values, weeks: both)
        // A value that is zero in every week has no index, and its level says enough.
        let valueTest = isZero ? nil : TrendTest(valueIndex.values, weeks: both)
        let difference = zip(valueIndex.values, adoptionIndex.values).map { $0 - terms.passThrough * $1 }
        let contrastTest = isZero ? nil : TrendTest(difference, weeks: both)
        self.init(
            terms: terms, outcome: PairTest.outcome(adoption: adoptionTest, value: valueTest, contrast: contrastTest), weeks: both,
            adoptionIndex: adoptionIndex, valueIndex: valueIndex, adoption: adoptionTest, value: valueTest, contrast: contrastTest)
    }

    private init(
        terms: Terms, outcome: Verdict, weeks: [Int], adoptionIndex: IndexSeries, valueIndex: IndexSeries, adoption: TrendTest? = nil,
        value: TrendTest? = nil, contrast: TrendTest? = nil
    ) {
        self.init(
            terms: terms, outcome: outcome, weeks: weeks, adoptionIndex: adoptionIndex.values, valueIndex: valueIndex.values,
            baseWeeks: adoptionIndex.baseWeeks, adoptionBase: adoptionIndex.base, valueBase: valueIndex.base, adoption: adoption, value: value,
            contrast: contrast)
    }

    /// The weeks of adoption that have a number, and a value `lag` weeks later.
    private static func weeksOfBoth(adoption: [Double], value: [Double], lag: Int) -> [Int] {
        adoption.indices.filter { $0 + lag >= 0 && $0 + lag < value.count && adoption[$0].isFinite && value[$0 + lag].isFinite }
    }

    /// The table of verdicts. Without a test of the value there was none at all.
    private static func outcome(adoption: TrendTest?, value: TrendTest?, contrast: TrendTest?) -> Verdict {
        guard let adoption else { return .notJudged }
        let hasRisen = adoption.pRising < Terms.level && adoption.change / 100 >= Terms.smallestRise
        guard let value, let contrast else { return hasRisen ? .divergingZero : .noRise }
        let valueRose = value.pRising < Terms.level
        let valueFell = value.pFalling < Terms.level
        let isBehind = contrast.pFalling < Terms.level
        switch (hasRisen, valueRose) {
        case (true, true): return isBehind ? .lagging : .together
        case (true, false): return !isBehind ? .cannotTell : valueFell ? .divergingFalling : .diverging
        case (false, true): return .valueOnly
        case (false, false): return valueFell ? .valueDown : .noRise
        }
    }
}
