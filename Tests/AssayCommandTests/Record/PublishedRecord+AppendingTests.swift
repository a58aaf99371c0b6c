import AssayMetrics
import Testing

@testable import assay

struct PublishedRecordAppendingTests {
    private let weeks = ["2026-W20", "2026-W21", "2026-W22"].map { Week($0)! }
    private var reports: [ReleasedReport] { weeks.map { RecordSample.report($0) } }

    @Test func `nothing new leaves every byte`() {
        let record = RecordSample.record(reports)
        var other = reports
        other[0].figures[0].value = 3
        #expect(record.appending(reports, settings: RecordSample.otherSettings, reissuing: [:]).bytes == record.bytes)
        #expect(record.appending(other, settings: RecordSample.settings, reissuing: [:]).bytes == record.bytes, "what is on record stays")
        #expect(record.appending(reports, settings: RecordSample.otherSettings, reissuing: [weeks[0]: "why"]).bytes == record.bytes, "nothing to issue anew")
    }

    @Test func `new reports come last, oldest first, under today's settings`() throws {
        let record = RecordSample.record([reports[1]]).appending([reports[2], reports[0], reports[1]], settings: RecordSample.otherSettings, reissuing: [:])
        #expect(record.entries.map(\.report.week) == [weeks[1], weeks[0], weeks[2]])
        #expect(record.settings.map(\.digest) == [RecordSample.settings.digest, RecordSample.otherSettings.digest])
        #expect(record.entries.map(\.report.previous) == [nil, record.entries[0].report.digest, record.entries[1].report.digest])
        #expect(RecordSample.read(record) != nil)
    }

    @Test func `the file is replaced as a whole, and what a killed run left is no hindrance`() throws {
        let scratch = try Scratch()
        let record = PublishedRecord(path: scratch.url.filePath + "/published.json").appending(reports, settings: RecordSample.settings, reissuing: [:])
        try scratch.write("old", to: "published.json")
        try scratch.write("half", to: ".published.json.tmp")
        try record.write()
        #expect(try scratch.text("published.json") == String(decoding: record.bytes, as: UTF8.self))
        #expect(try scratch.names() == ["published.json"])
    }

    @Test func `a failure leaves the file as it was`() throws {
        let scratch = try Scratch()
        // Nothing can be renamed over a folder that holds something.
        try scratch.write("kept", to: "published.json/file")
        let record = PublishedRecord(path: scratch.url.filePath + "/published.json").appending(reports, settings: RecordSample.settings, reissuing: [:])
        #expect(throws: FileSystem.Failure.self) { try record.write() }
        #expect(try scratch.names() == ["published.json"])
        #expect(try scratch.text("published.json/file") == "kept")
    }
}
