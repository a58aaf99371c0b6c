@testable import AssayMetrics
import Testing

@Suite struct MedianTests {
    @Test func itIsTheMiddleOrBetweenTheTwoMiddleOnes() {
        #expect([3.0, 1, 2].median == 2)
        #expect([4.0, 1, 3, 2].median == 2.5)
        #expect([7.0].median == 7)
        #expect([Double]().median.isNaN)
    }
}
