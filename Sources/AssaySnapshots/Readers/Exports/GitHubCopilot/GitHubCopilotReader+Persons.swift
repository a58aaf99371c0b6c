import AssayMetrics

extension GitHubCopilotReader {
    /// What reports of persons give: the organisation's metrics, counted here from the persons' days, and what only persons' records have.
    static let personMetrics: [ExportMetric] = [
        counted("copilot-active", activity.joined(separator: ", "), .distinct),
        counted("copilot-active-days", activity.joined(separator: ", "), .sum),
        counted("copilot-chat-people", "used_chat", .distinct),
        counted("copilot-agent-people", "used_agent", .distinct),
        counted("copilot-cli-people", "used_cli", .distinct),
        counted("copilot-app-people", "used_copilot_app", .distinct),
        counted("copilot-cloud-agent-people", "used_copilot_cloud_agent", .distinct),
        counted("copilot-review-active-people", "used_copilot_code_review_active", .distinct),
        counted("copilot-review-passive-people", "used_copilot_code_review_passive", .distinct),
        counted("copilot-cli-active-days", "used_cli", .sum),
        counted("copilot-app-active-days", "used_copilot_app", .sum),
    ] + organisationMetrics.filter { metric in
        // Persons' records have the same sums, but for what only days of organisations tell.
        metric.rule != .sunday && !metric.field.hasPrefix("pull_requests.") && !metric.field.hasPrefix("daily_")
    } + [credits]

    /// Somebody with any of these did something with Copilot in an editor that day.
    static let activity = [
        "user_initiated_interaction_count", "code_generation_activity_count", "code_acceptance_activity_count", "loc_added_sum", "loc_deleted_sum",
    ]

    /// Only reports of persons have it.
    static let credits = sum(
        "copilot-credits-used", "AI credits used", "ai_credits_used", .cost, unit: "credits", better: .neither,
        "AI credits that people's use took, included ones too. What is billed of them is in billing reports only.", from: "GitHub Copilot usage metrics of persons")

    private static func counted(_ id: String, _ field: String, _ rule: WeekRule) -> ExportMetric {
        ExportMetric(organisationMetrics.first { $0.id == id }!.metric, field: field, rule: rule)
    }
}
