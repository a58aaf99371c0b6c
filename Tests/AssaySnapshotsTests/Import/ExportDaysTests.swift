import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct ExportDaysTests {
    @Test(arguments: ["2026-05-18", "2026-05-18T23:59:59Z", "2026-05-18T08:00:00+0000", "2026-05-18 08:00"])
    func takesTheDayAsWritten(_ text: String) { #expect(CivilDate(timestamp: text) == CivilDate("2026-05-18")) }

    @Test(arguments: ["", "2026-05", "2026-02-30T00:00:00Z", "2026-05-18x", "18.05.2026 00:00", "20260518T000000", "2026-05-1äT00:00", "0001-01-01", "9999-12-31T00:00:00Z"])
    func refuses(_ text: String) { #expect(CivilDate(timestamp: text) == nil) }

    @Test(arguments: [(0, "1970-01-01"), (86_399.9, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"), (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (1_779_062_400, "2026-05-18")] as [(Double, String)])
    func countsSecondsInUTC(_ seconds: Double, _ day: String) { #expect(CivilDate(unixSeconds: seconds) == CivilDate(day)) }

    @Test(arguments: [Double.nan, .infinity, 1e13, -1e13])
    func refusesNoTime(_ seconds: Double) { #expect(CivilDate(unixSeconds: seconds) == nil) }

    @Test func weekdaysBeginOnMonday() {
        let monday = Week("2026-W01")!.monday
        #expect((0..<8).map { monday.advanced(by: $0).weekday } == [1, 2, 3, 4, 5, 6, 7, 1])
        #expect(monday.advanced(by: -1).description == "2025-12-28")
    }
}
