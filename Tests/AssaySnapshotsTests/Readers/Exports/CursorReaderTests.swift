import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct CursorReaderTests {
    private func record(_ day: Int, _ person: Int, _ more: String = #""totalApplies": 4, "totalAccepts": 3"#) -> String {
        #"{"day": "2026-11-\#(day)", "email": "user-0\#(person)@example.com", "isActive": \#(day < 21), \#(more)}"#
    }

    /// Five people on the days of 2026-W47, asked for from its Monday (1794787200) up to so many seconds.
    private func daily(seconds: Int = 7 * 86_400) -> String {
        let records = (16...22).flatMap { day in (1...5).map { record(day, $0) } }
        return #"{"period": {"startDate": 1794787200000, "endDate": \#((1_794_787_200 + seconds) * 1000)}, "data": [\#(records.joined(separator: ",\n"))]}"#
    }

    @Test func figuresOfAWeek() {
        #expect(CursorReader().read(daily()).rows == [
            "2026-W47,all,cursor-active,5,5,,,,", "2026-W47,all,cursor-active-days,25,5,,,,", "2026-W47,all,cursor-accepts,105,5,,,,", "2026-W47,all,cursor-accepted-share,,5,105,140,,",
        ])
    }

    @Test func aDayThatWasNotOverIsLeftOut() {
        let reading = CursorReader().read(daily(seconds: 6 * 86_400 + 3_600))
        #expect(reading.figures.isEmpty)
        #expect(reading.summary.leftOut == ["2026-W47 is partial: the export has 6 of its 7 days"])
        // Up to the last second, or to the midnight with which Sunday begins and whose rows are there.
        #expect(!CursorReader().read(daily(seconds: 7 * 86_400 - 1)).figures.isEmpty)
        #expect(!CursorReader().read(daily(seconds: 6 * 86_400)).figures.isEmpty)
    }

    @Test func eventsHaveTheirDayInUTCAndTheirMoneyInCents() {
        let events = (1...5).map { #"{"timestamp": "1795391999999", "userEmail": "user-0\#($0)@example.com", "tokenUsage": {"outputTokens": 2, "totalCents": 150.5}}"# }
        let text = #"{"usageEvents": [\#(events.joined(separator: ", "))], "period": {"startDate": 1794787200000, "endDate": 1795391999999}}"#
        #expect(CursorReader().read(text).rows == ["2026-W47,all,cursor-output-tokens,10,5,,,,", "2026-W47,all,cursor-cost,7.525,5,,,,"])
    }

    @Test func linesAreNotRead() {
        #expect(CursorReader().guide.metrics.allSatisfy { !$0.field.contains("Lines") })
        let reading = CursorReader().read(#"{"data": [\#(record(16, 1, #""acceptedLinesAdded": 5, "totalLinesAdded": 9"#))]}"#)
        #expect(reading.summary.unread == ["acceptedLinesAdded", "totalLinesAdded"])
    }

    @Test(.enabled(if: Samples.areThere)) func samples() throws {
        let daily = try CursorReader().readSample("shape-only/cursor_daily_usage_data.json")
        #expect(daily.diagnostics.isEmpty && daily.figures.isEmpty)
        #expect(daily.summary.dropped == ["userId", "email"])
        #expect(try CursorReader().readSample("shape-only/cursor_spend.json").rules == ["no-weeks"])
    }
}
