@testable import AssayMetrics
import Testing

@Suite struct PairSlopesTests {
    /// All slopes, sorted.
    private func sorted(_ numbers: [Double], _ weeks: [Int]) -> [Double] {
        numbers.indices.flatMap { i in (0..<i).map { (numbers[i] - numbers[$0]) / Double(weeks[i] - weeks[$0]) } }.sorted()
    }

    private static let series: [[Double]] = {
        var noise = SeededNoise(seed: 1)
        return [
            (0..<26).map { _ in noise.normal() },
            (0..<27).map { Double($0) + noise.normal() },
            (0..<40).map { Double($0 % 2) },
            (0..<60).map { _ in (2 * noise.normal()).rounded() },
            Array(repeating: 4, count: 30),
            (0..<12).map(Double.init),
            [3, 1, 2],
        ]
    }()

    @Test(arguments: series) func everyRankIsThatOfTheSortedSlopes(numbers: [Double]) {
        let weeks = numbers.indices.map { 2 * $0 - $0 % 3 }
        let sorted = sorted(numbers, weeks)
        var slopes = PairSlopes(numbers, weeks: weeks)
        #expect(slopes.count == sorted.count)
        // Asked in no order: what was asked before must not matter.
        for step in 0..<sorted.count {
            let place = step * 7 % sorted.count
            #expect(slopes.atRank(Double(place + 1)) == sorted[place])
        }
        let middle = sorted.count / 2
        #expect(slopes.median() == (sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2))
    }

    @Test func betweenRanksInProportionAndBeyondTheEndsTheLast() {
        var slopes = PairSlopes([0, 1, 4], weeks: [0, 1, 2])
        // 1, 2 and 3.
        #expect(slopes.atRank(1.25) == 1.25)
        #expect(slopes.atRank(-3) == 1)
        #expect(slopes.atRank(99) == 3)
    }

    @Test func theScoreCountsRisesLessFalls() {
        #expect(PairSlopes([1, 3, 2, 2], weeks: [0, 1, 2, 3]).score == 3 - 2)
        #expect(PairSlopes([5, 5, 5], weeks: [0, 1, 2]).score == 0)
    }

    @Test func pairsOfEqualNumbersAreCounted() {
        #expect(PairSlopes([1, 3, 2, 2], weeks: [0, 1, 2, 3]).ties == 1)
        #expect(PairSlopes([5, 5, 5], weeks: [0, 1, 2]).ties == 3)
        #expect(PairSlopes([1, 3, 2], weeks: [0, 1, 2]).ties == 0)
    }
}
