import AssayMetrics

extension PairCatalogue {
    /// Whether what is made is any good, and whether it runs.
    static let quality: [CataloguePair] = [
        CataloguePair(
            number: 5, id: "suggestions-confidence", title: "Suggestions accepted and confidence in changes",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "suggestions-accepted", "Suggestions accepted", "suggestions", measures: .acceptedOutput, """
                        Suggestions taken over in the week, also those that were deleted again.
                        """),
                imports: [(.githubCopilot, "copilot-acceptances"), (.cursor, "cursor-accepts"), (.claudeCode, "claude-edits-accepted")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "change-confidence", "Confidence in changes", "of 5", better: .up, aggregate: .mean,
                    """
                    Mean answer, from 1 to 5, to: how sure are you that your changes of this week will hold? Of those who answered; the share that \
                    did stands beside it.
                    """)),
            guardrail: CatalogueSide(CatalogueMetric.duplicatedLines, imports: [(.sonarQube, "sonarqube-duplicated-lines-density")]),
            hypothesis: """
                If suggestions accepted rise by half, people's confidence in their changes should rise by 5 % within eight weeks, and the code should \
                repeat itself no more than before.
                """,
            expected: .init(adoption: 0.5, value: 0.05), lag: 2...8, lagWeeks: 4, ease: .easy,
            gaming: "Accept, then delete: the count is made at the moment of accepting.",
            changeOurMind: "Two quarters in which acceptance rises and confidence falls, or duplication rises with it."),
        CataloguePair(
            number: 8, id: "ai-reviews-applied", title: "Reviews by the assistant and suggestions applied",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "ai-reviews", "Changes reviewed by the assistant", "changes",
                    "Changes on which the assistant left a review in the week. Where a policy asks for it, nobody chose to use it."),
                imports: [(.githubCopilot, "copilot-prs-reviewed-by-copilot")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "ai-review-suggestions-applied", "Review suggestions applied", "suggestions",
                    "Suggestions of the assistant's reviews that became part of the change before it was merged.")),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "human-review-share", "Changes that a person reviewed", "%", better: .up, aggregate: .ratio, """
                        Of the changes merged in the week, the share that a person other than the author approved.
                        """)),
            hypothesis: """
                If the assistant reviews half as many changes again, the suggestions that authors apply should rise by a quarter within two weeks; \
                reviews that nobody acts on are noise.
                """,
            expected: .init(adoption: 0.5, value: 0.25), lag: 0...2, lagWeeks: 1, ease: .automatic,
            gaming: "A setting switches it on for every repository: the count jumps in a week and says nothing about people.",
            changeOurMind: "A quarter in which suggestions applied do not rise with reviews, or fewer changes are seen by a person."),
        CataloguePair(
            number: 14, id: "triage-restore", title: "Incidents triaged and time to restore",
            adoption: CatalogueSide(
                CatalogueMetric.adoption("incidents-triaged", "Incidents triaged by the assistant", "incidents", """
                    Incidents of the week for which the assistant proposed a cause or an owner before a person did.
                    """)),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "time-to-restore", "Time to restore", "h", better: .down, aggregate: .none, """
                        Median of the hours from the first alert to the end of the failure, over the incidents that ended in the week.
                        """),
                imports: [(.pagerDuty, "pagerduty-minutes-to-resolve"), (.gitlabDORA, "gitlab-restore-time")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "night-interruptions", "Interruptions at night", "interruptions", better: .down, aggregate: .sum, """
                        Alerts that reached a person between ten in the evening and eight in the morning of their own time.
                        """),
                imports: [(.pagerDuty, "pagerduty-sleep-hour-interruptions")]),
            hypothesis: """
                If the assistant triages half as many incidents again, the time to restore should fall by a tenth within two weeks, and no more people \
                should be woken.
                """,
            expected: .init(adoption: 0.5, value: -0.1), lag: 0...2, lagWeeks: 1, ease: .hard,
            gaming: "Hard to raise without incidents; but alerts that nobody needs can be let through for it to sort.",
            changeOurMind: "Two quarters with enough incidents to tell, in which the time to restore does not fall."),
        CataloguePair(
            number: 15, id: "assist-bugs", title: "People with code assistance and new bugs",
            adoption: CatalogueSide(CatalogueMetric.weeklyActive, imports: CatalogueMetric.weeklyActiveImports),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "new-bugs", "Bugs in new code", "bugs", better: .down, aggregate: .last, """
                        Open bugs that static analysis finds in new code, at the end of the week; of all projects that are analysed throughout.
                        """),
                imports: [(.sonarQube, "sonarqube-new-violations"), (.sonarQube, "sonarqube-bugs")]),
            guardrail: CatalogueSide(CatalogueMetric.duplicatedLines, imports: [(.sonarQube, "sonarqube-duplicated-lines-density")]),
            hypothesis: """
                If half as many people again work with code assistance, bugs in new code should fall by 5 % within eight weeks, at no more \
                duplication.
                """,
            expected: .init(adoption: 0.5, value: -0.05), lag: 2...8, lagWeeks: 4, ease: .easy,
            gaming: "Opening the editor once a week counts as use; a rule of the analysis that is switched off counts as fewer bugs.",
            changeOurMind: "Two quarters in which bugs in new code do not fall while use rises, under the same rules of analysis."),
    ]
}
