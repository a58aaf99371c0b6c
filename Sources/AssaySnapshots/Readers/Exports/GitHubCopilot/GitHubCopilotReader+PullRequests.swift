import AssayMetrics

/// What the usage metrics reports say of pull requests: the side of value, as far as GitHub has one.
extension GitHubCopilotReader {
    static let pullRequestMetrics = [
        pulls(
            "copilot-prs-merged", "Pull requests merged", "total_merged", .value, better: .up,
            "Pull requests merged in the week, by anybody: each counts on the day of its merge. Many small ones count more than one large one."),
        pulls(
            "copilot-prs-created", "Pull requests opened", "total_created", .context, better: .neither,
            "Pull requests opened in the week, by people and by Copilot, merged later or not."),
        pulls(
            "copilot-prs-reviewed", "Reviews of pull requests, by day", "total_reviewed", .context, better: .neither,
            "Pull requests reviewed on each day, added up: one that is reviewed on three days counts three times. Reviews by Copilot are in it."),
        pulls(
            "copilot-prs-created-by-copilot", "Pull requests opened by Copilot", "total_created_by_copilot", .adoption, better: .neither,
            "Pull requests that Copilot's cloud agent opened in the week, merged later or not."),
        pulls(
            "copilot-prs-merged-by-copilot", "Pull requests of Copilot merged", "total_merged_created_by_copilot", .value, better: .up,
            "Pull requests that Copilot opened, in this week or before, and that were merged in this one. Whether they held is not in it."),
        ratio(
            "copilot-prs-merged-share", "Share of merged pull requests that Copilot opened", "pull_requests.total_merged_created_by_copilot / pull_requests.total_merged", .adoption,
            better: .neither, "Of the pull requests merged in the week, those that Copilot opened. A share of the work by count, not by weight."),
        pulls(
            "copilot-prs-reviewed-by-copilot", "Reviews by Copilot, by day", "total_reviewed_by_copilot", .adoption, better: .neither,
            "Pull requests that Copilot reviewed on each day, added up. Where a rule asks for it, all of them are: no sign that anybody wanted it."),
        pulls(
            "copilot-prs-merged-after-copilot-review", "Merged pull requests with a review by Copilot", "total_merged_reviewed_by_copilot", .context, better: .neither,
            "Pull requests merged in the week that Copilot had reviewed, asked or by rule."),
        pulls(
            "copilot-review-suggestions", "Suggestions by Copilot in reviews", "total_copilot_suggestions", .adoption, better: .neither, unit: "suggestions",
            "Changes that Copilot proposed in reviews of pull requests."),
        ratio(
            "copilot-review-applied", "Share of Copilot's review suggestions applied", "pull_requests.total_copilot_applied_suggestions / pull_requests.total_copilot_suggestions", .value,
            better: .up, """
            Suggestions of Copilot's reviews that were applied, over those it made, each added up over the week: somebody found them worth having. \
            Some are applied a week later than made.
            """),
        ratio(
            "copilot-all-suggestions-applied", "Share of all review suggestions applied", "pull_requests.total_applied_suggestions / pull_requests.total_suggestions", .context,
            better: .neither, "The same of all suggestions in reviews, by people and by Copilot: what Copilot's share is to be held against."),
    ]

    private static func pulls(
        _ id: String, _ title: String, _ field: String, _ kind: Metric.Kind, better: Metric.Direction, unit: String = "pull requests", _ definition: String
    ) -> ExportMetric {
        sum(id, title, "pull_requests." + field, kind, unit: unit, better: better, definition)
    }
}
