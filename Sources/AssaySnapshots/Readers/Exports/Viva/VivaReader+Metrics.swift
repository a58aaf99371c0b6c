import AssayMetrics

extension VivaReader {
    /// How a metric's figures come out of the columns of both forms.
    struct Field: Sendable {
        enum Use: Sendable {
            /// What the columns have together.
            case total
            /// Whether there is anything in them.
            case anybody
        }

        let metric: ExportMetric
        let use: Use
        /// Columns of a person query, by name in lower case with spaces.
        let isPersonColumn: @Sendable (String) -> Bool
        /// The column of weekly figures of groups, and whether it is a sum over people where the metric is a mean.
        let groupColumn: String?
        let groupColumnIsMean: Bool
        /// Whether the people behind it are those active with Copilot.
        let isOfActive: Bool
    }

    static let active = "viva-copilot-active"
    static let licences = "viva-copilot-licences"

    static func metrics(_ weeks: VivaWeeks.Start) -> [ExportMetric] { fields(weeks).map(\.metric) }

    /// In the order in which a site would declare them.
    static func fields(_ weeks: VivaWeeks.Start) -> [Field] {
        func field(
            _ id: String, _ title: String, _ kind: Metric.Kind, _ unit: String, _ better: Metric.Direction, _ aggregate: Metric.Aggregate, over overWeeks: Metric.Aggregate,
            _ definition: String, _ name: String, _ rule: WeekRule, measures: Metric.Measure? = nil, use: Field.Use = .total, group: String? = nil, isMean: Bool = false,
            isOfActive: Bool = false, _ isPersonColumn: @escaping @Sendable (String) -> Bool
        ) -> Field {
            let metric = Metric(
                id: id, title: title, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: overWeeks,
                definition: definition + VivaWeeks.sentence(weeks), source: "Viva Insights, person query, \(name)", measures: measures)
            return Field(
                metric: ExportMetric(metric, field: name, rule: rule), use: use, isPersonColumn: isPersonColumn, groupColumn: group, groupColumnIsMean: isMean,
                isOfActive: isOfActive)
        }
        func hours(_ id: String, _ title: String, _ kind: Metric.Kind, _ better: Metric.Direction, _ what: String, _ name: String, group: String) -> Field {
            field(
                id, title, kind, "hours", better, .mean, over: .mean, "Hours \(what), as Viva Insights finds them in calendars, mails and calls: the mean over all people measured.",
                name, .mean, group: group) { $0 == VivaColumns.plain(name) }
        }
        func score(_ id: String, _ title: String, _ kind: Metric.Kind, _ better: Metric.Direction, _ name: String) -> Field {
            let plain = VivaColumns.plain(name)
            return field(
                id, title, kind, "points", better, .mean, over: .mean,
                "Answers to the survey item \(name), joined to the person query: the mean over those who answered, on the survey's own scale.", name, .mean,
                group: plain + " mean", isMean: true) { $0 == plain }
        }
        return [
            field(
                active, "People active with Copilot", .adoption, "people", .neither, .none, over: .none,
                "People with any Copilot action in the week, in whichever app; one action is enough.", "Copilot_actions_taken_in_*", .distinct,
                measures: .weeklyActive, use: .anybody, group: "active copilot users", isOfActive: true, isActionColumn),
            field(
                "viva-copilot-actions", "Copilot actions", .adoption, "actions", .neither, .sum, over: .sum,
                "Actions taken with Copilot in all apps together: prompts, summaries, drafts. It says nothing about whether anybody kept the result.",
                "Copilot_actions_taken_in_*", .sum, group: "copilot actions", isOfActive: true, isActionColumn),
            field(
                "viva-copilot-active-days", "Days with Copilot", .adoption, "days", .neither, .sum, over: .sum,
                "Days on which a person used Copilot, added up over people.", "Total_Copilot_active_days", .sum, measures: .activeDays, group: "copilot active days",
                isOfActive: true) { $0 == "total copilot active days" },
            field(
                licences, "People with Copilot", .context, "people", .neither, .none, over: .none,
                "People for whom Copilot was enabled on any day of the week. A group has no figure where nearly everybody, or everybody, is active: it would tell who is not.",
                "Total_Copilot_enabled_days", .distinct, measures: .licences, use: .anybody) { $0 == "total copilot enabled days" },
            field(
                "viva-summaries", "Summaries made", .adoption, "summaries", .neither, .sum, over: .sum,
                "Summaries of chats, mail threads, meetings and documents that people asked Copilot for. Whether anybody read them is not known.",
                "Summarise_*_actions_taken_using_Copilot*", .sum) { isMade($0, ["summarise", "summarize"]) },
            field(
                "viva-drafts", "Drafts made", .adoption, "drafts", .neither, .sum, over: .sum,
                "Mails, documents, presentations and formulas that people asked Copilot to draft. Whether they were used is not known.",
                "Create_* and Generate_*_actions_taken_using_Copilot*", .sum) { isMade($0, ["create", "generate", "draft"]) },
            hours("viva-meeting-hours", "Hours in meetings", .value, .down, "in meetings", "Meeting_hours", group: "meeting hours"),
            hours("viva-email-hours", "Hours with mail", .value, .down, "reading and writing mail", "Email_hours", group: "email hours"),
            hours(
                "viva-after-hours", "Hours after work", .guardrail, .down, "of meetings, mail, chats and calls outside working hours", "After_hours_collaboration_hours",
                group: "after hours hours"),
            hours("viva-collaboration-hours", "Hours of collaboration", .context, .neither, "of meetings, mail, chats and calls", "Collaboration_hours", group: "collaboration hours"),
            field(
                "viva-meetings", "Meetings", .value, "meetings", .down, .mean, over: .mean, "Meetings that a person attended: the mean over all people measured.", "Meetings", .mean,
                group: "meetings") { $0 == "meetings" },
            score("viva-esat", "Satisfaction (eSat)", .value, .up, "eSat"),
            score("viva-wellbeing", "Wellbeing", .guardrail, .up, "Wellbeing"),
            score("viva-workload", "Workload", .guardrail, .neither, "Workload"),
        ]
    }

    /// `Copilot actions taken in Teams`, once for each app.
    private static let isActionColumn: @Sendable (String) -> Bool = { $0.utf8.starts(with: "copilot actions taken in ".utf8) }

    /// `Summarise meeting actions taken using Copilot in Teams`.
    private static func isMade(_ column: String, _ verbs: [String]) -> Bool {
        let words = column.split(separator: " ")
        return words.first.map { verbs.contains(String($0)) } == true && words.contains("actions") && words.contains("copilot")
    }
}
