import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct AnthropicReaderTests {
    /// Seven days from Monday 2026-W46 on.
    private func week(_ results: (Int) -> String, hasMore: Bool = false) -> String {
        let buckets = (0..<7).map { #"{"starting_at": "2026-11-\#($0 < 1 ? "09" : String($0 + 9))T00:00:00Z", "ending_at": "2026-11-\#($0 + 10)T00:00:00Z", "results": [\#(results($0))]}"# }
        return #"{"data": [\#(buckets.joined(separator: ", "))], "has_more": \#(hasMore), "next_page": null}"#
    }

    @Test func amountsAreCents() {
        let reading = AnthropicReader().read(week { _ in #"{"amount": "123.45", "currency": "USD"}, {"amount": "-23.45", "currency": "USD"}"# })
        #expect(reading.rows == ["2026-W46,all,anthropic-cost,7,,,,,"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func whatIsAbsentIsNoZero() {
        let reading = AnthropicReader().read(week { $0 == 2 ? #"{"output_tokens": 5, "cache_creation": {"ephemeral_5m_input_tokens": 3, "ephemeral_9m_input_tokens": 4}}"# : "" })
        #expect(reading.rows == ["2026-W46,all,anthropic-cache-write-tokens,3,,,,,", "2026-W46,all,anthropic-output-tokens,5,,,,,"])
        #expect(reading.summary.unread == ["cache_creation.ephemeral_9m_input_tokens"])
    }

    @Test func nobodyIsCounted() { #expect(AnthropicReader().read(week { _ in #"{"output_tokens": 5}"# }).figures.allSatisfy { $0.people == nil }) }

    @Test func groupsComeFromTheFinestNameThatTheMapKnows() {
        let results = #"{"output_tokens": 1, "workspace_id": "w", "api_key_id": "k"}, {"output_tokens": 10, "workspace_id": "w", "api_key_id": "other"}, {"output_tokens": 100}"#
        let map = GroupMap([("k", "batch"), ("w", "retail"), ("w", "everything"), ("default", "support")])
        let reading = AnthropicReader().read(week { _ in results }, request: ImportRequest(groupMap: map))
        #expect(reading.rows == [
            "2026-W46,batch,anthropic-output-tokens,7,,,,,", "2026-W46,everything,anthropic-output-tokens,70,,,,,", "2026-W46,retail,anthropic-output-tokens,70,,,,,",
            "2026-W46,support,anthropic-output-tokens,700,,,,,",
        ])
        #expect(reading.summary.dropped.isEmpty && reading.summary.unread.isEmpty)
    }

    @Test func personsAreDropped() {
        let reading = AnthropicReader().read(week { _ in #"{"output_tokens": 1, "account_id": "user-01", "api_key_id": "apikey_1", "workspace_id": "w"}"# })
        #expect(reading.summary.dropped == ["account_id", "api_key_id"])
        #expect(reading.summary.unread == ["workspace_id"])
    }

    @Test func moneyInAnotherCurrencyIsSaid() {
        let reading = AnthropicReader().read(week { _ in #"{"amount": "100", "currency": "EUR"}"# })
        #expect(reading.rules == ["foreign-currency"])
        #expect(!reading.diagnostics.hasErrors)
    }

    @Test func theGuideSaysWhatIsMissing() { #expect(AnthropicReader().guide.reads.contains("Priority Tier")) }

    @Test func recognisesItsOwn() {
        func recognises(_ text: String) -> Bool { AnthropicReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8))) }
        #expect(recognises(week { _ in "" }))
        #expect(!recognises(#"{"data": [{"start_time": 1, "end_time": 2, "results": []}], "has_more": false}"#))
        #expect(!recognises(#"{"data": [], "has_more": false}"#))
        #expect(!recognises("<html>"))
    }

    @Test(.enabled(if: Samples.areThere), arguments: ["usage", "cost"]) func samples(_ kind: String) throws {
        let reading = try AnthropicReader().readSample("shape-only/anthropic_\(kind == "usage" ? "messages_usage_report" : "cost_report").json")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.summary.records == 1)
        #expect(reading.summary.leftOut == ["2026-W47 is partial: the export has 1 of its 7 days"])
    }
}
