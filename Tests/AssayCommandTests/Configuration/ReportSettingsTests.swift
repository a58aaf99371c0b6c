import Testing

@testable import assay

@Suite struct ReportSettingsTests {
    static let refusals = [
        Refusal(
            "window", ("window_weeks: 30", "window_weeks: 3"),
            message: """
                error: 'window_weeks' is '3'; it takes a whole number from 4 to 520 [out-of-range]
                  --> assay.yaml:84:24
                  help: choose a number from 4 to 520
                """),
        Refusal(
            "pairs", ("pairs_per_report: 3", "pairs_per_report: every"),
            message: """
                error: 'pairs_per_report' is 'every'; it takes 'all' or a number of pairs [unknown-value]
                  --> assay.yaml:84:46
                  help: write one of these
                """),
        Refusal(
            "files", ("figure_files: latest", "figure_files: last"),
            message: """
                error: 'figure_files' is 'last'; it takes all, latest or none [unknown-value]
                  --> assay.yaml:84:63
                  help: write one of these
                """),
        Refusal(
            "packets", ("packets: none", "packets: no"),
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
