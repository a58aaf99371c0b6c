import AssayMetrics
import Testing

@Suite struct CivilDateTests {
    @Test func everyDayFrom1900To2200GoesThereAndBack() {
        var expected = CivilDate(year: 1900, month: 1, day: 1)!
        for day in expected.daysSince1970...CivilDate(year: 2200, month: 12, day: 31)!.daysSince1970 {
            let date = CivilDate(daysSince1970: day)
            #expect(date == expected)
            #expect(date.daysSince1970 == day)
            expected = CivilDate(year: date.year, month: date.month, day: date.day + 1)
                ?? CivilDate(year: date.year, month: date.month + 1, day: 1) ?? CivilDate(year: date.year + 1, month: 1, day: 1)!
        }
    }

    @Test(arguments: ["2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "26-01-01", "2026-1-01", "2026-01-01 ", "", "２026-01-0"])
    func refusesWhatIsNoDay(text: String) { #expect(CivilDate(text) == nil) }

    @Test func readsAndWritesISO8601() {
        #expect(CivilDate("2024-02-29")?.description == "2024-02-29")
        #expect(CivilDate("1970-01-01")?.daysSince1970 == 0)
        #expect(CivilDate("1969-12-31")?.daysSince1970 == -1)
    }
}
