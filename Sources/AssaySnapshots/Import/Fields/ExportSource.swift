import AssayMetrics

/// A tool as the source of metrics: what their ids begin with, and what their `source` says.
///
/// All metrics of one report have the same source: signs set input, output and requests beside one another by it.
struct ExportSource: Sendable {
    let prefix: String
    let source: String

    /// A metric that a site would declare, combined over groups and weeks as its rule allows.
    func metric(
        _ what: String, _ title: String, _ kind: Metric.Kind, unit: String, better: Metric.Direction = .up, field: String, rule: WeekRule = .sum,
        measures: Metric.Measure? = nil, countsNothing: Bool = false, _ definition: String
    ) -> ExportMetric {
        let aggregate: Metric.Aggregate =
            switch rule {
            case .sum, .week: .sum
            case .ratio: .ratio
            case .last: .last
            case .mean: .mean
            case .sunday, .distinct, .median: .none
            }
        return ExportMetric(
            Metric(
                id: "\(prefix)-\(what)", title: title, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: aggregate, definition: definition,
                source: source, measures: measures, countsNothing: countsNothing), field: field, rule: rule)
    }

    /// Money in dollars.
    func cost(_ title: String, field: String, _ definition: String) -> ExportMetric {
        metric("cost", title, .cost, unit: "USD", better: .down, field: field, definition)
    }
}

/// One part of the tokens that went through a model. They have prices that differ fiftyfold, so that no sum of them means anything.
enum TokenPart: String, Sendable, CaseIterable {
    case input, cacheWrite = "cache-write", cacheRead = "cache-read", output

    /// What its metric's id ends with.
    var id: String { rawValue + "-tokens" }

    var title: String {
        switch self {
        case .input: "input tokens"
        case .cacheWrite: "tokens written to the cache"
        case .cacheRead: "tokens read from the cache"
        case .output: "output tokens"
        }
    }

    var measure: Metric.Measure? {
        switch self {
        case .input: .inputTokens
        case .cacheWrite: nil
        case .cacheRead: .cachedTokens
        case .output: .outputTokens
        }
    }

    /// As for a sceptic.
    var definition: String {
        switch self {
        case .input:
            "Tokens sent to models that were neither read from nor written to a cache. How much was sent, not what it was good for: loops and padding raise them"
        case .cacheWrite:
            "Tokens sent to models and kept for the next request. The first request of a session writes what the later ones read"
        case .cacheRead:
            "Tokens that models took from the cache instead of reading them anew. Often nine of ten tokens, at a tenth of the price: long sessions raise them"
        case .output: "Tokens that models wrote, used or thrown away"
        }
    }
}

extension ExportSource {
    /// The metrics of tokens in their parts, in the order of the parts.
    func tokens(_ tool: String, fields: KeyValuePairs<TokenPart, String>) -> [ExportMetric] {
        fields.map { part, field in
            metric(part.id, "\(tool) \(part.title)", .adoption, unit: "tokens", better: .neither, field: field, measures: part.measure, part.definition)
        }
    }

    func id(_ what: String) -> String { "\(prefix)-\(what)" }

    func id(_ part: TokenPart) -> String { "\(prefix)-\(part.id)" }
}
