import AssayMetrics

/// How the metrics of this tool are written down: by their rule.
extension GitHubCopilotReader {
    static let usage = "GitHub Copilot usage metrics"

    /// A count that adds over days, weeks and groups.
    static func sum(
        _ id: String, _ title: String, _ field: String, _ kind: Metric.Kind, unit: String, better: Metric.Direction = .neither, _ definition: String,
        from source: String = usage, measures: Metric.Measure? = nil
    ) -> ExportMetric {
        ExportMetric(
            Metric(
                id: id, title: title, kind: kind, unit: unit, better: better, aggregate: .sum, overWeeks: .sum, definition: definition,
                source: "\(source), \(field)", measures: measures),
            field: field, rule: .sum)
    }

    /// Parts that add, and are divided afterwards. The field is written `numerator / denominator`.
    static func ratio(
        _ id: String, _ title: String, _ field: String, _ kind: Metric.Kind, better: Metric.Direction, _ definition: String, from source: String = usage
    ) -> ExportMetric {
        ExportMetric(
            Metric(
                id: id, title: title, kind: kind, unit: "%", better: better, aggregate: .ratio, overWeeks: .ratio, definition: definition,
                source: "\(source), \(field)"),
            field: field, rule: .ratio)
    }

    /// Distinct people of a trailing week. They add neither over groups, since people are in several, nor over weeks.
    static func sunday(_ id: String, _ title: String, _ field: String, _ definition: String, measures: Metric.Measure? = nil) -> ExportMetric {
        ExportMetric(
            Metric(
                id: id, title: title, kind: .adoption, unit: "people", better: .neither, aggregate: .none, overWeeks: .none, definition: definition,
                source: "\(usage), \(field)", measures: measures),
            field: field, rule: .sunday)
    }
}
