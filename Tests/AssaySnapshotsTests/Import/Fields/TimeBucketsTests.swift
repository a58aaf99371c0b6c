import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct TimeBucketsTests {
    private let place = SourceLocation(path: "x.json", line: 4)
    private let metrics = [ExportSource(prefix: "x", source: "s").metric("n", "N", .value, unit: "things", field: "n", "d")]
    /// Monday 2026-W47.
    private let monday = 1_794_787_200

    private func hours(_ range: Range<Int>, of value: Double = 1, into buckets: inout TimeBuckets, log: inout ImportLog) {
        for hour in range {
            buckets.add(
                monday + hour * 3_600..<monday + (hour + 1) * 3_600, [TimeBuckets.Cell(group: "all", metric: "x-n"): value], at: SourceLocation(path: "x.json", line: hour),
                log: &log)
        }
    }

    @Test func hoursMakeDays() {
        var (buckets, log) = (TimeBuckets(), ImportLog())
        hours(0..<7 * 24, into: &buckets, log: &log)
        hours(100..<7 * 24 + 3, into: &buckets, log: &log)
        let (daily, leftOut) = buckets.days(metrics, log: &log)
        #expect(daily.reading(for: ImportRequest(), log: &log).figures.map(\.value) == [168])
        #expect(leftOut == ["2026-11-23 is partial: the export has 3 of its 24 buckets"])
        #expect(log.finished().isEmpty)
    }

    @Test func aBucketThatIsAnotherIsRefused() {
        var (buckets, log) = (TimeBuckets(), ImportLog())
        hours(0..<24, into: &buckets, log: &log)
        hours(23..<24, of: 2, into: &buckets, log: &log)
        #expect(log.finished().map(\.summary) == ["the bucket that begins on 2026-11-16 says something else than in x.json:23"])
    }

    @Test func daysMustAgreeWithTheirHours() {
        var (buckets, log) = (TimeBuckets(), ImportLog())
        hours(0..<24, into: &buckets, log: &log)
        buckets.add(monday..<monday + 86_400, [TimeBuckets.Cell(group: "all", metric: "x-n"): 25], at: place, log: &log)
        let daily = buckets.days(metrics, log: &log).daily
        _ = daily.reading(for: ImportRequest(), log: &log)
        #expect(log.finished().map(\.rule) == ["overlap"])
    }

    @Test func aBucketLiesInOneDay() {
        var (buckets, log) = (TimeBuckets(), ImportLog())
        buckets.add(monday + 1..<monday + 86_401, [:], at: place, log: &log)
        buckets.add(-1..<1, [:], at: place, log: &log)
        buckets.add(-86_400..<0, [:], at: place, log: &log)
        #expect(log.finished().map(\.rule) == ["bucket-width"])
    }
}
