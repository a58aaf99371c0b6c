import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Reads the keys of one figure against the site's catalog.
struct FigureDecoder {
    var section: MappingDecoder
    let catalog: MetricCatalog

    mutating func decode(_ kind: FigureRequestReader.Kind, _ findings: inout Findings) -> FigureRequest? {
        switch kind {
        case .chart: return chart(&findings)
        case .table:
            let metrics = section.required("metrics", example: "[tokens, changes]", &findings).flatMap { knownMetrics($0, &findings) }
            let group = knownGroup(&findings)
            let weeks = section.integer("weeks", in: 2...53, &findings)
            let title = section.text("title", &findings)
            return metrics.map { .table(metrics: $0, group: group, weeks: weeks?.value, title: title?.value) }
        case .scorecard:
            let metrics = section.optional("metrics").flatMap { knownMetrics($0, &findings) }
            return .scorecard(metrics: metrics, group: knownGroup(&findings))
        case .verdict:
            let pair = knownPair(&findings)
            let group = knownGroup(&findings)
            return pair.map { .verdict(pair: $0, group: group) }
        }
    }

    mutating func knownPair(_ findings: inout Findings) -> String? {
        guard let id = section.requiredText("pair", example: catalog.pairs.first?.id ?? "tokens-changes", &findings) else { return nil }
        if catalog.pairIndex(id.value) != nil { return id.value }
        findings.unknown(
            "unknown-pair", "there is no pair '\(id.value)'", name: id.value, known: catalog.pairs.map(\.id), at: id.location,
            otherwise: "declare it under 'pairs:' in assay.yaml")
        return nil
    }

    mutating func knownGroup(_ findings: inout Findings) -> String? {
        guard let id = section.text("group", &findings) else { return nil }
        if catalog.groupIndex(id.value) != nil { return id.value }
        findings.unknown(
            "unknown-group", "there is no group '\(id.value)'", name: id.value, known: catalog.groups.map(\.id), at: id.location,
            otherwise: "declare it under 'groups:' in assay.yaml")
        return nil
    }

    func knownMetrics(_ value: YAMLValue, _ findings: inout Findings) -> [String]? {
        guard let ids = value.texts("metrics", of: "metrics", &findings) else { return nil }
        if case .sequence([], let location) = value {
            findings.error("empty-value", "'metrics' is an empty list", at: location, help: "name at least one metric")
        }
        for id in ids where catalog.metricIndex(id.value) == nil {
            findings.unknown(
                "unknown-metric", "there is no metric '\(id.value)'", name: id.value, known: catalog.metrics.map(\.id), at: id.location,
                otherwise: "declare it under 'metrics:' in assay.yaml")
        }
        checkCompany(ids, &findings)
        return ids.map(\.value)
    }

    /// An adoption metric is never published alone: the list also holds a value metric it is paired with.
    private func checkCompany(_ ids: [Located<String>], _ findings: inout Findings) {
        let listed = Set(ids.map(\.value))
        for id in ids {
            guard let index = catalog.metricIndex(id.value), catalog.metrics[index].countsAsAdoption else { continue }
            let values = catalog.pairs.filter { $0.adoption == id.value }.map(\.value)
            guard let first = values.first, !values.contains(where: listed.contains) else { continue }
            findings.error(
                "unpaired-adoption", "adoption metric '\(id.value)' is listed without a value metric beside it", at: id.location, help: "also list '\(first)'")
        }
    }
}
