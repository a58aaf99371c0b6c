import Testing

@testable import assay

@Suite struct SiteCalendarTests {
    static let refusals = [
        Refusal(
            "a misspelt month", ("fiscal_year_ends: june", "fiscal_year_ends: Juny"),
            message: """
                error: 'fiscal_year_ends' is 'Juny'; it takes january, february, march, april, may, june, july, august, september, october, november or december [unknown-value]
                  --> assay.yaml:7:30
                  help: did you mean 'june'?
                """),
        Refusal(
            "a week 53 that its year does not have", ("first_week: 2025-W40", "first_week: 2025-W53"),
            message: """
                error: 'first_week' is '2025-W53', but 2025 has no week 53 [invalid-week]
                  --> assay.yaml:7:48
                  help: its weeks are 1 to 52
                """),
        Refusal(
            "a week without its hyphen", ("first_week: 2025-W40", "first_week: 2025W40"),
            message: """
                error: 'first_week' is '2025W40'; it takes an ISO week [invalid-week]
                  --> assay.yaml:7:48
                  help: write it as '2026-W21'
                """),
        Refusal(
            "a week before 1900", ("first_week: 2025-W40", "first_week: 1850-W40"),
            message: """
                error: 'first_week' is '1850-W40'; weeks are read from 1900 to 2200 [invalid-week]
                  --> assay.yaml:7:48
                  help: check the year
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
