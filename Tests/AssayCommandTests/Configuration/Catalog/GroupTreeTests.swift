import Testing

@testable import assay

@Suite struct GroupTreeTests {
    static let refusals = [
        Refusal(
            "a misspelt parent", ("parent: retail", "parent: reatil"),
            message: """
                error: the parent of group 'shops' is 'reatil', which is no group [unknown-group]
                  --> assay.yaml:11:39
                  help: did you mean 'retail'?
                """),
        Refusal(
            "two groups below each other", ("title: Retail,", "title: Retail, parent: shops,"),
            message: """
                error: group 'retail' is below itself: 'retail' → 'shops' → 'retail' [group-cycle]
                  --> assay.yaml:11:39
                  help: give one of them no 'parent'
                """),
        Refusal(
            "a group below itself", ("parent: retail", "parent: shops"),
            message: """
                error: group 'shops' is below itself: 'shops' → 'shops' [group-cycle]
                  --> assay.yaml:11:39
                  help: give one of them no 'parent'
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test func aLongChainIsWalkedOnce() {
        let groups = (0..<6_000).map { "  - {id: g\($0), title: G, parent: g\($0 + 1)}\n" }.joined()
        let start = ContinuousClock.now
        let diagnostics = SiteConfiguration.read(Array("groups:\n\(groups)  - {id: g6000, title: G, parent: g0}\n".utf8), path: "assay.yaml").diagnostics
        #expect(diagnostics.map(\.rule) == ["missing-key", "missing-key", "group-cycle"])
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
