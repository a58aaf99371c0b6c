import AssayMetrics
import Testing

@testable import assay

@Suite struct SnapshotMomentTests {
    @Test func isToldInUTC() {
        #expect(SnapshotMoment(seconds: 0).text == "1970-01-01T00:00:00Z")
        #expect(SnapshotMoment(seconds: 1_779_688_805).text == "2026-05-25T06:00:05Z")
    }

    /// A week ends first where days begin first.
    @Test func aWeekIsOverOnceItIsAnywhere() {
        let week = Week("2026-W21")!, midnight = (week.sunday.daysSince1970 + 1) * 86_400
        #expect(SnapshotMoment(seconds: midnight).isOver(week) && SnapshotMoment(seconds: midnight - 14 * 3_600).isOver(week))
        #expect(!SnapshotMoment(seconds: midnight - 14 * 3_600 - 1).isOver(week) && !SnapshotMoment(seconds: midnight).isOver(week.advanced(by: 1)))
    }
}
