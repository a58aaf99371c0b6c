import AssayMetrics

extension PairCatalogue {
    /// From prompt to production.
    static let delivery: [CataloguePair] = [
        CataloguePair(
            number: 1, id: "tokens-changes", title: "Tokens and changes accepted",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "tokens", "Tokens", "tokens",
                    "Input and output tokens of all models in the week; cached input is left out, since it is most of the count and costs little."),
                imports: [(.claudeCode, "claude-output-tokens"), (.anthropic, "anthropic-output-tokens"), (.openAI, "openai-output-tokens")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "accepted-changes", "Changes accepted", "changes",
                    "Changes merged in the week after review by somebody else, and not reverted by the end of it."),
                imports: [(.githubCopilot, "copilot-prs-merged")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "rework-rate", "Deployments that were rework", "%",
                    "Of the deployments of the week, the share that was not planned and repaired something that an earlier one broke.")),
            hypothesis: """
                If tokens rise by half, changes accepted should rise by at least a tenth within two weeks: work that is spent on drafting shows in \
                what is merged soon or never.
                """,
            expected: .init(adoption: 0.5, value: 0.1), lag: 0...2, lagWeeks: 1, ease: .trivial,
            gaming: "A loop that runs overnight, context that is pasted again with each prompt, an agent that checks another agent.",
            changeOurMind: "Thirteen more weeks in which tokens rise and the changes accepted do not."),
        CataloguePair(
            number: 2, id: "active-cycle-time", title: "People who use it and cycle time",
            adoption: CatalogueSide(CatalogueMetric.weeklyActive, imports: CatalogueMetric.weeklyActiveImports),
            value: CatalogueSide(CatalogueMetric.cycleTime),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "active-days-per-person", "Active days of a person who used it", "days", better: .up, aggregate: .ratio,
                    "Days with at least one request, summed over people, per person with any request in the week: from 1 to 7.")),
            hypothesis: """
                If half as many people again use the assistant every week, the median cycle time should fall by a tenth within six weeks, once habits \
                have changed.
                """,
            expected: .init(adoption: 0.5, value: -0.1), lag: 2...6, lagWeeks: 4, ease: .trivial,
            gaming: "One prompt a week, on the day before the count. Then people go up and active days per person go down.",
            changeOurMind: "Two quarters in which more people use it, on as many days, and cycle time stays where it is."),
        CataloguePair(
            number: 4, id: "agent-tasks-accepted", title: "Tasks given to agents and tasks accepted",
            adoption: CatalogueSide(
                CatalogueMetric.adoption("agent-tasks", "Tasks given to agents", "tasks", """
                    Tasks assigned to a coding agent in the week, whatever became of them.
                    """),
                imports: [(.githubCopilot, "copilot-prs-created-by-copilot")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "agent-tasks-accepted", "Tasks accepted without rework", "tasks",
                    """
                    Tasks of agents whose result was merged in the week and needed no further commit by a person, then or in the three weeks \
                    after; the last weeks are provisional.
                    """),
                imports: [(.githubCopilot, "copilot-prs-merged-by-copilot")]),
            guardrail: CatalogueSide(CatalogueMetric.changeFailRate, imports: [(.gitlabDORA, "gitlab-change-failure-rate")]),
            hypothesis: """
                If tasks given to agents rise by half, tasks accepted without rework should rise by a quarter within three weeks; the rest is a bill \
                for reviewers.
                """,
            expected: .init(adoption: 0.5, value: 0.25), lag: 1...3, lagWeeks: 2, ease: .easy,
            gaming: "A task is cut into five, or assigned and abandoned. Results are merged by whoever assigned them, unread.",
            changeOurMind: "A quarter in which the share of tasks accepted without rework does not fall as their number grows."),
        CataloguePair(
            number: 6, id: "lines-lead-time", title: "Lines by the assistant and lead time",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "ai-lines", "Lines added by the assistant", "lines", measures: .acceptedOutput, """
                        Lines that the assistant wrote and that were in the files at the end of the edit; what was deleted later still counts.
                        """),
                imports: [(.githubCopilot, "copilot-lines-added"), (.claudeCode, "claude-lines-added")]),
            value: CatalogueSide(CatalogueMetric.leadTime, imports: [(.gitlabDORA, "gitlab-lead-time")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "change-size", "Lines of a change", "lines", better: .down, aggregate: .none, """
                        Median of the lines added and deleted in a change, over the changes merged in the week.
                        """)),
            hypothesis: """
                If lines by the assistant rise by half, lead time for changes should fall by a tenth within four weeks. If changes only grow longer, \
                review takes back what typing saved.
                """,
            expected: .init(adoption: 0.5, value: -0.1), lag: 0...4, lagWeeks: 2, ease: .trivial,
            gaming: "Generated tests, comments, lock files and copies: lines cost nothing and are worth nothing by themselves.",
            changeOurMind: "A quarter with more lines and a lead time that does not fall, at the same size of changes."),
        CataloguePair(
            number: 7, id: "assisted-deployments", title: "Assisted changes and deployments",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "assisted-changes", "Changes made with assistance", "%", aggregate: .ratio, """
                        Of the changes merged in the week, the share marked as written with an assistant's help.
                        """)),
            value: CatalogueSide(CatalogueMetric.value("deployments", "Deployments", "deployments", "Deployments to production that succeeded in the week, by team."),
                imports: [(.gitlabDORA, "gitlab-deployments")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "review-wait", "Hours until the first review", "h", better: .down, aggregate: .none,
                    "Median of the hours from the request for review to the first answer by a person, over the changes opened in the week.")),
            hypothesis: """
                If the share of assisted changes rises by half, deployments should rise by a tenth within four weeks, with no longer queue for review \
                in between.
                """,
            expected: .init(adoption: 0.5, value: 0.1), lag: 1...4, lagWeeks: 2, ease: .easy,
            gaming: "Everything gets the label. A share near 100 % says that a label is set by default.",
            changeOurMind: "A quarter in which deployments do not rise though the share does, and the wait for review stays the same."),
    ]
}
