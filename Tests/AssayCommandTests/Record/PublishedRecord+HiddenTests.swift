import AssayMetrics
import Testing

@testable import assay

struct PublishedRecordHiddenTests {
    private func report(_ week: Int, hides hidden: Int...) -> ReleasedReport {
        ReleasedReport(week: Week(ordinal: week), hidden: hidden.map { GroupWeekName(group: "night", week: Week(ordinal: $0)) })
    }

    /// `week from`, by ordinals.
    private func places(_ record: PublishedRecord, under settings: RecordedSettings, reissuing: Int...) -> [String] {
        record.hidden(under: settings.digest, reissuing: Set(reissuing.map { Week(ordinal: $0) })).places.map { "\($0.place.week.ordinal) \($0.from.ordinal)" }
    }

    @Test func `under other settings all that was hidden stays hidden`() {
        let record = RecordSample.record([report(10, hides: 9, 10), report(11, hides: 9, 11)])
        #expect(places(record, under: RecordSample.otherSettings) == ["9 10", "10 10", "11 11"])
    }

    @Test func `under their own settings reports hide it by themselves`() {
        let record = RecordSample.record([report(10, hides: 10)]).appending([report(11, hides: 11)], settings: RecordSample.otherSettings, reissuing: [:])
        #expect(places(record, under: RecordSample.settings) == ["11 11"])
        #expect(places(record, under: RecordSample.otherSettings) == ["10 10"])
    }

    @Test func `a reissue hides what the reports before it hid`() {
        let record = RecordSample.record([report(10, hides: 10), report(11, hides: 11)])
        #expect(places(record, under: RecordSample.settings, reissuing: 10) == ["10 10"])
        let reissued = record.appending([report(10, hides: 9)], settings: RecordSample.settings, reissuing: [Week(ordinal: 10): "why"])
        #expect(places(reissued, under: RecordSample.settings) == ["10 10"])
        #expect(places(reissued, under: RecordSample.settings, reissuing: 10) == ["9 10", "10 10"])
    }
}
