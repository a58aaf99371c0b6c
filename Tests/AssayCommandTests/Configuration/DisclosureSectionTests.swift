import Testing

@testable import assay

@Suite struct DisclosureSectionTests {
    static let refusals = [
        Refusal(
            "a minimum below the floor", ("minimum_people: 12", "minimum_people: 4"),
            message: """
                error: 'minimum_people' is 4, below the floor of 5 [disclosure-floor]
                  --> assay.yaml:6:30
                  help: choose at least 5: smaller groups say things about persons
                """),
        Refusal(
            "merging", ("small_groups: hide", "small_groups: merge"),
            message: """
                error: merging small groups is not available [unsupported-merge]
                  --> assay.yaml:6:73
                  help: use 'hide'
                """),
        Refusal(
            "a word for a number", ("minimum_people: 12", "minimum_people: ten"),
            message: """
                error: 'minimum_people' is 'ten'; it takes a whole number from 0 to 1000000 [invalid-number]
                  --> assay.yaml:6:30
                  help: write it in digits, without leading zeros
                """),
        Refusal(
            "a leading zero", ("minimum_people: 12", "minimum_people: 012"),
            message: """
                error: 'minimum_people' is '012'; it takes a whole number from 0 to 1000000 [invalid-number]
                  --> assay.yaml:6:30
                  help: write it in digits, without leading zeros
                """),
        Refusal(
            "a minimum of nobody", ("minimum_denominator: 30", "minimum_denominator: 0"),
            message: """
                error: 'minimum_denominator' is '0'; it takes a whole number from 1 to 1000000 [out-of-range]
                  --> assay.yaml:6:55
                  help: choose a number from 1 to 1000000
                """),
        Refusal(
            "a misspelt choice", ("small_groups: hide", "small_groups: hyde"),
            message: """
                error: 'small_groups' is 'hyde'; it takes hide or merge [unknown-value]
                  --> assay.yaml:6:73
                  help: did you mean 'hide'?
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
