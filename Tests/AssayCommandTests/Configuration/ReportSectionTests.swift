import Testing

@testable import assay

@Suite struct ReportSectionTests {
    static let refusals = [
        Refusal(
            "a window too short to judge", ("window_weeks: 30", "window_weeks: 3"),
            message: """
                error: 'window_weeks' is '3'; it takes a whole number from 4 to 520 [out-of-range]
                  --> assay.yaml:84:24
                  help: choose a number from 4 to 520
                """),
        Refusal(
            "a word for a number of pairs", ("pairs_per_report: 3", "pairs_per_report: every"),
            message: """
                error: 'pairs_per_report' is 'every'; it takes 'all' or a number of pairs [unknown-value]
                  --> assay.yaml:84:46
                  help: write one of these
                """),
        Refusal(
            "a misspelt choice of figure files", ("figure_files: latest", "figure_files: last"),
            message: """
                error: 'figure_files' is 'last'; it takes all, latest or none [unknown-value]
                  --> assay.yaml:84:63
                  help: write one of these
                """),
        Refusal(
            "a word for no packets", ("packets: none", "packets: no"),
            message: """
                error: 'packets' is 'no'; it takes latest, all or none [unknown-value]
                  --> assay.yaml:84:80
                  help: write one of these
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
