import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct GitLabDORAReaderTests {
    private let week = "2026-W21"

    private func read(_ files: [(String, String)], _ request: ImportRequest = ImportRequest()) -> ImportReading {
        GitLabDORAReader().read(files.map { ExportFile(path: $0.0, bytes: Array($0.1.utf8)) }, for: request)
    }

    private func days(_ values: [Int]) -> String {
        let monday = Week("2026-W21")!.monday
        return "[" + values.enumerated().map { "{\"date\":\"\(monday.advanced(by: $0))\",\"value\":\($1)}" }.joined(separator: ",") + "]"
    }

    @Test func daysWithoutDeploymentsCountAndAbsentOnesDoNot() {
        #expect(read([("deployment_frequency.json", days([3, 0, 0, 1, 0, 0, 0]))]).figures == [ImportedFigure(week: Week(week)!, metric: "gitlab-deployments", value: 4)])
        let partial = read([("deployment_frequency.json", days([3, 0, 0, 1, 0, 0]))])
        #expect(partial.figures.isEmpty)
        #expect(partial.summary.leftOut == ["2026-W21 is partial: the export has 6 of its 7 days"])
    }

    @Test(arguments: ["7200", "{\"value\":7200}", "[{\"date\":null,\"value\":7200}]", "[{\"value\":7200.0}]"])
    func oneValueIsOfTheWeekThatWasAskedFor(_ text: String) {
        let expected = [ImportedFigure(week: Week(week)!, metric: "gitlab-lead-time", value: 2)]
        #expect(read([("lead_time_for_changes-2026-W21.json", text)]).figures == expected)
        #expect(read([("x.json", text)], ImportRequest(through: Week(week), metric: "lead_time_for_changes")).figures == expected)
        #expect(read([("lead_time_for_changes.json", text)]).diagnostics.map(\.rule) == ["no-week"])
    }

    @Test func aWeekInWhichNothingWasMeasuredHasNoFigure() {
        let reading = read([("time_to_restore_service-2026-W21.json", "null"), ("lead_time_for_changes-2026-W21.json", "[{\"date\":null,\"value\":null}]")])
        #expect(reading.figures.isEmpty && reading.diagnostics.isEmpty)
    }

    @Test func aWeekMayBeToldByDaysAndAsAWholeIfBothAgree() {
        let files = [("a_deployment_frequency.json", days([3, 0, 0, 1, 0, 0, 0])), ("b-deployment_frequency-2026-W21.json", "4")]
        #expect(read(files).figures.count == 1 && read(files).diagnostics.isEmpty)
        #expect(read([files[0], (files[1].0, "5")]).diagnostics.map(\.rule) == ["overlap"])
    }

    @Test func filesThatTheGroupMapDoesNotKnowAreRefused() {
        let request = ImportRequest(groupMap: GroupMap([("shop", "web")]))
        #expect(read([("pay_deployment_frequency.json", days([1]))], request).diagnostics.map(\.rule) == ["no-group"])
        #expect(read([("shop_deployment_frequency.json", days([1, 1, 1, 1, 1, 1, 1]))], request).figures.map(\.group) == ["web"])
    }

    @Test func metricsThatGitLabDoesNotHaveAreRefused() {
        let fault = read([("x.json", days([1]))], ImportRequest(metric: "deployment_frequencies")).diagnostics.first
        #expect(fault?.help == "did you mean 'deployment_frequency'?")
    }

    @Test(arguments: ["-1", "true", "\"3\""])
    func whatIsNoCountIsRefused(_ value: String) {
        #expect(read([("deployment_frequency.json", "[{\"date\":\"2026-05-18\",\"value\":\(value)}]")]).diagnostics.map(\.rule) == ["not-a-number"])
    }

    @Test func itsFilesAreRecognised() {
        func recognises(_ text: String) -> Bool { GitLabDORAReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8))) }
        #expect(recognises(days([1])) && recognises("{\"data\":{\"project\":{\"dora\":{\"metrics\":[{\"date\":null,\"leadTimeForChanges\":3}]}}}}"))
        #expect(!recognises("[]") && !recognises("[{\"date\":\"2026-05-18\",\"value\":1,\"total_active_users\":3}]") && !recognises("a,b\n"))
    }

    @Test(.enabled(if: Fixtures.shared("samples/gitlab") != nil))
    func readsTheDocumentedExample() throws {
        let url = try #require(Fixtures.shared("samples/gitlab/dora_deployment_frequency.json"))
        let reading = GitLabDORAReader().read([ExportFile(path: "dora_deployment_frequency.json", bytes: try Fixtures.bytes(url))], for: ImportRequest())
        #expect(reading.figures == [ImportedFigure(week: Week("2021-W09")!, metric: "gitlab-deployments", value: 9)])
        #expect(reading.summary.leftOut == ["2021-W10 is partial: the export has 1 of its 7 days"])
    }
}
