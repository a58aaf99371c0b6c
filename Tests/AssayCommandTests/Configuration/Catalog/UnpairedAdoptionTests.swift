import Testing

@testable import assay

@Suite struct UnpairedAdoptionTests {
    static let refusals = [
        Refusal(
            "an adoption metric without a pair", ("kind: context", "kind: adoption"),
            message: """
                error: adoption metric 'staff' has no value metric beside it [unpaired-adoption]
                  --> assay.yaml:55:9
                  help: add a pair for it under 'pairs:', or change its kind
                """),
        Refusal(
            "a count of tokens of another kind without a pair", ("unit: people", "unit: Tokens"),
            message: """
                error: metric 'staff' counts tokens, which is adoption whatever its kind, and has no value metric beside it [unpaired-adoption]
                  --> assay.yaml:55:9
                  help: add a pair for it under 'pairs:'
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
