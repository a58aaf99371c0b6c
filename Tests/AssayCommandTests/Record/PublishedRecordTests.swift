import AssayMetrics
import Testing

@testable import assay

struct PublishedRecordTests {
    private let weeks = ["2026-W20", "2026-W21", "2026-W22"].map { Week($0)! }
    private var record: PublishedRecord { RecordSample.record(weeks.map { RecordSample.report($0) }) }

    @Test func `the file has a line for each report and for each set of settings`() throws {
        let lines = String(decoding: record.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 13)
        #expect(lines[1] == #"  "assay": "published","#)
        #expect(lines[4].hasPrefix("    \"\(RecordSample.settings.digest)\": {"))
        for (line, week) in zip(lines[7...9], weeks) { #expect(line.hasPrefix("    {\"week\": \"\(week)\"")) }
        #expect(lines[10...] == ["  ]", "}", ""])
    }

    @Test func `what is written reads back, byte for byte`() throws {
        let (read, diagnostics) = PublishedRecord.read(record.bytes, path: "p")
        #expect(diagnostics == [])
        #expect(read?.bytes == record.bytes)
        #expect(read?.entries.map(\.report) == record.entries.map(\.report))
        #expect(read?.entries.map(\.line) == [8, 9, 10])
        #expect(PublishedRecord.read(PublishedRecord(path: "p").bytes, path: "p").record?.entries.isEmpty == true)
    }

    @Test func `a reissue stands, and what it took the place of stays in the file`() throws {
        let changed = RecordSample.report(weeks[1]) { $0.figures[0].value = 1 }
        let reissued = record.appending([changed], settings: RecordSample.otherSettings, reissuing: [weeks[1]: "a late export"])
        let read = try #require(RecordSample.read(reissued))
        #expect(read.entries.count == 4)
        #expect(read.report(weeks[1])?.reissue == "a late export")
        #expect(read.settings(of: weeks[1])?.digest == RecordSample.otherSettings.digest)
        #expect(read.settings(of: weeks[0])?.digest == RecordSample.settings.digest)
        #expect(read.weeks == weeks)
    }

    @Test func `recorded reports keep their settings, new ones and reissues take today's`() {
        let today = RecordSample.otherSettings
        let next = weeks[2].advanced(by: 1)
        func made(_ week: Week, _ reissuing: Set<Week> = []) -> String { record.settings(making: week, current: today, reissuing: reissuing).digest }
        #expect(made(weeks[0]) == RecordSample.settings.digest)
        #expect(made(next) == today.digest)
        #expect(made(weeks[0], [weeks[0]]) == today.digest)
        #expect(record.settings(of: next) == nil)
    }

    @Test func `names that only recorded settings know are retired`() {
        let text = ValidConfiguration.text.replacing("    - {id: shops, title: Shops, parent: retail, people: 40}\n", with: "")
            .replacing("id: staff", with: "id: heads")
        let catalog = RecordedSettings(RecordSample.document(text)).catalog
        let retired = record.retired(from: catalog)
        #expect(retired.metrics == ["staff"])
        #expect(retired.groups == (text.contains("id: shops") ? [] : ["shops"]))
        #expect(record.retired(from: RecordSample.settings.catalog).metrics == [])
    }
}
