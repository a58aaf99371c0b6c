import AssayMetrics

/// What the two interfaces before the usage metrics gave. Both are closed; their answers are still kept in archives.
///
/// Each has metrics of its own: they counted completions and chat only, the reports of today count more, and GitHub's advice is to begin a new baseline.
extension GitHubCopilotReader {
    private static let legacy = "GitHub Copilot metrics API (closed)"
    private static let oldest = "GitHub Copilot usage API (closed)"
    private static let apart = " A definition of its own: not to be joined with today's usage metrics."

    private static let completions = "copilot_ide_code_completions.editors.models.languages."
    private static let chat = "copilot_ide_chat.editors.models."

    /// `/orgs/{org}/copilot/metrics`.
    static let legacyMetrics = [
        sum(
            "copilot-legacy-active-days", "Days on which people had Copilot active", "total_active_users", .adoption, unit: "person-days",
            """
            The people with an active Copilot on each day, added up over the week's seven days. How many people that were in the week the source does \
            not say.
            """ + apart,
            from: legacy, measures: .activeDays),
        sum(
            "copilot-legacy-engaged-days", "Days on which people engaged with Copilot", "total_engaged_users", .adoption, unit: "person-days",
            """
            The people who did something with Copilot on each day (accepted a completion, asked in chat), added up over the week's seven days.
            """ + apart, from: legacy),
        sum(
            "copilot-legacy-suggestions", "Completions suggested", completions + "total_code_suggestions", .adoption, unit: "suggestions",
            "Completions shown in editors, over all editors, models and languages." + apart, from: legacy),
        sum(
            "copilot-legacy-acceptances", "Completions accepted", completions + "total_code_acceptances", .adoption, unit: "acceptances",
            "Completions accepted in editors, kept or deleted later." + apart, from: legacy, measures: .acceptedOutput),
        ratio(
            "copilot-legacy-acceptance-ratio", "Share of completions accepted", completions + "total_code_acceptances / " + completions + "total_code_suggestions", .context,
            better: .neither, "Completions accepted over completions suggested, by count and not by lines, each added up over the week." + apart, from: legacy),
        sum(
            "copilot-legacy-lines-suggested", "Lines suggested in completions", completions + "total_code_lines_suggested", .adoption, unit: "lines",
            "Lines of the completions shown." + apart, from: legacy),
        sum(
            "copilot-legacy-lines-accepted", "Lines accepted in completions", completions + "total_code_lines_accepted", .adoption, unit: "lines",
            "Lines of the completions accepted, kept or deleted later." + apart, from: legacy),
        sum(
            "copilot-legacy-chats", "Chats in editors", chat + "total_chats", .adoption, unit: "chats", "Chats begun with Copilot in editors, over all editors and models." + apart, from: legacy),
        sum(
            "copilot-legacy-chat-insertions", "Answers inserted from chat", chat + "total_chat_insertion_events", .adoption, unit: "insertions",
            "Times that code from a chat was inserted into a file." + apart, from: legacy),
        sum(
            "copilot-legacy-chat-copies", "Answers copied from chat", chat + "total_chat_copy_events", .adoption, unit: "copies", "Times that code from a chat was copied." + apart, from: legacy),
        sum(
            "copilot-legacy-dotcom-chats", "Chats on github.com", "copilot_dotcom_chat.models.total_chats", .adoption, unit: "chats", "Chats begun with Copilot on github.com." + apart, from: legacy),
        sum(
            "copilot-legacy-pr-summaries", "Summaries of pull requests", "copilot_dotcom_pull_requests.repositories.models.total_pr_summaries_created", .adoption, unit: "summaries",
            "Summaries of pull requests that Copilot wrote, read or not." + apart, from: legacy),
    ]

    /// `/orgs/{org}/copilot/usage`.
    static let oldestMetrics = [
        sum(
            "copilot-oldest-active-days", "Days on which people used completions", "total_active_users", .adoption, unit: "person-days",
            """
            The people who used completions on each day, added up over the week's seven days. How many people that were in the week the source does \
            not say.
            """ + apart,
            from: oldest, measures: .activeDays),
        sum(
            "copilot-oldest-chat-active-days", "Days on which people used chat", "total_active_chat_users", .adoption, unit: "person-days",
            "The people who used chat in the editor on each day, added up over the week's seven days." + apart, from: oldest),
        sum(
            "copilot-oldest-suggestions", "Completions suggested", "total_suggestions_count", .adoption, unit: "suggestions", "Completions shown in editors." + apart, from: oldest),
        sum(
            "copilot-oldest-acceptances", "Completions accepted", "total_acceptances_count", .adoption, unit: "acceptances",
            "Completions accepted in editors, kept or deleted later." + apart, from: oldest, measures: .acceptedOutput),
        ratio(
            "copilot-oldest-acceptance-ratio", "Share of completions accepted", "total_acceptances_count / total_suggestions_count", .context, better: .neither,
            "Completions accepted over completions suggested, by count and not by lines, each added up over the week." + apart, from: oldest),
        sum(
            "copilot-oldest-lines-suggested", "Lines suggested in completions", "total_lines_suggested", .adoption, unit: "lines", "Lines of the completions shown." + apart, from: oldest),
        sum(
            "copilot-oldest-lines-accepted", "Lines accepted in completions", "total_lines_accepted", .adoption, unit: "lines",
            "Lines of the completions accepted, kept or deleted later." + apart, from: oldest),
        sum(
            "copilot-oldest-chat-turns", "Turns in chat", "total_chat_turns", .adoption, unit: "turns", "Questions that people asked in chat in the editor." + apart, from: oldest),
        sum(
            "copilot-oldest-chat-acceptances", "Answers accepted from chat", "total_chat_acceptances", .adoption, unit: "acceptances",
            "Times that code from a chat was taken over." + apart, from: oldest),
    ]
}
