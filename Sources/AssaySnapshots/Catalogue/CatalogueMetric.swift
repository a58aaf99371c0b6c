import AssayMetrics

/// Metrics of the catalogue, worded for a site that has to measure them itself.
enum CatalogueMetric {
    /// Use of the tool.
    static func adoption(
        _ id: String, _ title: String, _ unit: String, aggregate: Metric.Aggregate = .sum, measures: Metric.Measure? = nil, _ definition: String
    ) -> Metric {
        metric(id, title, .adoption, unit, .neither, aggregate, definition, measures: measures)
    }

    /// What the use is meant to bring.
    static func value(
        _ id: String, _ title: String, _ unit: String, better: Metric.Direction = .up, aggregate: Metric.Aggregate = .sum, _ definition: String
    ) -> Metric {
        metric(id, title, .value, unit, better, aggregate, definition)
    }

    /// What must not get worse.
    static func guardrail(
        _ id: String, _ title: String, _ unit: String, better: Metric.Direction = .down, aggregate: Metric.Aggregate = .ratio, _ definition: String
    ) -> Metric {
        metric(id, title, .guardrail, unit, better, aggregate, definition)
    }

    private static func metric(
        _ id: String, _ title: String, _ kind: Metric.Kind, _ unit: String, _ better: Metric.Direction, _ aggregate: Metric.Aggregate, _ definition: String,
        measures: Metric.Measure? = nil
    ) -> Metric {
        // Without an aggregate it is a count of distinct people or a median, and medians cannot be subtracted.
        Metric(
            id: id, title: title, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: aggregate, definition: definition,
            source: "name the system and the query", measures: measures, countsNothing: aggregate == .none && unit != "people")
    }

    /// Distinct people who use an assistant: of several pairs.
    static let weeklyActive = adoption(
        "weekly-active", "People who used the assistant", "people", aggregate: .none, measures: .weeklyActive,
        "Distinct people with at least one request in the week. One prompt counts as much as a week of work.")
    static let weeklyActiveImports: [(ExportFormat, String)] = [
        (.githubCopilot, "copilot-active"), (.claudeCode, "claude-active"), (.cursor, "cursor-active"), (.viva, "viva-copilot-active"), (.m365Copilot, "m365-copilot-active"),
    ]
    static let changeFailRate = guardrail(
        "change-fail-rate", "Changes that failed in production", "%",
        "Of the deployments of the week, the share that needed a fix, a rollback or a hotfix.")
    static let duplicatedLines = guardrail(
        "duplicated-lines", "Duplicated lines", "%",
        "Of the lines of code at the end of the week, the share that stands in the code more than once.")
    static let cycleTime = value(
        "cycle-time", "Median cycle time", "h", better: .down, aggregate: .none,
        "Median of the hours from the first commit of a change to its deployment, over the changes deployed in the week.")
    static let leadTime = value(
        "lead-time", "Lead time for changes", "h", better: .down, aggregate: .none,
        "Median of the hours from merge to production, over the changes deployed in the week.")
}
