@testable import AssayMetrics
import Testing

@Suite struct IndexSeriesTests {
    @Test func theBaseIsTheMedianOfTheFirstThird() {
        let series = IndexSeries([4, 2, 90, 6, 5, 5, 5, 5, 5, 5, 5, 10])
        #expect(series.baseWeeks == 4)
        #expect(series.base == 5)
        #expect(series.values.last == 200)
    }

    @Test(arguments: [(3, 3), (8, 3), (12, 4), (23, 7), (24, 8), (300, 8)]) func ofThreeToEightWeeks(count: Int, weeks: Int) {
        #expect(IndexSeries(Array(repeating: 1, count: count)).baseWeeks == weeks)
    }

    @Test func whereLessIsBetterItIsTurnedRound() {
        #expect(IndexSeries([10, 10, 10, 5], isMoreBetter: false).values == [100, 100, 100, 150])
    }

    @Test func withoutABaseAboveZeroThereIsNone() {
        #expect(!IndexSeries([0, 0, 0, 5]).hasBase)
        #expect(!IndexSeries([-1, -1, -1, 5]).hasBase)
        #expect(!IndexSeries([1e-200, 1e-200, 1e-200, 5]).hasBase)
        #expect(IndexSeries([0, 0, 0, 5]).base == 0)
    }
}
