import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct M365CopilotReaderTests {
    private func read(_ files: String..., request: ImportRequest = ImportRequest()) -> ImportReading {
        M365CopilotReader().read(files.enumerated().map { ExportFile(path: "d\($0 + 1)", bytes: Array($1.utf8)) }, for: request)
    }

    private func rules(_ reading: ImportReading) -> [String] { reading.diagnostics.map(\.rule) }

    private static let head = "Report Refresh Date,Report Period,User Principal Name,Display Name,Last Activity Date,Word Copilot Last Activity Date\n"

    /// `active` people with an activity in the week that ends on 2026-05-24, and `idle` with one before it.
    private func detail(_ active: Int, _ idle: Int, refreshed: String = "2026-05-24", word: String = "2026-05-19") -> String {
        (0..<active + idle).reduce(into: M365CopilotReaderTests.head) { $0 += "\(refreshed),7,p\($1),n\($1),\($1 < active ? "2026-05-18" : "2026-05-17"),\($1 < active ? word : "")\n" }
    }

    @Test func aSundaysReportTellsItsWeek() {
        let reading = read(detail(7, 6))
        #expect(reading.figures.map { "\($0.week) \($0.metric) \($0.value!) \($0.people!)" } == [
            "2026-W21 m365-copilot-active 7.0 7", "2026-W21 m365-copilot-licences 13.0 13", "2026-W21 m365-copilot-word 7.0 7",
        ])
        #expect(reading.summary.dropped == ["User Principal Name", "Display Name"])
        #expect(reading.summary.unread == ["Report Period"])
    }

    @Test(arguments: [
        ("2026-05-25", "Monday", "2026-05-31"), ("2026-05-30", "Saturday", "2026-05-31"), ("2026-05-27", "Wednesday", "2026-05-31"),
    ])
    func anyOtherDaysReportTellsNone(_ day: String, _ weekday: String, _ next: String) {
        let reading = read(detail(7, 6, refreshed: day))
        #expect(rules(reading) == ["refresh-not-sunday"])
        #expect(reading.figures.isEmpty)
        #expect(reading.diagnostics.first?.summary.contains("a \(weekday)") == true)
        #expect(reading.diagnostics.first?.help?.contains(next) == true)
    }

    @Test func ofDailyReportsTheSundaysCount() {
        let reading = read(detail(7, 6), detail(7, 6, refreshed: "2026-05-25"), detail(8, 5, refreshed: "2026-05-31", word: "2026-05-26").replacing("2026-05-18", with: "2026-05-25"))
        #expect(reading.figures.filter { $0.metric == "m365-copilot-active" }.map { "\($0.week) \($0.value!)" } == ["2026-W21 7.0", "2026-W22 8.0"])
        #expect(reading.summary.leftOut.last == "the report as of 2026-05-25, a Monday: only one as of a Sunday tells a week")
    }

    @Test func licencesThatTellWhoIsNotActiveAreLeftOut() {
        #expect(read(detail(9, 4)).figures.map(\.metric) == ["m365-copilot-active", "m365-copilot-word"])
    }

    @Test func fewPeopleMakeNothing() {
        let reading = read(detail(4, 9))
        #expect(reading.figures.isEmpty)
        #expect(reading.summary.leftOut.count == 1)
    }

    @Test func groupsComeFromAMap() {
        let map = GroupMap((0..<6).map { ("P\($0)", "field") })
        var request = ImportRequest(wanted: ["m365-copilot-active"])
        request.groupMap = map
        let reading = read(detail(8, 6), request: request)
        #expect(reading.figures.filter { !$0.isHidden } == [ImportedFigure(week: Week("2026-W21")!, group: "field", metric: "m365-copilot-active", value: 6, people: 6)])
        #expect(reading.groups.map(\.id) == ["field", "in-no-group"], "few of those who are in none were active")
        #expect(reading.summary.leftOut == ["8 people in no group"])
    }

    @Test func filesThatOverlapMustAgree() {
        #expect(read(detail(7, 6), detail(7, 6)).diagnostics.isEmpty)
        #expect(Set(rules(read(detail(7, 6), detail(8, 5)))) == ["overlap"])
    }

    @Test func wordsAndDaysThatCannotBeAreRefused() {
        #expect(rules(read(M365CopilotReaderTests.head + "2026-05-24,7,p1,n1,2026-05-25,\n")) == ["after-refresh"])
        #expect(rules(read(M365CopilotReaderTests.head + "2026-05-24,7,,n1,2026-05-20,\n")) == ["missing-person"])
        #expect(rules(read(M365CopilotReaderTests.head + "24.05.2026,7,p1,n1,20.05.2026,\n")) == ["locale-date"])
        let local = detail(7, 6).replacing("2026-05-", with: "5/").replacing("5/24,", with: "5/24/2026,").replacing("5/18,", with: "5/18/2026,").replacing("5/17,", with: "5/17/2026,")
            .replacing("5/19\n", with: "5/19/2026\n")
        #expect(read(local, request: ImportRequest(dates: DatePattern("M/d/yyyy"))).figures == read(detail(7, 6)).figures)
    }

    @Test(arguments: [
        ("<html>", "web-page"), ("{\"value\": [{\"reportRefreshDate\": ", "truncated"), ("{\"value\": [{\"reportRefreshDate\": \"2026-05-24\", \"teamsMeetings\": 4}]}", "other-shape"),
        ("[1]", "other-shape"), ("a,b\n1,2\n", "other-shape"), ("", "empty-export"), ("Report Refresh Date,User Principal Name\n2026-05-24,\"p", "truncated"),
    ])
    func otherFilesAreRefused(_ text: String, _ rule: String) { #expect(rules(read(text)) == [rule]) }

    @Test func knowsItsFiles() {
        #expect(M365CopilotReader().recognises(ExportFile(path: "x", bytes: Array(detail(1, 0).utf8))))
        for text in ["{\"value\": []}", "[]", "a,b\n", "{\"day_totals\": []}"] { #expect(!M365CopilotReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8)))) }
    }

    @Test(arguments: ["m365_copilot_usage_user_detail.json", "m365_copilot_usage_user_detail_header.csv"])
    func theSamplesMakeNothing(_ name: String) throws {
        guard let url = Fixtures.shared("samples/microsoft/" + name) else { return }
        let file = ExportFile(path: name, bytes: try Fixtures.bytes(url))
        #expect(M365CopilotReader().recognises(file))
        let reading = M365CopilotReader().read([file], for: ImportRequest())
        #expect(reading.figures.isEmpty)
        // One person as of a Wednesday; and a header without rows.
        #expect(rules(reading) == (name.hasSuffix("json") ? ["refresh-not-sunday"] : []))
    }
}
