import Testing

@testable import assay

@Suite struct EventSectionTests {
    static let refusals = [
        Refusal(
            "a week that does not exist", ("week: 2026-W20", "week: 2026-W54"),
            message: """
                error: 'week' is '2026-W54', but 2026 has no week 54 [invalid-week]
                  --> assay.yaml:82:12
                  help: its weeks are 1 to 53
                """),
        Refusal(
            "a misspelt kind", ("kind: pressure", "kind: presure"),
            message: """
                error: 'kind' is 'presure'; it takes change, pressure, holiday or noted [unknown-value]
                  --> assay.yaml:82:43
                  help: did you mean 'pressure'?
                """),
        Refusal(
            "a misspelt metric", ("metrics: [tokens]", "metrics: [token]"),
            message: """
                error: there is no metric 'token' [unknown-metric]
                  --> assay.yaml:83:62
                  help: did you mean 'tokens'?
                """),
        Refusal(
            "an unknown group", ("groups: [retail]", "groups: [sales]"),
            message: """
                error: there is no group 'sales' [unknown-group]
                  --> assay.yaml:83:80
                  help: known here: all, retail, shops
                """),
        Refusal(
            "an event without a title", ("title: Review, ", ""),
            message: """
                error: event has no 'title' [missing-key]
                  --> assay.yaml:82:5
                  help: add 'title: Assistant rolled out to retail'
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
