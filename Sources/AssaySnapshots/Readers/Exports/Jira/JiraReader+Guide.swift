import AssayMetrics

extension JiraReader {
    var guide: ExportGuide {
        ExportGuide(
            title: "Jira issues",
            reads: "the CSV export of a search for issues, with the columns Issue key, Created and Resolved; Project key, Components, Labels or a "
                + "team for groups, story points where there are some",
            export: """
                search with JQL such as project in (WEB, PAY) AND resolved >= "2026-03-02" ORDER BY resolved, with English as the language of your profile, \
                then Export, CSV (all fields). Jira stops at 1000 issues: export longer spans in several files. Begin a week early: the first and the last \
                week are not known to be whole. --week names a last week that is over
                """,
            drops: JiraReader.personColumns,
            options: [.dates, .by, .groupMap(of: "project key, or what stands in the column of --by"), .week], metrics: JiraReader.metrics)
    }

    private static var metrics: [ExportMetric] {
        [
            ExportMetric(
                Metric(
                    id: "jira-resolved", title: "Issues resolved", kind: .value, unit: "issues", better: .up, aggregate: .sum, overWeeks: .sum,
                    definition: "Issues of the search that were resolved in the week, whatever the resolution and however large. Cutting work into more issues "
                        + "raises it; an issue that was "
                        + "reopened later counts in the week of its last resolution.",
                    source: "Jira CSV export, Resolved"), field: "Resolved", rule: .sum),
            ExportMetric(
                Metric(
                    id: "jira-hours-to-resolve", title: "Time to resolve", kind: .value, unit: "hours", better: .down, aggregate: .none, overWeeks: .none,
                    definition: "Median hours from creation to resolution over the issues resolved in the week, nights and weekends included; weeks with fewer "
                        + "than "
                        + "\(fewestForMedian) issues have none. Time in the backlog is in it: closing old issues makes it longer.",
                    source: "Jira CSV export, Created and Resolved", countsNothing: true), field: "Created, Resolved", rule: .median),
            ExportMetric(
                Metric(
                    id: "jira-points-resolved", title: "Story points resolved", kind: .context, unit: "points", better: .neither, aggregate: .sum, overWeeks: .sum,
                    definition: "Story points of the issues resolved in the week; issues without points add nothing. Each team sets its own scale and may move it, "
                        + "so points neither "
                        + "compare between teams nor show that more was done.",
                    source: "Jira CSV export, Story Points"), field: "Custom field (Story Points)", rule: .sum),
        ]
    }
}
