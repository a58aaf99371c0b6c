import AssayMetrics

extension PairCatalogue {
    /// Documents, meetings, tickets, and what all of it costs.
    static let officeWork: [CataloguePair] = [
        CataloguePair(
            number: 3, id: "agents-used-again", title: "Agents made and agents that others use",
            adoption: CatalogueSide(CatalogueMetric.adoption("agents-created", "Agents made", "agents", "Agents that were saved for the first time in the week."),
                imports: [(.agents, "agents-created")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "agents-used-by-others", "Agents used by somebody else", "agents",
                    "Agents that had their first run by somebody other than their maker in the week, within four weeks of being made."),
                imports: [(.agents, "agents-shared")]),
            guardrail: CatalogueSide(CatalogueMetric.guardrail("failed-runs", "Runs that failed", "%", """
                Of the runs of agents in the week, the share that ended in an error or was broken off.
                """)),
            hypothesis: """
                If agents made rise by half, agents that somebody else runs should rise by a quarter within four weeks: an agent that only its maker \
                runs is an exercise.
                """,
            expected: .init(adoption: 0.5, value: 0.25), lag: 4...4, lagWeeks: 4, ease: .trivial,
            gaming: "A template is saved under twenty names; each counts, none is run twice.",
            changeOurMind: "A quarter in which agents made rise and those used by others do not."),
        CataloguePair(
            number: 9, id: "summaries-meetings", title: "Use in meetings and mail, and hours in meetings",
            adoption: CatalogueSide(
                CatalogueMetric.adoption(
                    "summaries-made", "Summaries made", "summaries", """
                        Summaries of chats and meetings that the assistant wrote in the week, opened by anybody or not.
                        """),
                imports: [(.viva, "viva-summaries"), (.viva, "viva-copilot-actions")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "meeting-hours", "Hours in meetings", "h", better: .down, aggregate: .sum, """
                        Hours that people spent in meetings in the week, summed over those who are measured.
                        """),
                imports: [(.viva, "viva-meeting-hours")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "after-hours", "Hours worked after hours", "h", better: .down, aggregate: .sum, """
                        Hours of mail, chat and meetings outside people's own working time, summed over those who are measured.
                        """),
                imports: [(.viva, "viva-after-hours")]),
            hypothesis: """
                If use rises by half, hours in meetings should fall by 5 % within two weeks: a summary is worth something when somebody stays away for \
                it.
                """,
            expected: .init(adoption: 0.5, value: -0.05), lag: 1...2, lagWeeks: 2, ease: .trivial,
            gaming: "Summaries are switched on for every meeting, also for those that never took place.",
            changeOurMind: "A quarter in which use rises and hours in meetings do not fall, or the evenings grow longer."),
        CataloguePair(
            number: 10, id: "drafts-approved", title: "Documents drafted and documents approved",
            adoption: CatalogueSide(CatalogueMetric.adoption("documents-drafted", "Documents drafted", "documents", "Documents whose first text the assistant wrote, saved in the week."),
                imports: [(.viva, "viva-drafts")]),
            value: CatalogueSide(
                CatalogueMetric.value("documents-approved", "Documents approved", "documents", """
                    Documents that somebody other than the author read and approved in the week, however they were written.
                    """)),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail("documents-returned", "Documents returned", "%", """
                    Of the documents handed in for approval in the week, the share that came back for another round.
                    """)),
            hypothesis: "If documents drafted rise by half, documents approved should rise by a tenth within four weeks, and no more of them should come back.",
            expected: .init(adoption: 0.5, value: 0.1), lag: 1...4, lagWeeks: 2, ease: .easy,
            gaming: "Drafts of what nobody asked for; each costs a reader more than its writer.",
            changeOurMind: "A quarter in which drafts rise and approvals do not, or more documents come back."),
        CataloguePair(
            number: 11, id: "tickets-solved", title: "Assisted tickets and tickets solved at once",
            adoption: CatalogueSide(
                CatalogueMetric.adoption("tickets-assisted", "Tickets with assistance", "tickets", """
                    Tickets answered in the week for which the assistant was asked or wrote a draft.
                    """)),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "tickets-solved-first", "Tickets solved with the first answer", "tickets", """
                        Tickets closed in the week after one answer, and not opened again within three days.
                        """)),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail("tickets-reopened", "Tickets opened again", "%", """
                    Of the tickets closed in the week, the share that was opened again within three days.
                    """)),
            hypothesis: """
                If tickets with assistance rise by half, tickets solved with the first answer should rise by a tenth within two weeks: the draft \
                leaves time to read the question.
                """,
            expected: .init(adoption: 0.5, value: 0.1), lag: 0...2, lagWeeks: 1, ease: .easy,
            gaming: "The button is pressed on every ticket, and the draft thrown away.",
            changeOurMind: "A quarter in which assistance rises and tickets solved at once do not."),
        CataloguePair(
            number: 12, id: "prompts-time-saved", title: "Prompts and time saved",
            adoption: CatalogueSide(CatalogueMetric.adoption("prompts", "Prompts sent", "prompts", measures: .requests, "Prompts that people sent in the week, automatic ones left out."),
                imports: [(.githubCopilot, "copilot-interactions")]),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "minutes-saved", "Minutes saved, net of checking", "min", better: .up, aggregate: .mean,
                    """
                    Mean answer to: how many minutes did it save you this week, after the time for checking what it wrote? Felt, not measured: \
                    people have been wrong about the sign.
                    """)),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail(
                    "felt-pressure", "Felt pressure to show use", "of 5", better: .down, aggregate: .mean, """
                        Mean answer, from 1 to 5, to: do you feel that you have to be seen using it?
                        """)),
            hypothesis: """
                If prompts rise by half, minutes saved after checking should rise by a tenth within six weeks, and nobody should feel pressed to show \
                use.
                """,
            expected: .init(adoption: 0.5, value: 0.1), lag: 2...6, lagWeeks: 4, ease: .easy,
            gaming: "Prompts for the count; and answers that please, where the survey is not anonymous.",
            changeOurMind: "Two rounds in which prompts rise and the time saved does not, or pressure rises with them."),
        CataloguePair(
            number: 13, id: "spend-outcomes", title: "Spend and outcomes",
            adoption: CatalogueSide(
                CatalogueMetric.adoption("ai-spend", "Spend on the assistant", "USD", """
                    What the tokens and requests of the week cost, at the prices paid; seats are left out, since they cost the same when nobody works.
                    """)),
            value: CatalogueSide(
                CatalogueMetric.value(
                    "outcomes", "Outcomes delivered", "outcomes", """
                        What the spend is for, finished and accepted in the week: issues resolved, changes shipped, tickets solved. One kind of them.
                        """),
                imports: [(.jira, "jira-resolved"), (.githubCopilot, "copilot-prs-merged")]),
            guardrail: CatalogueSide(
                CatalogueMetric.guardrail("spend-per-outcome", "Spend for each outcome", "USD", better: .down, aggregate: .ratio, "Spend of the week over the outcomes of the week.")),
            hypothesis: "If spend rises by half, outcomes should rise by a quarter in the same week; else each of them costs more than before.",
            expected: .init(adoption: 0.5, value: 0.25), lag: 0...0, lagWeeks: 0, ease: .trivial,
            gaming: "Nobody games a cost upwards, but a budget that has to be used up works the same way.",
            changeOurMind: "A quarter in which spend rises and outcomes do not, at the same prices."),
    ]
}
