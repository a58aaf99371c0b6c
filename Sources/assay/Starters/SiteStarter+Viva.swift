import AssayMetrics
import AssaySnapshots

extension SiteStarter {
    /// A person query of Viva Insights has use and working time of the same people in the same weeks.
    static let vivaParts: [StarterPart] =
        head("Microsoft 365 Copilot", .viva, minimumPeople: 5, why: """
            Five is the floor: small organisations and levels are hidden, and whatever would give them away with them.
            """)
        + [
            .blank,
            .comment("""
                Groups are not declared by hand: the import adds those that it finds in the export, under their names there. --by chooses the columns \
                that make them, --group-map joins them.
                """),
            .blank,
            .comment("""
                What is counted. 'People active with Copilot' is left out on purpose: in a small group it would tell how few are not, and hide the \
                group with all its figures.
                """),
            .yaml("metrics:"),
            .metric(.viva, "viva-copilot-actions"), .blank,
            .metric(.viva, "viva-copilot-active-days"), .blank,
            .comment("""
                Value, as far as Viva has any: hours that people get back from meetings and mail. Whether they put them to better use no export says; \
                ask them (assay import --list survey).
                """, indent: 2),
            .metric(.viva, "viva-meeting-hours"), .blank,
            .metric(.viva, "viva-email-hours"), .blank,
            .comment("What must not get worse: hours saved in a meeting and worked in the evening are not saved.", indent: 2),
            .metric(.viva, "viva-after-hours"), .blank,
            .comment("Many groups make a long page. So many comparisons are drawn in a report, the worst news first; the others are a line each."),
            .yaml(
                """
                report:
                  pairs_per_report: 6
                """), .blank,
            .comment(expectationHint),
            .comment("'groups: each' judges every group by itself: a sum over all of them often says nothing."),
            .yaml("pairs:"),
            .pair(
                MetricPair(
                    id: "actions-meetings", title: "Copilot actions and hours in meetings",
                    adoption: "viva-copilot-actions", value: "viva-meeting-hours", guardrail: "viva-after-hours",
                    hypothesis: """
                        If Copilot actions rise by half, hours in meetings should fall by 5 % within two weeks: a summary is worth something when \
                        somebody stays away for it.
                        """,
                    expected: .init(adoption: 0.5, value: -0.05), lagWeeks: 2, scope: .each,
                    changeOurMind: "A quarter in which actions rise and hours in meetings do not fall, or the evenings grow longer.")), .blank,
            .pair(
                MetricPair(
                    id: "days-mail", title: "Days with Copilot and hours with mail",
                    adoption: "viva-copilot-active-days", value: "viva-email-hours", guardrail: "viva-after-hours",
                    hypothesis: """
                        If people use Copilot on half as many days again, hours with mail should fall by 5 % within four weeks, at no more work in the \
                        evening.
                        """,
                    expected: .init(adoption: 0.5, value: -0.05), lagWeeks: 2, scope: .each,
                    changeOurMind: "A quarter in which the days rise and hours with mail do not fall.")), .blank,
        ] + tail
}
