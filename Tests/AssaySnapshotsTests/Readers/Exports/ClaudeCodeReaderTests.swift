import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct ClaudeCodeReaderTests {
    private func record(_ day: Int, _ person: Int, sessions: Int = 1, more: String = "") -> String {
        #"{"date": "2026-11-\#(day)T00:00:00Z", "actor": {"type": "user_actor", "email_address": "user-0\#(person)@example.com"}, "core_metrics": {"num_sessions": \#(sessions)}\#(more)}"#
    }

    private func page(_ records: [String], hasMore: Bool = false) -> String { #"{"data": [\#(records.joined(separator: ",\n"))], "has_more": \#(hasMore), "next_page": null}"# }

    /// Five people on each day of 2026-W47, and with them only what is added.
    private func week(_ more: (Int, Int) -> String = { _, _ in "" }) -> [String] {
        (16...22).map { day in page((1...5).map { record(day, $0, more: more(day, $0)) }) }
    }

    @Test func peopleAreCountedOnceAndTheirDaysEach() {
        let reading = ClaudeCodeReader().read(week())
        #expect(reading.rows == ["2026-W47,all,claude-active,5,5,,,,", "2026-W47,all,claude-active-days,35,5,,,,", "2026-W47,all,claude-sessions,35,5,,,,"])
        #expect(reading.summary.dropped == ["actor.email_address"])
    }

    @Test func twoRecordsOfADayAreOneActiveDay() {
        let more = page((1...5).map { record(16, $0) } + (1...5).map { record(16, $0, sessions: 2) })
        let rows = ClaudeCodeReader().read([more] + week().dropFirst()).rows
        #expect(rows == ["2026-W47,all,claude-active,5,5,,,,", "2026-W47,all,claude-active-days,35,5,,,,", "2026-W47,all,claude-sessions,45,5,,,,"])
    }

    @Test func centsAndPartsOfTokens() {
        let model = #", "model_breakdown": [{"model": "m", "tokens": {"input": 1, "output": 2, "cache_read": 3, "cache_creation": 4}, "estimated_cost": {"currency": "USD", "amount": 150}}]"#
        let rows = ClaudeCodeReader().read(week { _, _ in model }).rows
        #expect(rows.suffix(5) == [
            "2026-W47,all,claude-input-tokens,35,5,,,,", "2026-W47,all,claude-cache-write-tokens,140,5,,,,", "2026-W47,all,claude-cache-read-tokens,105,5,,,,",
            "2026-W47,all,claude-output-tokens,70,5,,,,", "2026-W47,all,claude-cost,52.5,5,,,,",
        ])
    }

    @Test func acceptedOfAllThatWasProposed() {
        let rows = ClaudeCodeReader().read(week { _, _ in #", "tool_actions": {"edit_tool": {"accepted": 2, "rejected": 1}, "write_tool": {"accepted": 1, "rejected": 0}}"# }).rows
        #expect(rows.suffix(2) == ["2026-W47,all,claude-edits-accepted,105,5,,,,", "2026-W47,all,claude-accepted-share,,5,105,140,,"])
    }

    @Test func pagesOfADayMayComeInAnyOrder() {
        var pages = week()
        pages[2] = page([record(18, 4), record(18, 5)])
        let first = page([record(18, 1), record(18, 2), record(18, 3)], hasMore: true)
        #expect(ClaudeCodeReader().read(pages + [first]).rows == ClaudeCodeReader().read(week()).rows)
        #expect(ClaudeCodeReader().read(pages.dropLast() + [page([record(22, 1)], hasMore: true)]).rules == ["more-pages"])
    }

    @Test func daysWithoutUseHavePagesWithoutRecords() {
        let pages = week()
        let idle = page([])
        let within = ClaudeCodeReader().read(Array(pages[..<3] + [idle] + pages[4...]))
        #expect(within.figures.first?.value == 5)
        #expect(ClaudeCodeReader().read(Array(pages[..<3] + pages[4...])).summary.leftOut == ["2026-W47 is partial: the export has 6 of its 7 days"])
    }

    @Test func nobodyInTheMapIsAFault() {
        #expect(ClaudeCodeReader().read(week(), request: ImportRequest(groupMap: GroupMap([("someone", "a")]))).rules == ["no-groups"])
    }

    @Test func recordsMayStandInAListOrALineEach() {
        let records = (16...22).flatMap { day in (1...5).map { record(day, $0) } }
        #expect(ClaudeCodeReader().read("[" + records.joined(separator: ",") + "]").rows.count == 3)
        let file = ExportFile(path: "x", bytes: Array(records.joined(separator: "\n").utf8))
        #expect(ClaudeCodeReader().recognises(file))
    }
}
