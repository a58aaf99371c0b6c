import AssayMetrics
import AssaySnapshots

extension SiteStarter {
    /// Claude Code's analytics count use. What it commits is its own work: value comes from elsewhere, and is awaited here.
    static let claudeCodeParts: [StarterPart] =
        head("Claude Code", .claudeCode, minimumPeople: 10, why: """
            The floor is five. Claude Code tells of each person: the import adds them up, and writes nothing of fewer than this.
            """)
        + [
            .blank,
            .comment("""
                GitLab and Jira count no people. How many work on what they count is said here, and nowhere else: take the # away and put your number \
                before you import them, or these weeks are hidden.
                """),
            .yaml(
                """
                # groups:
                #   - id: all
                #     title: Everybody
                #     people: 120

                """),
            .comment("""
                What is counted. Of commits and pull requests by Claude Code it is not taken for granted that anybody gained by them: the tool makes \
                them itself, so that they rise with use whatever they are worth. They are not declared.
                """),
            .yaml("metrics:"),
            .metric(.claudeCode, "claude-active"), .blank,
            .metric(.claudeCode, "claude-sessions"), .blank,
            .comment("Cost stands on the scorecard beside the rest. Tokens would say less: nine of ten are read again from a cache.", indent: 2),
            .metric(.claudeCode, "claude-cost"), .blank,
            .comment("""
                Value, from where changes go live and where requests are answered. Until you import it (assay import gitlab-dora, assay import jira), \
                the pairs say that no value is recorded, and use is not drawn: use alone is what this report exists not to show. Take out what you do \
                not have, with its pair.
                """, indent: 2),
            .metric(.gitlabDORA, "gitlab-deployments"), .blank,
            .metric(.gitlabDORA, "gitlab-change-failure-rate"), .blank,
            .metric(.jira, "jira-resolved"), .blank,
            .comment(expectationHint), .yaml("pairs:"),
            .pair(
                MetricPair(
                    id: "sessions-deployments", title: "Claude Code sessions and deployments",
                    adoption: "claude-sessions", value: "gitlab-deployments", guardrail: "gitlab-change-failure-rate",
                    hypothesis: "If sessions rise by half, deployments should rise by a tenth within three weeks, and no more of them should fail.",
                    expected: .init(adoption: 0.5, value: 0.1), lagWeeks: 2,
                    changeOurMind: "Thirteen more weeks in which sessions rise and deployments do not, or more of them fail.")), .blank,
            .pair(
                MetricPair(
                    id: "active-resolved", title: "People who use Claude Code and issues resolved", adoption: "claude-active", value: "jira-resolved",
                    hypothesis: """
                        If half as many people again work with Claude Code every week, a tenth more issues should be resolved within six weeks, once \
                        habits have changed.
                        """,
                    expected: .init(adoption: 0.5, value: 0.1), lagWeeks: 4,
                    changeOurMind: "Two quarters in which more people use it and no more issues are resolved.")), .blank,
        ] + tail
}
