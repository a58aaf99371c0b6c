import AssayDiagnostics
import AssayMetrics

/// One entry of `metrics:`; with a fault, what could be read of it, so that pairs can still be checked against it.
struct MetricDeclaration: Sendable {
    var id: Located<String>?
    var kind: Metric.Kind?
    var unit: String?
    var better: Metric.Direction?
    var metric: Metric?

    /// As `Metric.countsAsAdoption`, for a metric that may have faults elsewhere.
    var countsAsAdoption: Bool { kind == .adoption || countsTokens }
    var countsTokens: Bool { unit.map { ["token", "tokens"].contains($0.lowercased()) } ?? false }

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> [MetricDeclaration] {
        var declared = DeclaredIdentifiers()
        var metrics: [MetricDeclaration] = []
        guard let list = root.required("metrics", example: "[{id: …, title: …, kind: …}]", &findings) else { return [] }
        if case .sequence([], let location) = list {
            findings.error("empty-value", "'metrics' is an empty list: there is nothing to report", at: location, help: "declare the first metric")
        }
        for var section in root.mappings("metrics", of: "metrics", named: "metric", &findings) {
            metrics.append(decode(&section, &declared, &findings))
        }
        return metrics
    }

    private static func decode(_ section: inout MappingDecoder, _ declared: inout DeclaredIdentifiers, _ findings: inout Findings) -> MetricDeclaration {
        let id = section.requiredText("id", example: "tokens", &findings)
        if let id { section.subject = "metric '\(id.value)'" }
        let title = section.requiredText("title", example: "Tokens", &findings)
        let kind = section.requiredChoice("kind", of: Metric.Kind.self, &findings)
        let unit = section.requiredText("unit", example: "tokens", &findings)
        let better = section.requiredChoice("better", of: Metric.Direction.self, &findings)
        let aggregate = section.requiredChoice("aggregate", of: Metric.Aggregate.self, &findings)
        let overWeeks = section.choice("over_weeks", of: Metric.Aggregate.self, &findings)
        let definition = section.requiredText("definition", example: "what is counted, and what is not", &findings)
        let source = section.requiredText("source", example: "the system and the query", &findings)
        let owner = section.text("owner", &findings)
        let target = Metric.Target.decode(&section, unit: unit?.value, &findings)
        let changes = Metric.DefinitionChange.decode(&section, &findings)
        let decimals = section.integer("decimals", in: 0...6, &findings)
        let measures = section.choice("measures", of: Metric.Measure.self, &findings)
        let process = ProcessTerms.decode(&section, &findings)
        let counts = section.optional("counts")?.choice("counts", [(word: "people", choice: true), (word: "nothing", choice: false)], &findings)
        section.finish(&findings)

        var declaration = MetricDeclaration(id: id, kind: kind?.value, unit: unit?.value, better: better?.value)
        guard let id, declared.declare(id, &findings) else { return declaration }
        let combines = aggregate?.value ?? .none
        declaration.metric = Metric(
            id: id.value, title: title?.value ?? id.value, kind: kind?.value ?? .context, unit: unit?.value ?? "", better: better?.value ?? .neither,
            aggregate: combines, overWeeks: overWeeks?.value ?? combines, definition: definition?.value ?? "", source: source?.value ?? "",
            owner: owner?.value, target: target, changes: changes, decimals: decimals?.value, measures: measures?.value, countsPeople: counts.flatMap { $0.value ? true : nil },
            countsNothing: counts?.value == false, process: process)
        return declaration
    }
}
