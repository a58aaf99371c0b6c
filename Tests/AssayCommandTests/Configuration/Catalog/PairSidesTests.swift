import Testing

@testable import assay

@Suite struct PairSidesTests {
    static let refusals = [
        Refusal(
            "a misspelt metric", ("value: changes", "value: chnages"),
            message: """
                error: there is no metric 'chnages' [unknown-metric]
                  --> assay.yaml:67:12
                  help: did you mean 'changes'?
                """),
        Refusal(
            "an unknown metric", ("value: changes", "value: velocity"),
            message: """
                error: there is no metric 'velocity' [unknown-metric]
                  --> assay.yaml:67:12
                  help: known here: tokens, changes, lead-time, failures, staff
                """),
        Refusal(
            "a metric beside itself", ("value: changes", "value: tokens"),
            message: """
                error: the pair sets metric 'tokens' beside itself [pair-of-one]
                  --> assay.yaml:67:12
                  help: name a value metric that is measured apart from it
                """),
        Refusal(
            "a value metric as adoption", ("adoption: tokens\n    value: lead-time", "adoption: changes\n    value: lead-time"),
            message: """
                error: metric 'changes' is of kind value; the adoption side takes kind adoption, or a count of tokens [pair-kind]
                  --> assay.yaml:76:15
                  help: name an adoption metric
                """),
        Refusal(
            "a context metric as value", ("value: lead-time", "value: staff"),
            message: """
                error: metric 'staff' is of kind context; the value side takes kind value, cost or guardrail [pair-kind]
                  --> assay.yaml:77:12
                  help: name a value metric
                """),
        Refusal(
            "a count of tokens as value", ("unit: hours", "unit: Tokens"),
            message: """
                error: metric 'lead-time' counts tokens, which is adoption whatever its kind, and has no value metric beside it [unpaired-adoption]
                  --> assay.yaml:38:9
                  help: add a pair for it under 'pairs:'
                error: metric 'lead-time' counts tokens, which is adoption whatever its kind; the value side takes value [pair-kind]
                  --> assay.yaml:77:12
                  help: name a value metric
                """),
        Refusal(
            "a value that is better in neither direction", ("unit: hours\n    better: down", "unit: hours\n    better: neither"),
            message: """
                error: metric 'lead-time' is better in neither direction; a pair needs to know which way value goes [pair-direction]
                  --> assay.yaml:77:12
                  help: give the metric 'better: up' or 'better: down'
                """),
        Refusal(
            "the value metric as guardrail", ("guardrail: failures", "guardrail: changes"),
            message: """
                error: the guardrail 'changes' is also the pair's value metric [pair-guardrail]
                  --> assay.yaml:68:16
                  help: name another metric, or leave 'guardrail' out
                """),
        Refusal(
            "a guardrail that is better in neither direction", ("guardrail: failures", "guardrail: staff"),
            message: """
                error: metric 'staff' is better in neither direction; a guardrail needs to know what worse is [pair-direction]
                  --> assay.yaml:68:16
                  help: give the metric 'better: up' or 'better: down'
                """),
        Refusal(
            "a misspelt guardrail", ("guardrail: failures", "guardrail: failure"),
            message: """
                error: there is no metric 'failure' [unknown-metric]
                  --> assay.yaml:68:16
                  help: did you mean 'failures'?
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
