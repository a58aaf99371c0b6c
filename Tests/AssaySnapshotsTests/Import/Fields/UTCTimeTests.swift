import Testing

@testable import AssaySnapshots

@Suite struct UTCTimeTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-16T00:00:00Z", 1_794_787_200), ("2026-11-16T08:30:15.250Z", 1_794_817_815), ("2026-11-16T02:00:00+02:00", 1_794_787_200),
        ("2026-11-15T19:00:00-05:00", 1_794_787_200),
    ])
    func reads(_ text: String, _ seconds: Int) { #expect(Int(utcTimestamp: text) == seconds) }

    @Test(arguments: ["", "2026-11-16", "2026-11-16T00:00:00", "2026-11-16T24:00:00Z", "2026-11-16T00:60:00Z", "2026-02-30T00:00:00Z", "2026-11-16T00:00:00.5", "2026-11-16T00:00:00*02:00"])
    func refuses(_ text: String) { #expect(Int(utcTimestamp: text) == nil) }
}
