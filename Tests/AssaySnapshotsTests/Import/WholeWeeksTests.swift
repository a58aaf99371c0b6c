import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct WholeWeeksTests {
    private let monday = Week("2026-W52")!.monday

    private func days(_ range: Range<Int>) -> Set<Int> { Set(range.map { monday.advanced(by: $0).daysSince1970 }) }

    @Test func onlyWeeksWithAllTheirDaysAreWhole() {
        let (weeks, leftOut) = WholeWeeks.of(days(-1..<22).subtracting(days(8..<9)), through: nil)
        #expect(weeks == [Week("2026-W52")!, Week("2027-W01")!])
        #expect(leftOut == [
            "2026-W51 is partial: the export has 1 of its 7 days", "2026-W53 is partial: the export has 6 of its 7 days", "2027-W02 is partial: the export has 1 of its 7 days",
        ])
    }

    @Test func laterWeeksAreSaidToBe() {
        let (weeks, leftOut) = WholeWeeks.of(days(0..<15), through: Week("2026-W52"))
        #expect(weeks == [Week("2026-W52")!])
        #expect(leftOut == ["2026-W53 is later than 2026-W52", "2027-W01 is later than 2026-W52"])
    }

    @Test func noDaysAreNoWeeks() {
        #expect(WholeWeeks.of([], through: nil).weeks.isEmpty)
        #expect(WholeWeeks.named(by: days(-1..<8), through: Week("2026-W52")).map(\.description) == ["2026-W51", "2026-W52"])
    }
}
