import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct JiraReaderTests {
    private let dates = DatePattern("yyyy-MM-dd HH:mm")

    /// Issues by the day and time at which they were resolved, each created at 8:00 of 1 May.
    private func export(_ resolved: [String], header: String = "Issue key,Created,Resolved", more: String = "") -> String {
        ([header] + resolved.enumerated().map { "K-\($0),2026-05-01 08:00,\($1)\(more)" }).joined(separator: "\n") + "\n"
    }

    private func read(_ texts: [String], _ request: ImportRequest) -> ImportReading {
        JiraReader().read(texts.enumerated().map { ExportFile(path: "\($0).csv", bytes: Array($1.utf8)) }, for: request)
    }

    private func request(through: String? = nil, by: [String] = [], map: GroupMap? = nil) -> ImportRequest {
        ImportRequest(through: through.flatMap { Week($0) }, groupMap: map, dates: dates, by: by)
    }

    @Test func onlyWeeksBetweenTheFirstAndTheLastDayAreWhole() {
        let text = export(["2026-05-05 10:00", "2026-05-12 10:00", "2026-05-13 10:00", "2026-05-28 10:00"])
        let reading = read([text], request())
        #expect(reading.figures == [
            ImportedFigure(week: Week("2026-W20")!, metric: "jira-resolved", value: 2), ImportedFigure(week: Week("2026-W21")!, metric: "jira-resolved", value: 0),
        ])
        #expect(reading.summary.leftOut.count == 2)
        #expect(read([text], request(through: "2026-W22")).figures.last == ImportedFigure(week: Week("2026-W22")!, metric: "jira-resolved", value: 1))
        #expect(read([text], request(through: "2026-W23")).figures.last == ImportedFigure(week: Week("2026-W23")!, metric: "jira-resolved", value: 0))
        #expect(read([text], request(through: "2026-W20")).figures.map(\.week.description) == ["2026-W20"])
    }

    @Test func aMedianIsRightToTheMinuteAndNeedsFiveIssues() {
        let week = ["2026-05-11 10:00", "2026-05-12 08:01", "2026-05-13 10:00", "2026-05-14 10:00", "2026-05-15 10:30"]
        let four = read([export(["2026-05-05 10:00"] + week.dropLast() + ["2026-05-19 09:00"])], request())
        #expect(four.figures.map(\.metric) == ["jira-resolved"])
        let five = read([export(["2026-05-05 10:00"] + week + ["2026-05-19 09:00"])], request())
        // From 1 May, 8:00, to 13 May, 10:00.
        #expect(five.figures.last == ImportedFigure(week: Week("2026-W20")!, metric: "jira-hours-to-resolve", value: 12 * 24 + 2))
        let even = read([export(["2026-05-05 10:00"] + week + ["2026-05-12 08:02", "2026-05-19 09:00"])], request())
        // Between 12 May, 8:02, and 13 May, 10:00.
        let minutes: Double = (11 * 1440 + 2 + 12 * 1440 + 120) / 2
        #expect(even.figures.last?.value == minutes / 60)
    }

    @Test func daysWithoutATimeMakeNoMedian() {
        let text = "Issue key,Created,Resolved\n" + (0..<9).map { "K-\($0),2026-05-01,2026-05-\(String(10 + $0))\n" }.joined()
        let reading = read([text], ImportRequest(dates: DatePattern("yyyy-MM-dd")))
        #expect(reading.figures.map(\.metric) == ["jira-resolved"])
        #expect(reading.summary.leftOut.last == "the medians: 'yyyy-MM-dd' tells no time of day")
    }

    @Test func whatWasResolvedBeforeItsCreationIsInNoMedian() {
        let rows = ["K-1,2026-05-20 08:00,2026-05-12 08:00"] + (2..<7).map { "K-\($0),2026-05-11 08:00,2026-05-12 08:00" }
        let text = (["Issue key,Created,Resolved", "K-0,2026-05-01 08:00,2026-05-05 08:00", "K-9,2026-05-01 08:00,2026-05-19 08:00"] + rows).joined(separator: "\n")
        let reading = read([text], request())
        #expect(reading.figures.map(\.value) == [6, 24])
        #expect(reading.summary.leftOut.contains("1 issue resolved before creation: in no median"))
    }

    @Test func pointsThatNobodyGaveAreNoZero() {
        let resolved = ["2026-05-05 10:00", "2026-05-12 10:00", "2026-05-13 10:00", "2026-05-26 10:00"]
        let header = "Issue key,Created,Resolved,Custom field (Story point estimate)"
        #expect(read([export(resolved, header: header, more: ",")], request()).figures.allSatisfy { $0.metric == "jira-resolved" })
        #expect(read([export(resolved, header: header, more: ",2.5")], request()).figures.map(\.value) == [2, 5, 0])
    }

    @Test func groupsComeFromColumnsOfTeamsAndPartsOnly() {
        let header = "Issue key,Created,Resolved,Labels,Labels"
        let text = export(["2026-05-05 10:00", "2026-05-12 10:00", "2026-05-19 10:00"], header: header, more: ",API,Web shop")
        let reading = read([text], request(by: ["Labels"]))
        #expect(reading.groups == [ImportedGroup(id: "api", title: "API"), ImportedGroup(id: "web-shop", title: "Web shop")])
        #expect(reading.figures.map(\.group) == ["all", "api", "web-shop"])
        #expect(read([text], request(by: ["Labels"], map: GroupMap([("api", "web"), ("WEB SHOP", "web")]))).figures.map(\.value) == [1, 1])
        for column in ["Assignee", "Reporter", "Creator", "Summary"] {
            #expect(read([text], request(by: [column])).diagnostics.map(\.rule) == ["by"])
        }
        #expect(read([text], request(by: ["Labels", "Components"])).diagnostics.map(\.rule) == ["by"])
        #expect(read([text], request(by: ["Components"])).diagnostics.map(\.rule) == ["missing-column"])
    }

    @Test func anExportAtJirasLimitIsRefused() {
        let rows = Array(repeating: "2026-05-12 10:00", count: 1000)
        #expect(read([export(rows)], request()).diagnostics.map(\.rule) == ["more-pages"])
        #expect(read([export(rows + ["2026-05-12 10:00"])], request()).diagnostics.isEmpty)
    }

    @Test func columnsAboutPersonsAreDroppedAndNamed() {
        let reading = read([export(["2026-05-05 10:00"], header: "Issue key,Created,Resolved,Assignee,Watchers,Watchers,Custom field (Approver email),Risk", more: ",a,b,c,d,e")], request())
        #expect(reading.summary.dropped == ["Assignee", "Watchers", "Custom field (Approver email)"])
        #expect(reading.summary.unread == ["Risk"])
    }

    @Test func itsFilesAreRecognised() {
        func recognises(_ text: String) -> Bool { JiraReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8))) }
        #expect(recognises("\u{FEFF}Summary,Issue key,Issue id\n") && recognises("Issue key,Resolved\n"))
        #expect(!recognises("Issue key\n") && !recognises("week,group,metric,value\n") && !recognises("{}"))
    }

    @Test(.enabled(if: Fixtures.shared("samples/shape-only") != nil))
    func theSampleWithTwoDateStylesIsRefused() throws {
        let url = try #require(Fixtures.shared("samples/shape-only/jira_export.csv"))
        let file = ExportFile(path: "jira_export.csv", bytes: try Fixtures.bytes(url))
        #expect(JiraReader().recognises(file))
        #expect(JiraReader().read([file], for: ImportRequest()).diagnostics.map(\.rule) == ["dates"])
        let fault = JiraReader().read([file], for: ImportRequest(dates: DatePattern("d/MMM/yy h:mm a"))).diagnostics
        #expect(fault.map(\.rule) == ["locale-date"] && fault.first?.location?.line == 3)
    }
}
