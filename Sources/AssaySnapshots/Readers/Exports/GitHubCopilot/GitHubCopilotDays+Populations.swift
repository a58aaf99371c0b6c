extension GitHubCopilotDays {
    /// Who stands behind which metrics. Metrics that begin with none of these stand for everybody who was active.
    struct Population {
        let daily: FieldPath
        let weekly: FieldPath
        /// Ids.
        let metrics: [String]
        /// Whether the week's people are at least those of each of its days. Not of passive ones: whoever becomes active leaves them.
        let isNested: Bool

        /// - Parameter prefixes: beginnings of ids.
        init(_ daily: String, _ weekly: String, of prefixes: String..., isNested: Bool = true) {
            self.daily = FieldPath(daily)
            self.weekly = FieldPath(weekly)
            metrics = GitHubCopilotReader.organisationMetrics.map(\.id).filter { id in prefixes.contains(where: id.hasPrefix) }
            self.isNested = isNested
        }
    }

    static let populations = [
        Population("daily_active_users", "weekly_active_users"),
        Population("daily_active_cli_users", "weekly_active_cli_users", of: "copilot-cli-"),
        Population("daily_active_copilot_app_users", "weekly_active_copilot_app_users", of: "copilot-app-"),
        Population("daily_active_chat_users", "weekly_active_chat_users", of: "copilot-chat-people"),
        Population("daily_active_agent_users", "weekly_active_agent_users", of: "copilot-agent-people"),
        Population("daily_active_copilot_cloud_agent_users", "weekly_active_copilot_cloud_agent_users", of: "copilot-cloud-agent-people"),
        Population("daily_active_copilot_code_review_users", "weekly_active_copilot_code_review_users", of: "copilot-review-active-people"),
        Population("daily_passive_copilot_code_review_users", "weekly_passive_copilot_code_review_users", of: "copilot-review-passive-people", isNested: false),
    ]

    static let legacyPopulations: [(people: FieldPath, metrics: [String])] = [
        (FieldPath("copilot_ide_code_completions.total_engaged_users"), [
            "copilot-legacy-suggestions", "copilot-legacy-acceptances", "copilot-legacy-acceptance-ratio", "copilot-legacy-lines-suggested",
            "copilot-legacy-lines-accepted",
        ]),
        (FieldPath("copilot_ide_chat.total_engaged_users"), ["copilot-legacy-chats", "copilot-legacy-chat-insertions", "copilot-legacy-chat-copies"]),
        (FieldPath("copilot_dotcom_chat.total_engaged_users"), ["copilot-legacy-dotcom-chats"]),
        (FieldPath("copilot_dotcom_pull_requests.total_engaged_users"), ["copilot-legacy-pr-summaries"]),
    ]
}
