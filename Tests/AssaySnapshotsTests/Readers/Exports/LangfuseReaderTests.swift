import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct LangfuseReaderTests {
    private func page(_ days: [String], _ page: Int = 1, of count: Int = 1) -> String {
        let days = days.map { #"{"date": "\#($0)", "countTraces": 2, "totalCost": 0.1, "usage": [{"model": "m", "inputUsage": 5}, {"model": "n", "inputUsage": 6}]}"# }
        return #"{"data": [\#(days.joined(separator: ", "))], "meta": {"page": \#(page), "limit": 50, "totalItems": 9, "totalPages": \#(count)}}"#
    }

    @Test func daysWithoutDataAreDaysOfTheWeek() {
        let reading = LangfuseReader().read(page(["2026-11-22", "2026-11-18"], 1, of: 2), page(["2026-11-16"], 2, of: 2))
        #expect(reading.rows == ["2026-W47,all,langfuse-traces,6,,,,,", "2026-W47,all,langfuse-input-tokens,33,,,,,", "2026-W47,all,langfuse-cost,0.3,,,,,"])
        #expect(reading.summary.unread == ["usage[].model"])
    }

    @Test func aWeekEndsWithItsLastDay() {
        #expect(LangfuseReader().read(page(["2026-11-16", "2026-11-20"])).summary.leftOut == ["2026-W47 is partial: the export has 5 of its 7 days"])
    }

    @Test(.enabled(if: Samples.areThere)) func samples() throws {
        let reading = try LangfuseReader().readSample("shape-only/langfuse_metrics_daily.json")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.summary.leftOut == ["2026-W47 is partial: the export has 1 of its 7 days"])
    }
}
