import AssayMetrics

/// What the usage metrics reports give, of organisations and enterprises by day and of persons by day. A metric's field is where it stands in a record.
extension GitHubCopilotReader {
    /// Of an organisation's or enterprise's day.
    static let organisationMetrics: [ExportMetric] = peopleMetrics + activityMetrics + commandLineMetrics + pullRequestMetrics

    private static let peopleMetrics = [
        sunday(
            "copilot-active", "Weekly active Copilot users", "weekly_active_users",
            """
            Distinct people who used Copilot in their editor from Monday to Sunday, as GitHub counts them: one prompt counts as much as a week of \
            work. Use of the command line alone is not in it, nor is anybody whose editor sends no telemetry.
            """,
            measures: .weeklyActive),
        sum(
            "copilot-active-days", "Days on which people used Copilot", "daily_active_users", .adoption, unit: "person-days",
            """
            The people who used Copilot in their editor on each day of the week, added up over its seven days: somebody active on three days counts \
            three times.
            """,
            measures: .activeDays),
        sunday(
            "copilot-chat-people", "Weekly users of Copilot chat", "weekly_active_chat_users",
            """
            Distinct people who used chat in the editor from Monday to Sunday. Reports of organisations count them by month only; reports of persons \
            tell the week.
            """),
        sunday(
            "copilot-agent-people", "Weekly users of agent mode", "weekly_active_agent_users",
            """
            Distinct people who used agent mode in the editor from Monday to Sunday. Reports of organisations count them by month only; reports of \
            persons tell the week.
            """),
        sunday(
            "copilot-cli-people", "Weekly users of the Copilot command line", "weekly_active_cli_users",
            "Distinct people who used Copilot on the command line from Monday to Sunday, whether or not they used it in an editor."),
        sunday(
            "copilot-app-people", "Weekly users of the Copilot app", "weekly_active_copilot_app_users",
            "Distinct people who used the Copilot app from Monday to Sunday, whether or not they used Copilot in an editor."),
        sunday(
            "copilot-cloud-agent-people", "Weekly users of the cloud agent", "weekly_active_copilot_cloud_agent_users",
            "Distinct people who gave work to Copilot's cloud agent (once called coding agent) from Monday to Sunday."),
        sunday(
            "copilot-review-active-people", "People who asked Copilot for a review", "weekly_active_copilot_code_review_users",
            "Distinct people who asked for a review by Copilot or applied one of its suggestions from Monday to Sunday."),
        sunday(
            "copilot-review-passive-people", "People whom Copilot reviewed unasked", "weekly_passive_copilot_code_review_users",
            """
            Distinct people whose pull requests Copilot reviewed from Monday to Sunday because a rule said so, and who neither asked for one nor \
            applied anything of it.
            """,
            measures: .passivePeople),
    ]

    private static let activityMetrics = [
        sum(
            "copilot-interactions", "Prompts sent to Copilot", "user_initiated_interaction_count", .adoption, unit: "prompts",
            "Prompts that people sent to Copilot in their editor. Opening the panel or changing the mode is none. Not what came of them.", measures: .requests),
        sum(
            "copilot-generations", "Outputs of Copilot", "code_generation_activity_count", .adoption, unit: "outputs",
            "Pieces of code that Copilot produced: completions, blocks in chat, edits by agents. One prompt may give many."),
        sum(
            "copilot-acceptances", "Outputs of Copilot accepted", "code_acceptance_activity_count", .adoption, unit: "acceptances",
            """
            Times that somebody accepted, applied, inserted or copied by its button what Copilot proposed. What agents write into files needs no \
            acceptance and is not in it; what was deleted a minute later is.
            """,
            measures: .acceptedOutput),
        ratio(
            "copilot-acceptance-ratio", "Acceptances per output of Copilot", "code_acceptance_activity_count / code_generation_activity_count", .context, better: .neither,
            """
            Acceptances over outputs, each added up over the week. It falls as agents are used more, since their edits are outputs that nobody has to \
            accept: no measure of quality.
            """),
        sum(
            "copilot-lines-suggested", "Lines suggested by Copilot", "loc_suggested_to_add_sum", .adoption, unit: "lines",
            "Lines that Copilot proposed to add in completions and chat. Edits by agents are not in it."),
        sum(
            "copilot-lines-added", "Lines added by Copilot", "loc_added_sum", .adoption, unit: "lines",
            """
            Lines that came into files from Copilot: accepted completions, applied blocks, edits by agents. More lines are not more value, and nothing \
            says that they stayed.
            """),
        sum(
            "copilot-lines-deleted", "Lines deleted by Copilot", "loc_deleted_sum", .adoption, unit: "lines",
            "Lines that Copilot took out of files, so far by agents' edits only."),
    ]

    private static let commandLineMetrics =
        surface("cli", "on the Copilot command line", "totals_by_cli", people: "daily_active_cli_users", "the command line")
        + surface("app", "in the Copilot app", "totals_by_copilot_app", people: "daily_active_copilot_app_users", "the app")

    private static func surface(_ id: String, _ place: String, _ object: String, people: String, _ name: String) -> [ExportMetric] {
        [
            sum(
                "copilot-\(id)-active-days", "Days on which people worked \(place)", people, .adoption, unit: "person-days",
                "The people who used Copilot there on each day of the week, added up over its seven days. GitHub counts them apart from use in editors."),
            sum(
                "copilot-\(id)-sessions", "Sessions \(place)", object + ".session_count", .adoption, unit: "sessions",
                "Sessions begun in the week, however short. GitHub leaves out days without any."),
            sum(
                "copilot-\(id)-requests", "Requests \(place)", object + ".request_count", .adoption, unit: "requests",
                "Requests to a model from \(name): prompts of people and the calls that an agent makes by itself, so that one prompt may be fifty requests."),
            sum(
                "copilot-\(id)-prompts", "Prompts \(place)", object + ".prompt_count", .adoption, unit: "prompts",
                "Prompts and commands that people gave to Copilot there."),
            sum(
                "copilot-\(id)-prompt-tokens", "Prompt tokens \(place)", object + ".token_usage.prompt_tokens_sum", .adoption, unit: "tokens",
                """
                Tokens sent to models from \(name). An agent sends its whole context with each call, and GitHub does not say how many of them came \
                from a cache: a number of its own, never added to output.
                """),
            sum(
                "copilot-\(id)-output-tokens", "Output tokens \(place)", object + ".token_usage.output_tokens_sum", .adoption, unit: "tokens",
                "Tokens that models wrote for \(name), used by somebody or not."),
        ]
    }
}
