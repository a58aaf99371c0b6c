import AssayMetrics

extension GitLabDORAReader {
    /// One of the four metrics, under its names in the two APIs.
    struct Field {
        /// In the REST API, as `metric=` takes it.
        var name: String
        /// In the GraphQL API.
        var graphQL: String
        /// Of the metric here.
        var id: String
        /// Whether days add.
        var adds = false
        var isMedian = false
        /// What one unit of the metric is in units of the export: 3600 for hours out of seconds.
        var divisor: Double = 1
    }

    static let fields = [
        Field(name: "deployment_frequency", graphQL: "deploymentFrequency", id: "gitlab-deployments", adds: true),
        Field(name: "lead_time_for_changes", graphQL: "leadTimeForChanges", id: "gitlab-lead-time", isMedian: true, divisor: 3600),
        Field(name: "time_to_restore_service", graphQL: "timeToRestoreService", id: "gitlab-restore-time", isMedian: true, divisor: 3600),
        Field(name: "change_failure_rate", graphQL: "changeFailureRate", id: "gitlab-change-failure-rate"),
    ]

    static var names: [String] { fields.map(\.name) }

    var guide: ExportGuide {
        ExportGuide(
            title: "GitLab DORA metrics",
            reads: "answers of the DORA metrics API of a project or group, JSON: 'date' and 'value' by day for deployment_frequency, the one value of "
                + "a whole week for the other three",
            export: """
                GET /api/v4/projects/:id/dora/metrics (or /groups/:id/…): metric=deployment_frequency&interval=daily gives days, which are added. GitLab has \
                no weeks, and medians and rates of days make none: ask once for each week, \
                metric=lead_time_for_changes&interval=all&start_date=2026-05-18&end_date=2026-05-24 (a Monday and its Sunday), and save it as \
                lead_time_for_changes-2026-W21.json. Metric and week are read from the file's name; --metric and --week say them for files of other names
                """,
            options: [
                .metric(oneOf: GitLabDORAReader.names), .week, .groupMap(of: "file name, with or without the metric and the week in it; one project or GitLab group each"),
            ],
            metrics: GitLabDORAReader.metrics)
    }

    private static var metrics: [ExportMetric] {
        [
            ExportMetric(
                Metric(
                    id: "gitlab-deployments", title: "Deployments", kind: .value, unit: "deployments", better: .up, aggregate: .sum, overWeeks: .sum,
                    definition: "Successful deployments to production in the week. Smaller deployments raise it as much as more work does, and it says nothing of "
                        + "what was deployed.",
                    source: "GitLab DORA metrics API, deployment_frequency"), field: "deployment_frequency", rule: .sum),
            ExportMetric(
                Metric(
                    id: "gitlab-lead-time", title: "Lead time for changes", kind: .value, unit: "hours", better: .down, aggregate: .none, overWeeks: .none,
                    definition: "Median time from the merge of a merge request to its deployment to production, over the merge requests deployed in the week, as "
                        + "GitLab counts it for the "
                        + "whole week. The time before the merge, where code is written and reviewed, is not in it.",
                    source: "GitLab DORA metrics API, lead_time_for_changes, interval=all", countsNothing: true), field: "lead_time_for_changes", rule: .week),
            ExportMetric(
                Metric(
                    id: "gitlab-restore-time", title: "Time to restore service", kind: .guardrail, unit: "hours", better: .down, aggregate: .none, overWeeks: .none,
                    definition: "Median time that incidents of production were open in the week, as GitLab counts it for the whole week. Weeks have few "
                        + "incidents: one of them may move it far.",
                    source: "GitLab DORA metrics API, time_to_restore_service, interval=all", countsNothing: true), field: "time_to_restore_service", rule: .week),
            ExportMetric(
                Metric(
                    id: "gitlab-change-failure-rate", title: "Change failure rate", kind: .guardrail, unit: "%", better: .down, aggregate: .none, overWeeks: .none,
                    definition: "Incidents of production over deployments to production in the week, as GitLab counts it for the whole week. GitLab does not say "
                        + "which deployment caused "
                        + "an incident, so it may exceed 100 %; and the parts of the rate are not exported, so rates of projects do not combine.",
                    source: "GitLab DORA metrics API, change_failure_rate, interval=all", countsNothing: true), field: "change_failure_rate", rule: .week),
        ]
    }
}
