import Testing

@testable import assay

@Suite struct PairDeclarationTests {
    static let refusals = [
        Refusal(
            "required keys that are missing", ("    hypothesis: Less waiting\n    expected: {adoption: 50%, value: −10 %}\n", ""),
            message: """
                error: pair 'tokens-lead-time' has no 'hypothesis' [missing-key]
                  --> assay.yaml:74:5
                  help: add 'hypothesis: why the one should move the other'
                error: pair 'tokens-lead-time' has no 'expected' [missing-key]
                  --> assay.yaml:74:5
                  help: add 'expected: {adoption: +50 %, value: +25 %}'
                """),
        Refusal(
            "too long a lag", ("lag_weeks: 2", "lag_weeks: 27"),
            message: """
                error: 'lag_weeks' is '27'; it takes a whole number from 0 to 26 [out-of-range]
                  --> assay.yaml:71:16
                  help: choose a number from 0 to 26
                """),
        Refusal(
            "a group outside a list", ("groups: each", "groups: retail"),
            message: """
                error: 'groups' is 'retail'; it takes 'each' or a list of groups [wrong-type]
                  --> assay.yaml:72:13
                  help: write '[retail]' for one group
                """),
        Refusal(
            "no group to judge", ("groups: [all, retail]", "groups: []"),
            message: """
                error: 'groups' is an empty list: the pair would be judged nowhere [empty-value]
                  --> assay.yaml:80:13
                  help: write 'each' or '[all]'
                """),
        Refusal(
            "an unknown group and one that is repeated", ("groups: [all, retail]", "groups: [all, retial, all]"),
            message: """
                error: there is no group 'retial' [unknown-group]
                  --> assay.yaml:80:19
                  help: did you mean 'retail'?
                error: 'all' stands in 'groups' twice [repeated-item]
                  --> assay.yaml:80:27
                  help: keep one of them
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test func keepsTheScopeAndTheLag() throws {
        let pairs = try #require(SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration).catalog.pairs
        #expect(pairs.map(\.scope) == [.each, .groups(["all", "retail"])])
        #expect(pairs.map(\.lagWeeks) == [2, 0])
        #expect(pairs.map(\.guardrail) == ["failures", nil])
    }
}
