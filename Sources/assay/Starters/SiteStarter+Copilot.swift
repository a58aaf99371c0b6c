import AssayMetrics
import AssaySnapshots

extension SiteStarter {
    /// GitHub's usage metrics of an organisation hold use and, thinly, value: the pull requests merged in the same weeks.
    static let copilotParts: [StarterPart] =
        head("GitHub Copilot", .githubCopilot, minimumPeople: 5, why: "Five is the floor, and GitHub's own for teams.")
        + [
            .blank,
            .comment("""
                Teams, where you import people with their teams or a --group-map: the import adds them here by itself. GitHub tells pull requests of the \
                whole organisation only: a team needs a value from elsewhere, and 'groups: each' in its pair.
                """),
            .yaml(
                """
                # groups:
                #   - id: payments
                #     title: Payments

                """),
            .comment("What is counted. All of it is in the one report of the organisation; assay import --list github-copilot says what else GitHub gives."),
            .yaml("metrics:"),
            .comment("Use: how many people, and on how many days. Both, since one prompt a week counts as a person and only the days tell a habit.", indent: 2),
            .metric(.githubCopilot, "copilot-active"), .blank,
            .metric(.githubCopilot, "copilot-active-days"), .blank,
            .comment(
                """
                Value: what was merged, by anybody. It is a thin one: small pull requests count like large ones, and those that Copilot itself \
                opened are in it. Replace it by what your company is paid for as soon as you can count that.
                """,
                indent: 2),
            .metric(.githubCopilot, "copilot-prs-merged"), .blank,
            .comment(
                """
                The report has nothing that must not get worse meanwhile. Take it from where changes fail or come back, for instance SonarQube, \
                PagerDuty or your own count, declare it here, and name it as 'guardrail:' in the pairs below. assay pairs shows what others take.
                """,
                indent: 0),
            .blank,
            .comment(expectationHint), .yaml("pairs:"),
            .pair(
                MetricPair(
                    id: "active-merged", title: "People who use Copilot and pull requests merged", adoption: "copilot-active", value: "copilot-prs-merged",
                    hypothesis: """
                        If half as many people again use Copilot every week, a tenth more pull requests should be merged within six weeks, once habits \
                        have changed.
                        """,
                    expected: .init(adoption: 0.5, value: 0.1), lagWeeks: 4,
                    changeOurMind: "Two quarters in which more people use it and no more is merged.")), .blank,
            .pair(
                MetricPair(
                    id: "active-days-merged", title: "Days with Copilot and pull requests merged", adoption: "copilot-active-days", value: "copilot-prs-merged",
                    hypothesis: """
                        If people use Copilot on half as many days again, a tenth more pull requests should be merged within two weeks: what is \
                        written faster is merged soon or never.
                        """,
                    expected: .init(adoption: 0.5, value: 0.1), lagWeeks: 1,
                    changeOurMind: "Thirteen more weeks in which the days rise and the pull requests merged do not.")), .blank,
        ] + tail
}
