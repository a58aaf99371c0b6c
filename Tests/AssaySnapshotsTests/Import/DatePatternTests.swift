import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct DatePatternTests {
    @Test(arguments: [
        ("d/MMM/yy h:mm a", "14/Jul/26 3:42 PM", "2026-07-14"), ("M/d/yyyy H:mm", "7/15/2026 16:14", "2026-07-15"), ("yyyy-MM-dd", "2026-11-16", "2026-11-16"),
        ("EEE, dd-MMM-yyyy", "Sun, 05-Jan-2020", "2020-01-05"), ("dd.MM.yyyy", "01.02.2026", "2026-02-01"), ("MMMM d, yyyy", "july 4, 2026", "2026-07-04"),
    ])
    func reads(_ pattern: String, _ text: String, _ day: String) throws {
        #expect(try #require(DatePattern(pattern)).day(text) == CivilDate(day))
    }

    @Test(arguments: [
        ("M/d/yyyy", "14/7/2026"), ("d/M/yyyy", "31/2/2026"), ("EEE, dd-MMM-yyyy", "Mon, 05-Jan-2020"), ("yyyy-MM-dd", "2026-11-16 08:00"), ("yyyy-MM-dd", "2026-1-1x"),
        ("d/MMM/yy h:mm a", "14/Jul/26 13:42 PM"), ("dd.MM.yyyy", ""),
    ])
    func refuses(_ pattern: String, _ text: String) throws {
        #expect(try #require(DatePattern(pattern)).day(text) == nil)
    }

    @Test(arguments: ["", "yyyy", "d/M", "yyyy-MM-dd Q", "dd.MM.yyy"])
    func refusesPatterns(_ pattern: String) { #expect(DatePattern(pattern) == nil) }
}
