import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

@Suite struct DateConversionsTests {
    private static func value(_ text: String) -> YAMLValue { .scalar(text, isPlain: true, at: .init(path: "a.yaml", line: 1, column: 7)) }

    @Test(arguments: ["2026-W21", "2026-W53", "1900-W01", "2200-W52"]) func weeksThatExistAreRead(_ text: String) {
        var findings = Findings()
        #expect(Self.value(text).week("week", &findings)?.value == Week(text))
        #expect(findings.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("2025-W53", "'week' is '2025-W53', but 2025 has no week 53"), ("2026-W00", "'week' is '2026-W00', but 2026 has no week 0"),
        ("2201-W01", "'week' is '2201-W01'; weeks are read from 1900 to 2200"), ("2026W21", "'week' is '2026W21'; it takes an ISO week"),
        ("2026-w21", "'week' is '2026-w21'; it takes an ISO week"), ("2026-W+1", "'week' is '2026-W+1'; it takes an ISO week"),
        ("-026-W01", "'week' is '-026-W01'; it takes an ISO week"), ("é26-W21", "'week' is 'é26-W21'; it takes an ISO week"),
    ]) func otherWeeksAreNamed(_ text: String, _ summary: String) {
        var findings = Findings()
        #expect(Self.value(text).week("week", &findings) == nil)
        #expect(findings.diagnostics.map(\.summary) == [summary])
    }

    @Test(arguments: [
        ("2026-02-29", "February 2026 ends on 2026-02-28"), ("2028-02-30", "February 2028 ends on 2028-02-29"),
        ("2026-04-31", "April 2026 ends on 2026-04-30"), ("0900-12-32", "December 0900 ends on 0900-12-31"),
        ("2026-05-00", "May 2026 begins on 2026-05-01"), ("2026-13-01", "the months are 01 to 12"), ("2026-00-01", "the months are 01 to 12"),
        ("26-01-01", "write it as '2026-05-25'"), ("2026-1-1", "write it as '2026-05-25'"), ("2026-01-01T00:00", "write it as '2026-05-25'"),
        ("2026-0é-1", "write it as '2026-05-25'"),
    ]) func daysThatDoNotExistAreRefused(_ text: String, _ help: String) {
        var findings = Findings()
        #expect(Self.value(text).date("publish_date", &findings) == nil)
        #expect(findings.diagnostics.map(\.rule) == ["invalid-date"])
        #expect(findings.diagnostics.map(\.summary) == ["'publish_date' is '\(text)', which is no day of the calendar"])
        #expect(findings.diagnostics.map(\.help) == [help])
    }

    @Test func aLeapDayIsRead() {
        var findings = Findings()
        #expect(Self.value("2028-02-29").date("publish_date", &findings)?.value.description == "2028-02-29")
    }
}
