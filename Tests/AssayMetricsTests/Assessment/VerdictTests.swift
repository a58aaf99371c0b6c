import AssayMetrics
import Testing

@Suite struct VerdictTests {
    @Test func newsIsOrderedWorstFirst() {
        let order: [Verdict] = [.divergingFalling, .diverging, .togetherAtCost, .valueDown, .lagging, .cannotTell, .together, .valueOnly, .noRise]
        #expect(order.map(\.newsRank) == order.map(\.newsRank).sorted())
        #expect(Set(order.map(\.newsRank)).count == order.count)
        #expect(Verdict.divergingZero.newsRank == Verdict.divergingFalling.newsRank)
    }

    @Test func onlyWhatSaysThatSomethingMovedIsAClaim() {
        #expect(Verdict.allCases.filter { !$0.isClaim } == [.cannotTell, .noRise, .tooShort, .notJudged])
    }
}
