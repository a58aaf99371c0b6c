import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

@Suite struct GitHubCopilotReaderTests {
    private let reader = GitHubCopilotReader()

    private func file(_ name: String, _ text: String) -> ExportFile { ExportFile(path: name, bytes: Array(text.utf8)) }

    private func read(_ texts: [String], _ request: ImportRequest = ImportRequest()) -> ImportReading {
        reader.read(texts.enumerated().map { file("\($0).json", $1) }, for: request)
    }

    private func csv(_ reading: ImportReading) -> String { String(decoding: SnapshotText.csv(reading.figures), as: UTF8.self) }

    /// The days of week 21 of 2026, and those after it.
    private func days(_ count: Int, from offset: Int = 0) -> [CivilDate] { (0..<count).map { Week("2026-W21")!.monday.advanced(by: offset + $0) } }

    private func day(_ day: CivilDate, daily: Int = 20, weekly: Int = 31, _ more: String = "") -> String {
        "{\"day\":\"\(day)\",\"organization_id\":\"1\",\"daily_active_users\":\(daily),\"weekly_active_users\":\(weekly),\"user_initiated_interaction_count\":7\(more)}"
    }

    private func person(_ number: Int, _ day: CivilDate, _ more: String = "") -> String {
        "{\"day\":\"\(day)\",\"organization_id\":\"1\",\"user_id\":\(number),\"user_login\":\"user-0\(number)\",\"user_initiated_interaction_count\":2\(more)}"
    }

    // MARK: Metrics

