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
        ("d/MMM/yy h:mm a", "14/Jul/26 13:42 PM"), ("dd.MM.yyyy", ""), ("dd.MM.yyyy", "01.01.0001"),
    ])
    func refuses(_ pattern: String, _ text: String) throws {
        #expect(try #require(DatePattern(pattern)).day(text) == nil)
    }

    @Test(arguments: ["", "yyyy", "d/M", "yyyy-MM-dd Q", "dd.MM.yyy"])
    func refusesPatterns(_ pattern: String) { #expect(DatePattern(pattern) == nil) }

    @Test(arguments: [
        ("d/MMM/yy h:mm a", "14/Jul/26 3:42 PM", 942), ("d/MMM/yy h:mm a", "14/Jul/26 12:05 AM", 5), ("d/MMM/yy h:mm a", "14/Jul/26 12:05 pm", 725),
        ("M/d/yyyy H:mm", "7/15/2026 16:14", 974), ("yyyy-MM-dd HH:mm:ss", "2026-07-14 00:00:59", 0), ("d/M/yyyy H:mm a", "14/7/2026 15:00 PM", 900),
    ])
    func tellsMinutes(_ pattern: String, _ text: String, _ minutes: Int) throws {
        let read = try #require(DatePattern(pattern))
        #expect(read.tellsMinutes)
        #expect(read.moment(text)?.minutes == minutes)
    }

    @Test(arguments: [("d/M/yyyy", "1/2/2026"), ("d/M/yyyy h:mm", "1/2/2026 3:42"), ("d/M/yyyy HH", "1/2/2026 07")])
    func tellsNoMinutes(_ pattern: String, _ text: String) throws {
        let read = try #require(DatePattern(pattern))
        #expect(!read.tellsMinutes)
        #expect(try #require(read.moment(text)).minutes == nil)
    }

    @Test(arguments: [("d/M/yyyy H:mm", "1/2/2026 24:00"), ("d/M/yyyy H:mm", "1/2/2026 3:60"), ("d/M/yyyy h:mm a", "1/2/2026 0:30 AM"), ("d/M/yyyy h:mm a", "1/2/2026 3:30 XM")])
    func refusesTimes(_ pattern: String, _ text: String) throws { #expect(try #require(DatePattern(pattern)).moment(text) == nil) }
}
