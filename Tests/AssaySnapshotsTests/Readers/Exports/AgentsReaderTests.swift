import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct AgentsReaderTests {
    private func read(_ rows: String..., request: ImportRequest = ImportRequest()) -> ImportReading {
        let head = "period_start,period_end,agent_id,created_at,last_run_at,runs,distinct_users,owner_group\n"
        return AgentsReader().read(rows.enumerated().map { ExportFile(path: "a\($0 + 1).csv", bytes: Array((head + $1).utf8)) }, for: request)
    }

    private func row(_ agent: String, _ runs: Int, _ users: Int, group: String = "platform", created: String = "2026-10-05") -> String {
        "2026-11-16,2026-11-22,\(agent),\(created),2026-11-20,\(runs),\(users),\(group)\n"
    }

    private func rules(_ reading: ImportReading) -> [String] { reading.diagnostics.map(\.rule) }
    private func told(_ reading: ImportReading) -> [String] { reading.figures.map { "\($0.group) \($0.metric) \($0.value!) \($0.people.map(String.init) ?? "-")" } }

    @Test func agentsBecomeGroups() {
        let reading = read(row("a", 31, 6) + row("b", 4, 2, created: "2026-11-18") + row("c", 0, 0))
        #expect(told(reading) == ["platform agents-created 1.0 6", "platform agents-active 2.0 6", "platform agents-runs 35.0 6", "platform agents-shared 2.0 6"])
        #expect(reading.figures.first?.week == Week("2026-W47"))
    }

    /// Agents that one person ran may all have been run by the same one.
    @Test func runsThatMayBeOnePersonsHaveOnePersonBehindThem() {
        #expect(Set(read(row("a", 10, 6) + row("b", 6, 1) + row("c", 5, 1)).figures.map(\.people)) == [1])
        #expect(Set(read(row("a", 11, 6) + row("b", 6, 1) + row("c", 5, 1)).figures.map(\.people)) == [6])
    }

    @Test func whereNobodyRanAnythingNobodyIsCounted() {
        #expect(told(read(row("a", 0, 0))) == ["platform agents-created 0.0 -", "platform agents-active 0.0 -", "platform agents-runs 0.0 -", "platform agents-shared 0.0 -"])
    }

    /// Of agents made in 2026-W43: one ran again, one in its first week only, one never, and one since the week was over.
    @Test func agentsOfFourWeeksAgoAreLookedAt() {
        func made(_ agent: String, _ last: String) -> String { "2026-11-16,2026-11-22,\(agent),2026-10-20,\(last),0,0,platform\n" }
        func again(_ reading: ImportReading) -> [String] { reading.figures.filter { $0.metric == "agents-run-again" }.map { "\($0.week) \($0.numerator!)/\($0.denominator!)" } }
        #expect(again(read(made("a", "2026-10-26") + made("b", "2026-10-25") + made("c", "") + row("d", 3, 2))) == ["2026-W47 1.0/3.0"])
        #expect(again(read(made("a", "2026-10-26") + made("b", "2026-11-23"))) == [])
        #expect(again(read(row("d", 3, 2))) == [])
    }

    @Test func agentsOfNoGroupAreSaid() {
        #expect(read(row("a", 5, 2) + row("b", 4, 2, group: "")).summary.leftOut == ["1 row of agents that no group owns"])
    }

    @Test func severalOwnersBecomeOneGroupByAMap() {
        var request = ImportRequest(wanted: ["agents-runs"])
        request.groupMap = GroupMap([("platform", "tech"), ("data", "tech")])
        #expect(told(read(row("a", 5, 2) + row("b", 4, 3, group: "Data") + row("c", 9, 9, group: "other"), request: request)) == ["tech agents-runs 9.0 3"])
    }

    @Test(arguments: [
        ("2026-11-15,2026-11-21,a,,,1,1,p\n", "no-iso-week"), ("2026-11-01,2026-11-30,a,,,1,1,p\n", "no-iso-week"), ("2026-11-16,2026-11-23,a,,,1,1,p\n", "no-iso-week"),
        ("16/11/2026,22/11/2026,a,,,1,1,p\n", "locale-date"), ("2026-11-16,2026-11-22,a,,,1,2,p\n", "part-above-whole"), ("2026-11-16,2026-11-22,a,,,few,2,p\n", "not-a-number"),
        ("2026-11-16,2026-11-22,a,,,1,1,p\n2026-11-16,2026-11-22,a,,,1,1,p\n", "repeated-row"), ("2026-11-16,2026-11-22,a,,,1,1,ada@example.org\n", "person-column"),
    ])
    func rowsThatCannotBeAreRefused(_ rows: String, _ rule: String) { #expect(rules(read(rows)) == [rule]) }

    @Test func filesThatOverlapMustAgree() {
        #expect(read(row("a", 5, 2), row("a", 5, 2)).diagnostics.isEmpty)
        #expect(Set(rules(read(row("a", 5, 2), row("a", 6, 2)))) == ["overlap"])
    }

    @Test(arguments: [("<html>", "web-page"), ("agent,runs\na,4\n", "other-shape")])
    func otherFilesAreRefused(_ text: String, _ rule: String) {
        #expect(rules(AgentsReader().read([ExportFile(path: "x.csv", bytes: Array(text.utf8))], for: ImportRequest())) == [rule])
    }

    @Test func readsTheSample() throws {
        guard let url = Fixtures.shared("samples/shape-only/agents_export.csv") else { return }
        let file = ExportFile(path: "agents_export.csv", bytes: try Fixtures.bytes(url))
        #expect(AgentsReader().recognises(file))
        let reading = AgentsReader().read([file], for: ImportRequest())
        #expect(told(reading) == ["platform agents-created 0.0 6", "platform agents-active 1.0 6", "platform agents-runs 31.0 6", "platform agents-shared 1.0 6"])
        #expect(reading.summary.unread == [])
    }
}
