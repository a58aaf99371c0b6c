import AssayMetrics
import Testing

@testable import assay

@Suite struct MetricDeclarationTests {
    static let refusals = [
        Refusal(
            "required keys that are missing", ("    unit: hours\n    better: down\n", ""),
            message: """
                error: metric 'lead-time' has no 'unit' [missing-key]
                  --> assay.yaml:38:5
                  help: add 'unit: tokens'
                error: metric 'lead-time' has no 'better' [missing-key]
                  --> assay.yaml:38:5
                  help: add 'better: up, down or neither'
                """),
        Refusal(
            "a misspelt kind", ("kind: cost", "kind: costs"),
            message: """
                error: 'kind' is 'costs'; it takes adoption, value, guardrail, cost or context [unknown-value]
                  --> assay.yaml:40:11
                  help: did you mean 'cost'?
                """),
        Refusal(
            "an unknown kind", ("kind: cost", "kind: price"),
            message: """
                error: 'kind' is 'price'; it takes adoption, value, guardrail, cost or context [unknown-value]
                  --> assay.yaml:40:11
                  help: write one of these
                """),
        Refusal(
            "an unknown aggregate", ("aggregate: mean", "aggregate: median"),
            message: """
                error: 'aggregate' is 'median'; it takes sum, mean, ratio, last or none [unknown-value]
                  --> assay.yaml:43:16
                  help: did you mean 'mean'?
                """),
        Refusal(
            "rules and limits that there are not", ("decimals: 1\n", "decimals: 1\n    process: {limits: medians, rules: [1, 4, 1], centre: mean}\n"),
            message: """
                error: 'limits' is 'medians'; it takes mean, median or widened [unknown-value]
                  --> assay.yaml:38:23
                  help: did you mean 'median'?
                error: there is no rule '4' [unknown-value]
                  --> assay.yaml:38:43
                  help: the rules are 1, 2 or 3
                error: '1' stands in 'rules' twice [repeated-item]
                  --> assay.yaml:38:46
                  help: keep one of them
                error: 'process' knows no key 'centre' [unknown-key]
                  --> assay.yaml:38:50
                  help: known here: limits, rules
                """),
        Refusal(
            "no rules", ("decimals: 1\n", "decimals: 1\n    process: {rules: []}\n"),
            message: """
                error: 'rules' is an empty list [empty-value]
                  --> assay.yaml:38:22
                  help: name rules by their numbers, as [1, 2], or leave the key out
                """),
        Refusal(
            "too many decimals", ("decimals: 1", "decimals: 7"),
            message: """
                error: 'decimals' is '7'; it takes a whole number from 0 to 6 [out-of-range]
                  --> assay.yaml:37:15
                  help: choose a number from 0 to 6
                """),
        Refusal(
            "a misspelt aggregate over weeks", ("over_weeks: none", "over_weeks: non"),
            message: """
                error: 'over_weeks' is 'non'; it takes sum, mean, ratio, last or none [unknown-value]
                  --> assay.yaml:30:17
                  help: did you mean 'none'?
                """),
        Refusal(
            "an id twice, in capitals", ("id: staff", "id: Tokens"),
            message: """
                error: the id 'Tokens' is taken but for capitals in line 13 [duplicate-id]
                  --> assay.yaml:55:9
                  help: choose another id
                """),
        Refusal(
            "text where a list belongs", ("pairs:\n", "pairs: none\npear:\n"),
            message: """
                error: adoption metric 'tokens' has no value metric beside it [unpaired-adoption]
                  --> assay.yaml:13:9
                  help: add a pair for it under 'pairs:', or change its kind
                error: 'pairs' is text; it takes a list of pairs [wrong-type]
                  --> assay.yaml:63:8
                  help: write each of them after '- ', or in '[ ]'
                error: the configuration knows no key 'pear' [unknown-key]
                  --> assay.yaml:64:1
                  help: known here: site, disclosure, calendar, groups, metrics, pairs, events, report, data_sheet, sources
                """),
        Refusal(
            "text where a metric belongs", ("  - id: staff\n    title: Staff\n    kind: context\n    unit: people\n    better: neither\n    aggregate: last\n    definition: Headcount\n    source: HR\n", "  - staff\n"),
            message: """
                error: metric is text; it takes keys with values [wrong-type]
                  --> assay.yaml:55:5
                  help: write it as 'key: value' lines
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test func overWeeksIsTheAggregateUnlessGiven() throws {
        let metrics = try #require(SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration).catalog.metrics
        #expect(metrics.map(\.aggregate) == [.sum, .sum, .mean, .ratio, .last])
        #expect(metrics.map(\.overWeeks) == [.sum, Metric.Aggregate.none, .mean, .ratio, .last])
    }

    @Test func limitsAndRulesAreOfTheMetric() throws {
        let text = ValidConfiguration.text.replacing("decimals: 1\n", with: "decimals: 1\n    process: {limits: median, rules: [3, 1]}\n")
        let metrics = try #require(SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").configuration).catalog.metrics
        #expect(metrics.map(\.process) == [.init(), .init(limits: .median, rules: [.outside, .nearLimit]), .init(), .init(), .init()])
    }

    @Test func longTextsAreOnOneLine() throws {
        let metrics = try #require(SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration).catalog.metrics
        #expect(metrics[0].definition == "Input and output tokens, cached ones left out.")
    }

    @Test func aSiteWithoutMetricsHasNothingToReport() {
        let text = "site: {title: T, organisation: O}\nmetrics: []\n"
        #expect(
            rendered(SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").diagnostics) == """
                error: 'metrics' is an empty list: there is nothing to report [empty-value]
                  --> assay.yaml:2:10
                  help: declare the first metric
                """)
    }
}
