import AssayMetrics
import Testing

@testable import assay

@Suite struct MetricPartsTests {
    static let refusals = [
        Refusal(
            "a word for a target", ("value: 120.5", "value: many"),
            message: """
                error: the target 'many' is no number [invalid-number]
                  --> assay.yaml:33:21
                  help: write digits, with at most one point
                """),
        Refusal(
            "a percentage of what is no ratio", ("value: 120.5", "value: 60 %"),
            message: """
                error: the target '60 %' is a percentage, and the metric's unit is 'changes' [invalid-number]
                  --> assay.yaml:33:21
                  help: write it in 'changes'
                """),
        Refusal(
            "a ratio above 1 without its sign", ("value: 5 %", "value: 5"),
            message: """
                error: the target '5' of a metric in % may mean 5 % or 5 times 100 % [ambiguous-target]
                  --> assay.yaml:54:21
                  help: write it with '%'
                """),
        Refusal(
            "a target without a value", ("value: 5 %", ""),
            message: """
                error: 'target' has no 'value' [missing-key]
                  --> assay.yaml:54:13
                  help: add 'value: 60 %'
                """),
        Refusal(
            "a change without a note", ("note: rollbacks left out", "why: rollbacks left out"),
            message: """
                error: change has no 'note' [missing-key]
                  --> assay.yaml:35:9
                  help: add 'note: what is counted differently'
                error: change knows no key 'why' [unknown-key]
                  --> assay.yaml:35:26
                  help: known here: week, note
                """),
        Refusal(
            "two changes in one week", ("week: 2025-W50", "week: 2026-W10"),
            message: """
                error: two changes are dated 2026-W10 [repeated-week]
                  --> assay.yaml:36:16
                  help: describe both in one note
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test func targetsAreInTheMetricsUnitAndChangesByWeek() throws {
        let catalog = try #require(SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration).catalog
        #expect(catalog.metrics[1].target == Metric.Target(value: 120.5, from: Week("2026-W01"), note: "agreed in December"))
        #expect(catalog.metrics[3].target == Metric.Target(value: 0.05))
        #expect(catalog.metrics[1].changes.map(\.week.description) == ["2025-W50", "2026-W10"])
    }
}
