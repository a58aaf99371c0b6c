import AssayMetrics
import Testing

@testable import assay

struct PacketWeeksTests {
    @Test(arguments: [("2026-W46", "2026-W46", "2026-W46"), ("2026-W40..2026-W46", "2026-W40", "2026-W46"), ("2026-W46..2026-W46", "2026-W46", "2026-W46")])
    func `a week or a span`(_ text: String, _ first: String, _ last: String) throws {
        let weeks = try #require(PacketWeeks(text))
        #expect(weeks.first == Week(first) && weeks.last == Week(last))
    }

    @Test(arguments: ["", "..", "2026-W46..", "..2026-W46", "2026-W46..2026-W40", "2026-W40...2026-W46", "2026-W1", "2026-W01..2026-W02..2026-W03", "2025-W53"])
    func `anything else is neither`(_ text: String) { #expect(PacketWeeks(text) == nil) }
}