    @Test func idsBeginWithTheTool() {
        let ids = reader.guide.metrics.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.filter { !$0.hasPrefix("copilot-") } == [])
    }

    @Test func whatReadersOfPersonsGiveIsInTheGuide() {
        let ids = Set(reader.guide.metrics.map(\.id))
        #expect(GitHubCopilotReader.personMetrics.map(\.id).filter { !ids.contains($0) } == [])
        #expect(Set(GitHubCopilotReader.personMetrics.map(\.id)).count == GitHubCopilotReader.personMetrics.count)
    }

    @Test func tokensAreNeverOneNumber() {
        let tokens = reader.guide.metrics.filter { $0.metric.unit == "tokens" }.map(\.id)
        #expect(tokens == ["copilot-cli-prompt-tokens", "copilot-cli-output-tokens", "copilot-app-prompt-tokens", "copilot-app-output-tokens"])
    }

    @Test func theClosedInterfacesHaveMetricsOfTheirOwn() {
        let own = (GitHubCopilotReader.legacyMetrics + GitHubCopilotReader.oldestMetrics).map(\.metric)
        #expect(own.filter { !$0.id.hasPrefix("copilot-legacy-") && !$0.id.hasPrefix("copilot-oldest-") }.map(\.id) == [])
        #expect(own.filter { !$0.definition.contains("not to be joined with today's usage metrics") }.map(\.id) == [])
    }

    // MARK: Shapes

    @Test func aWrapperAnArrayLinesAndSingleDaysSayTheSame() {
        let all = days(7).map { day($0) }
        let lines = read([all.joined(separator: "\n")])
        #expect(lines.diagnostics == [])
        #expect(lines.figures.first { $0.metric == "copilot-interactions" } == ImportedFigure(week: Week("2026-W21")!, metric: "copilot-interactions", value: 49, people: 31, isProvisional: true))
        for texts in [["{\"day_totals\":[\(all.joined(separator: ","))]}"], ["[" + all.joined(separator: ",") + "]"], all, all.reversed(), ["\u{FEFF}" + all.joined(separator: "\r\n")]] {
            #expect(csv(read(texts)) == csv(lines))
        }
    }

    @Test func daysThatAreNotInTheReportsSpanCountAllTheSame() {
        let report = "{\"report_start_day\":\"2026-05-01\",\"report_end_day\":\"2026-05-02\",\"day_totals\":[\(days(7).map { day($0) }.joined(separator: ","))]}"
        #expect(csv(read([report])) == csv(read(days(7).map { day($0) })))
    }

    @Test func nullIsAbsent() {
        let reading = read(days(7).map { day($0, ",\"daily_active_cli_users\":null,\"totals_by_cli\":null,\"pull_requests\":{\"total_merged\":null}") })
        #expect(Set(reading.figures.map(\.metric)) == ["copilot-active", "copilot-active-days", "copilot-interactions"])
    }

    @Test func whatIsNotReadIsNamedOnce() {
        let more = ",\"etl_id\":\"green\",\"monthly_active_users\":40,\"totals_by_cli\":{\"session_count\":2,\"token_usage\":{\"avg_tokens_per_request\":1.5}},\"totals_by_ide\":[{\"ide\":\"vscode\"}]"
        #expect(read(days(7).map { day($0, more) }).summary.unread == ["etl_id", "monthly_active_users", "totals_by_cli.token_usage.avg_tokens_per_request", "totals_by_ide"])
    }

    @Test func aFileIsKnownByWhatStandsInIt() {
        for text in [
            day(days(1)[0]), person(1, days(1)[0]), "{\"download_links\":[\"x\"]}", "{\"total_seats\":1,\"seats\":[]}", "[{\"date\":\"2024-11-04\",\"copilot_ide_chat\":{}}]",
            "date,product,sku,quantity,unit_type,gross_amount,net_amount\n",
        ] { #expect(reader.recognises(file("x", text)), "\(text)") }
        for text in ["", "{}", "[1]", "<html>", "{\"data\":[],\"has_more\":false}", "[{\"date\":\"2026-05-18\",\"value\":3}]", "a,b\n1,2\n", "{\"day\":", "{\"timestamp\":1}"] {
            #expect(!reader.recognises(file("x", text)), "\(text)")
        }
    }

    // MARK: Weeks of an organisation

    @Test func theWeeksPeopleAreAtLeastThoseOfItsBusiestDay() {
        let all = days(7).enumerated().map { index, date in day(date, daily: index == 2 ? 34 : 20, weekly: 30) }
        let reading = read(all)
        #expect(reading.figures.first?.metric == "copilot-active")
        #expect(reading.figures.first?.value == 30)
        #expect(reading.figures.first?.people == 34)
        #expect(reading.diagnostics.map(\.rule) == ["contradicts-itself"])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        // In a week that is not taken there is nothing to warn of.
        #expect(read(Array(all.dropFirst())).diagnostics == [])
    }

    @Test func aSubPopulationHasPeopleOfItsOwn() {
        let reading = read(
            days(7).enumerated().map { index, date in
                day(date, ",\"daily_active_cli_users\":\(index + 3),\"totals_by_cli\":{\"session_count\":5},\"weekly_active_copilot_cloud_agent_users\":0,\"pull_requests\":{\"total_merged\":2}")
            })
        func people(_ metric: String) -> Int? { reading.figures.first { $0.metric == metric }?.people }
        #expect(people("copilot-cli-sessions") == 9)
        #expect(people("copilot-prs-merged") == 31)
        // Where nobody did it, everybody stands behind the 0.
        #expect(people("copilot-cloud-agent-people") == 31)
    }

    @Test func theLastThreeDaysAreOpen() {
        func states(_ count: Int) -> Set<Bool> { Set(read(days(count).map { day($0) }).figures.filter { $0.week == Week("2026-W21") }.map(\.isProvisional)) }
        #expect(states(7) == [true])
        #expect(states(9) == [true])
        #expect(states(10) == [false])
    }

    @Test func aRatioWithNothingToDivideByIsNone() {
        let reading = read(days(7).map { day($0, ",\"pull_requests\":{\"total_copilot_suggestions\":0,\"total_copilot_applied_suggestions\":0}") })
        #expect(reading.figures.contains { $0.metric == "copilot-review-suggestions" && $0.value == 0 })
        #expect(!reading.figures.contains { $0.metric == "copilot-review-applied" })
    }

    @Test func mediansOfDaysAreLeftOut() {
        let reading = read(days(7).map { day($0, ",\"pull_requests\":{\"total_merged\":2,\"median_minutes_to_merge\":61.5}") })
        #expect(reading.summary.leftOut == ["minutes to merge: the export has the median of each day, and medians of days make no median of a week"])
        #expect(reading.summary.unread == ["pull_requests.median_minutes_to_merge"])
    }

    @Test func numbersBeyondCountsAreRefused() {
        for number in ["1e300", "-1", "\"7\"", "[\"x\"]"] {
            let reading = read(days(7).map { day($0).replacingOccurrences(of: ":7", with: ":" + number) })
            #expect(reading.diagnostics.hasErrors, "\(number)")
        }
    }

    // MARK: Persons

    @Test func personsAreAddedUpWithAWarning() {
        let reading = read([days(7).flatMap { date in (1...6).map { person($0, date) } }.joined(separator: "\n")])
        #expect(reading.figures.map(\.metric) == ["copilot-active", "copilot-active-days", "copilot-interactions"])
        #expect(reading.figures.map(\.value) == [6, 42, 84])
        #expect(reading.diagnostics.map(\.rule) == ["person-level"])
        #expect(reading.summary.dropped == ["user_id", "user_login"])
        #expect(reading.summary.records == 42)
    }

    @Test func aReportOf28DaysTellsOfDaysOnWhichNobodyWorked() {
        let span = ",\"report_start_day\":\"2026-05-18\",\"report_end_day\":\"2026-05-24\""
        let reading = read([days(5).flatMap { date in (1...6).map { person($0, date, span) } }.joined(separator: "\n")])
        #expect(reading.figures.map(\.value) == [6, 30, 60])
        #expect(read([days(5).flatMap { date in (1...6).map { person($0, date) } }.joined(separator: "\n")]).figures.isEmpty)
    }

    @Test func whoeverWasActiveInReviewsIsNotPassiveInTheWeek() {
        let rows = days(7).flatMap { date in
            (1...12).map { person($0, date, ",\"used_copilot_code_review_active\":\($0 < 6 && date == days(1)[0]),\"used_copilot_code_review_passive\":true") }
        }
        let reading = read([rows.joined(separator: "\n")])
        #expect(reading.figures.first { $0.metric == "copilot-review-active-people" }?.value == 5)
        #expect(reading.figures.first { $0.metric == "copilot-review-passive-people" }?.value == 7)
    }

    @Test func theOrganisationGivesAllAndPersonsGiveGroups() {
        let map = GroupMap((1...6).map { ("USER-0\($0)", "web") })
        let texts = [days(7).map { day($0) }.joined(separator: "\n"), days(7).flatMap { date in (1...7).map { person($0, date) } }.joined(separator: "\n")]
        let reading = read(texts, ImportRequest(groupMap: map))
        #expect(!reading.diagnostics.hasErrors)
        #expect(reading.figures.filter { $0.metric == "copilot-active" }.map { "\($0.group) \($0.isHidden ? "hidden" : "\($0.value ?? 0)")" } == ["all 31.0", "in-no-group hidden", "web 6.0"])
        #expect(reading.groups == [ImportedGroup(id: "in-no-group", title: "In no group"), ImportedGroup(id: "web", title: "web")])
        #expect(reading.summary.leftOut == ["people in no group: a few"])
    }

    @Test func aMapWithoutPersonsIsSaidToBeUnused() {
        let reading = read(days(7).map { day($0) }, ImportRequest(groupMap: GroupMap([("x", "web")])))
        #expect(reading.summary.leftOut == ["the group map: no file is about persons"])
    }

    @Test func teamsOfAnotherDayAreSaid() {
        func member(_ number: Int, _ day: CivilDate) -> String { "{\"user_id\":\(number),\"user_login\":\"user-0\(number)\",\"day\":\"\(day)\",\"organization_id\":\"1\",\"team_id\":4,\"slug\":\"web\"}" }
        let users = days(7).flatMap { date in (1...6).map { person($0, date) } }.joined(separator: "\n")
        let one = read([users, (1...6).map { member($0, days(3)[2]) }.joined(separator: "\n")])
        #expect(one.figures.first?.group == "web")
        #expect(one.diagnostics.filter { $0.rule == "teams-of-another-day" }.map(\.summary) == ["the teams of 2026-05-20 stand for 6 days of which there is no file of teams"])
        let all = read([users, days(7).flatMap { date in (1...6).map { member($0, date) } }.joined(separator: "\n")])
        #expect(all.diagnostics.map(\.rule) == ["person-level"])
        #expect(csv(all) == csv(one))
        // With a map, the map names teams.
        let mapped = read([users, (1...6).map { member($0, days(1)[0]) }.joined(separator: "\n")], ImportRequest(groupMap: GroupMap([("Web", "shop")])))
        #expect(Set(mapped.figures.map(\.group)) == ["shop"])
    }

    // MARK: Any order

    @Test(arguments: ImportCase.all.filter { $0.name.hasPrefix("github-copilot") && !$0.name.contains("refused") })
    func theOrderOfFilesAndOfTheirRowsChangesNothing(_ example: ImportCase) throws {
        let (_, files, request, _) = try example.input()
        let expected = reader.read(files, for: request)
        #expect(!expected.figures.isEmpty)
        var random = SplitMix(state: 41)
        for _ in 0..<5 {
            let shuffled = files.shuffled(using: &random).map { file -> ExportFile in
                var lines = file.bytes.split(separator: 0x0A).map(Array.init)
                let isTable = file.path.hasSuffix(".csv")
                guard isTable || file.path.hasSuffix(".ndjson") else { return file }
                let header = isTable ? [lines.removeFirst()] : []
                return ExportFile(path: file.path, bytes: Array((header + lines.shuffled(using: &random)).joined(separator: [0x0A])) + [0x0A])
            }
            let reading = reader.read(shuffled, for: request)
            #expect(csv(reading) == csv(expected))
            #expect(reading.groups == expected.groups)
            #expect(reading.summary.leftOut == expected.summary.leftOut)
            #expect(reading.summary.unread == expected.summary.unread)
            #expect(Set(reading.diagnostics.map(\.rule)) == Set(expected.diagnostics.map(\.rule)))
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
