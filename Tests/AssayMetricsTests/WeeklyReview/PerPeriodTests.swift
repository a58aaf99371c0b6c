@testable import AssayMetrics
import Testing

@Suite struct PerPeriodTests {
    @Test func eachPeriodHasItsOwn() {
        let numbers = PerPeriod(month: 1, quarter: 2, year: 3).map { $0 * 10 }
        #expect(FiscalCalendar.Period.allCases.map { numbers[$0] } == [10, 20, 30])
    }
}
