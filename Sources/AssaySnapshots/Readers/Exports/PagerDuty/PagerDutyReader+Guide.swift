import AssayMetrics

extension PagerDutyReader {
    struct Field {
        var key: String
        /// Of the metric here.
        var id: String
        /// Of a mean, the number of incidents behind it: the first of these that a row has.
        var counts: [String] = []
        /// What one unit of the metric is in units of the export.
        var divisor: Double = 1
    }

    static let fields = [
        Field(key: "total_incident_count", id: "pagerduty-incidents"),
        Field(key: "mean_seconds_to_resolve", id: "pagerduty-minutes-to-resolve", counts: ["total_incident_count"], divisor: 60),
        Field(key: "mean_seconds_to_first_ack", id: "pagerduty-minutes-to-acknowledge", counts: ["total_incidents_acknowledged", "total_incident_count"], divisor: 60),
        Field(key: "total_off_hour_interruptions", id: "pagerduty-off-hour-interruptions"),
        Field(key: "total_sleep_hour_interruptions", id: "pagerduty-sleep-hour-interruptions"),
        Field(key: "total_escalation_count", id: "pagerduty-escalations"),
        Field(key: "up_time_pct", id: "pagerduty-uptime", divisor: 100),
    ]

    /// Keys that are of single people, or of single incidents with people in them.
    static let personal = ["incident_number", "assigned_user_ids", "assigned_user_names", "acknowledged_user_ids", "responder_id", "responder_name", "user_id"]

    static let known = Set(
        fields.map(\.key) + [
            "range_start", "team_id", "team_name", "service_id", "service_name", "escalation_policy_id", "escalation_policy_name", "total_incidents_acknowledged",
        ])

    var guide: ExportGuide {
        ExportGuide(
            title: "PagerDuty analytics",
            reads: "answers of the analytics API for incidents by week: of teams, of services, or of the whole account, JSON. Raw incidents and "
                + "responders are refused: they name people",
            export: """
                POST /analytics/metrics/incidents/teams (or /services, /all) with "aggregate_unit": "week", "time_zone", and filters created_at_start and \
                created_at_end on Mondays at 00:00 of that zone. Analytics lags by up to a day, and incidents that are still open change their week later: \
                capture a week some days after its end
                """,
            options: [.groupMap(of: "team or service, by name or id; several may be one group"), .week],
            metrics: PagerDutyReader.metrics)
    }

    private static var metrics: [ExportMetric] {
        [
            metric(
                "pagerduty-incidents", "Incidents", "incidents", of: "total_incident_count",
                "Incidents that were created in the week, of any urgency. Alerts that are grouped into fewer incidents lower it as much as fewer failures do."),
            metric(
                "pagerduty-minutes-to-resolve", "Mean time to resolve", "minutes", .ratio, of: "mean_seconds_to_resolve",
                "Minutes from trigger to resolution, summed over the incidents created in the week, over their number. A mean: one incident left "
                    + "open over night moves it far.",
                field: "mean_seconds_to_resolve × total_incident_count"),
            metric(
                "pagerduty-minutes-to-acknowledge", "Mean time to acknowledge", "minutes", .ratio, of: "mean_seconds_to_first_ack",
                "Minutes from trigger to the first acknowledgement, as a mean over the incidents created in the week. Groups and weeks weigh in "
                    + "with their acknowledged incidents, or with all where the export does not count these.",
                field: "mean_seconds_to_first_ack × total_incidents_acknowledged"),
            metric(
                "pagerduty-off-hour-interruptions", "Interruptions in off hours", "interruptions", of: "total_off_hour_interruptions",
                "Notifications that interrupted somebody from 18 to 22 on weekdays or at any time at the weekend, in their own zone."),
            metric(
                "pagerduty-sleep-hour-interruptions", "Interruptions in sleep hours", "interruptions", of: "total_sleep_hour_interruptions",
                "Notifications that interrupted somebody from 22 to 8, in their own zone."),
            metric(
                "pagerduty-escalations", "Escalations", "escalations", of: "total_escalation_count",
                "How often incidents of the week went from one responder to the next of the escalation policy, by hand or since nobody answered in time."),
            metric(
                "pagerduty-uptime", "Time without major incident", "%", .none, of: "up_time_pct",
                "The share of the week in which no major incident interrupted a service, as PagerDuty counts it. What is major depends on "
                    + "priorities that people set.", better: .up),
        ]
    }

    private static func metric(
        _ id: String, _ title: String, _ unit: String, _ aggregate: Metric.Aggregate = .sum, of key: String, _ definition: String, field: String? = nil,
        better: Metric.Direction = .down
    ) -> ExportMetric {
        ExportMetric(
            Metric(
                id: id, title: title, kind: .guardrail, unit: unit, better: better, aggregate: aggregate, overWeeks: aggregate, definition: definition,
                source: "PagerDuty analytics, \(key)", countsNothing: aggregate == .none), field: field ?? key, rule: .week)
    }
}
