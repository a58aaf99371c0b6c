import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct OpenAIReaderTests {
    /// Seven days from Monday 2026-W46 on.
    private func week(_ object: String, _ result: String) -> String {
        let buckets = (0..<7).map { day in
            #"{"object": "bucket", "start_time": \#(1_794_182_400 + day * 86_400), "end_time": \#(1_794_268_800 + day * 86_400), "results": [{"object": "\#(object)", \#(result)}]}"#
        }
        return #"{"object": "page", "data": [\#(buckets.joined(separator: ",\n"))], "has_more": false, "next_page": null}"#
    }

    @Test func whatNoCacheHeldIsReckonedWhereItIsNotGiven() {
        let parts = #""input_tokens": 100, "input_cached_tokens": 30, "output_tokens": 5, "num_model_requests": 2"#
        let rows = OpenAIReader().read(week("organization.usage.completions.result", parts)).rows
        #expect(rows == [
            "2026-W46,all,openai-input-tokens,490,,,,,", "2026-W46,all,openai-cache-read-tokens,210,,,,,", "2026-W46,all,openai-output-tokens,35,,,,,",
            "2026-W46,all,openai-requests,14,,,,,",
        ])
    }

    @Test(arguments: ["embeddings", "images", "audio_speeches", "audio_transcriptions", "moderations"]) func requestsOfOtherReports(_ name: String) {
        let reading = OpenAIReader().read(week("organization.usage.\(name).result", #""num_model_requests": 3, "user_id": "user-01""#))
        #expect(reading.figures.map(\.value) == [21])
        #expect(reading.summary.dropped == ["user_id"])
    }

    @Test(arguments: ["1.5", #""1.50""#]) func costsAreDollars(_ value: String) {
        let reading = OpenAIReader().read(week("organization.costs.result", #""amount": {"value": \#(value), "currency": "usd"}"#))
        #expect(reading.rows == ["2026-W46,all,openai-cost,10.5,,,,,"])
    }

    @Test func timesThatAreNoneAreRefused() {
        let page = #"{"data": [{"start_time": 1e300, "end_time": 2e300, "results": []}, {"start_time": 5, "end_time": 5, "results": []}], "has_more": false}"#
        #expect(OpenAIReader().read(page).rules == ["missing-field", "missing-field"])
    }

    @Test(.enabled(if: Samples.areThere)) func samples() throws {
        let costs = try OpenAIReader().readSample("openai/costs.json")
        #expect(costs.diagnostics.isEmpty)
        #expect(costs.summary.leftOut == ["2024-W44 is partial: the export has 1 of its 7 days"])
        // The example says that there are more pages, and they are not there.
        let usage = try OpenAIReader().readSample("openai/usage_completions.json")
        #expect(usage.rules == ["more-pages"])
        #expect(usage.summary.unread.prefix(2) == ["input_text_tokens", "output_text_tokens"])
    }
}
