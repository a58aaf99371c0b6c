import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct CcusageReaderTests {
    private let day = #"{"date": "2026-11-16", "inputTokens": 1, "outputTokens": 2, "cacheCreationTokens": 3, "cacheReadTokens": 4, "totalTokens": 10, "totalCost": 1.5}"#
    private let sunday = #"{"date": "2026-11-22", "inputTokens": 1, "outputTokens": 2, "totalTokens": 3, "totalCost": 0.5}"#

    @Test func eachFileIsAPerson() {
        let person = #"{"daily": [\#(day), \#(sunday)], "totals": {}}"#
        #expect(CcusageReader().read([String](repeating: person, count: 5)).rows == [
            "2026-W47,all,ccusage-active,5,5,,,,", "2026-W47,all,ccusage-active-days,10,5,,,,", "2026-W47,all,ccusage-input-tokens,10,5,,,,",
            "2026-W47,all,ccusage-cache-write-tokens,15,5,,,,", "2026-W47,all,ccusage-cache-read-tokens,20,5,,,,", "2026-W47,all,ccusage-output-tokens,20,5,,,,",
            "2026-W47,all,ccusage-cost,10,5,,,,",
        ])
        #expect(CcusageReader().read([String](repeating: person, count: 4)).figures.isEmpty)
    }

    @Test func groupsGoByTheNamesOfFiles() {
        let person = Array(#"{"daily": [\#(day), \#(sunday)], "totals": {}}"#.utf8)
        let files = (1...6).map { ExportFile(path: "exports/person-\($0).json", bytes: person) }
        let map = GroupMap((1...5).map { ($0 == 1 ? "person-1" : $0 == 2 ? "exports/person-2.json" : "person-\($0).json", "mobile") })
        let reading = CcusageReader().read(files, for: ImportRequest(wanted: ["ccusage-cost"], groupMap: map))
        #expect(reading.rows == ["2026-W47,in-no-group,ccusage-cost,,,,,hidden,", "2026-W47,mobile,ccusage-cost,10,5,,,,"])
        #expect(reading.summary.leftOut == ["people in no group: a few"])
    }

    @Test func theGuideSaysThatOneFileMakesNothing() { #expect(CcusageReader().guide.reads.contains("one alone makes nothing")) }

    @Test(
        .enabled(if: Samples.areThere),
        arguments: [
            ("json-output-01", nil), ("json-output-02", nil), ("json-output-03", "by month"), ("json-output-04", "by session"), ("json-output-05", "by block"),
            ("json-output-06", nil), ("weekly-reports-01", nil),
        ] as [(String, String?)])
    func samples(_ name: String, _ refusal: String?) throws {
        let reading = try CcusageReader().readSample("ccusage/\(name).json")
        #expect(reading.diagnostics.map(\.rule) == (refusal == nil ? [] : ["no-weeks"]))
        if let refusal { #expect(reading.diagnostics.first?.summary.contains(refusal) == true) }
        #expect(CcusageReader().recognises(try Samples.file("ccusage/\(name).json")))
    }

    @Test(.enabled(if: Samples.areThere)) func theWeekOfFivePeople() throws {
        let reading = try CcusageReader().readSample("ccusage/weekly-reports-01.json", times: 5)
        #expect(reading.rows == [
            "2026-W20,all,ccusage-active,5,5,,,,", "2026-W20,all,ccusage-input-tokens,6170,5,,,,", "2026-W20,all,ccusage-cache-write-tokens,10240,5,,,,",
            "2026-W20,all,ccusage-cache-read-tokens,20480,5,,,,", "2026-W20,all,ccusage-output-tokens,783945,5,,,,", "2026-W20,all,ccusage-cost,437.8,5,,,,",
        ])
    }
}
