import AssayCharts
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Reads the keys of a chart by its type; a key of another type is unknown.
extension FigureDecoder {
    mutating func chart(_ findings: inout Findings) -> FigureRequest? {
        let type = section.requiredChoice("type", of: ChartKind.self, &findings)
        let title = section.text("title", &findings)
        guard let type else {
            // Which keys belong is not known.
            for key in FigureDecoder.chartKeys { _ = section.optional(key) }
            return nil
        }
        section.subject = "the chart of type '\(type.value.rawValue)'"
        return request(type.value, &findings).map { .chart($0, title: title?.value) }
    }

    private static let chartKeys = ["pair", "metric", "metrics", "group", "groups", "weeks", "scale", "from", "to", "threshold", "before", "show"]
    private static let heatWeeks = 2...26

    private mutating func request(_ type: ChartKind, _ findings: inout Findings) -> ChartRequest? {
        switch type {
        case .pair: return pair(.twinPanels, &findings)
        case .indexed: return pair(.indexed, &findings)
        case .trajectory: return pair(.trajectory, &findings)
        case .process:
            let (metric, group, weeks) = (knownMetric(&findings), knownGroup(&findings), weeks(&findings))
            return metric.map { .process(metric: $0, group: group, weeks: weeks) }
        case .weeksAndMonths:
            let (metric, group) = (knownMetric(&findings), knownGroup(&findings))
            return metric.map { .weeksAndMonths(metric: $0, group: group) }
        case .multiples:
            let (metric, groups, weeks) = (knownMetric(&findings), knownGroups(atMost: ChartRequest.mostPanels, &findings), weeks(&findings))
            let scale = section.choice("scale", of: Scale.self, &findings)?.value
            return metric.map { .multiples(metric: $0, groups: groups, weeks: weeks, hasOwnScales: scale == .own) }
        case .dumbbell: return change(.dumbbell, &findings)
        case .slope: return change(.slope, &findings)
        case .concentration: return knownMetric(&findings).map { .concentration(metric: $0) }
        case .threshold:
            let metric = knownMetric(&findings)
            let unit = metric.flatMap(catalog.metricIndex).map { catalog.metrics[$0].unit }
            let threshold = section.text("threshold", &findings).flatMap { FigureDecoder.threshold($0, unit: unit, &findings) }
            let before = section.week("before", &findings)
            return metric.map { .threshold(metric: $0, threshold: threshold, before: before?.value) }
        case .bullet:
            let metrics = section.required("metrics", example: "[\(catalog.metrics.prefix(2).map(\.id).joined(separator: ", "))]", &findings)
                .flatMap { knownMetrics($0, &findings) }
            let group = knownGroup(&findings)
            return metrics.map { .bullet(metrics: $0, group: group) }
        case .heat:
            let (metric, groups) = (knownMetric(&findings), knownGroups(&findings))
            let weeks = section.integer("weeks", in: FigureDecoder.heatWeeks, &findings)
            let content = section.choice("show", of: ChartRequest.HeatContent.self, &findings)?.value
            return metric.map { .heat(metric: $0, groups: groups, weeks: weeks?.value, content: content ?? .value) }
        case .bar:
            let (metric, groups) = (knownMetric(&findings), knownGroups(&findings))
            return metric.map { .bar(metric: $0, groups: groups) }
        }
    }

    /// Whether the panels of small multiples share their scale.
    private enum Scale: String, CaseIterable, Sendable { case common, own }

    private mutating func pair(_ form: ChartRequest.PairForm, _ findings: inout Findings) -> ChartRequest? {
        let (pair, group, weeks) = (knownPair(&findings), knownGroup(&findings), weeks(&findings))
        return pair.map { .pair($0, form: form, group: group, weeks: weeks) }
    }

    private mutating func change(_ form: ChartRequest.ChangeForm, _ findings: inout Findings) -> ChartRequest? {
        let metric = knownMetric(&findings)
        let groups = knownGroups(atMost: form == .slope ? ChartRequest.mostSlopes : nil, &findings)
        let from = section.required("from", example: "2026-W10", &findings)?.week("from", &findings)
        let to = section.week("to", &findings)
        guard let metric, let from else { return nil }
        if let to, to.value <= from.value {
            findings.error("out-of-range", "'to' is '\(to.value)', and 'from' is '\(from.value)'", at: to.location, help: "write the earlier week after 'from:'")
            return nil
        }
        return .change(metric: metric, form: form, groups: groups, from: from.value, to: to?.value)
    }

    private mutating func weeks(_ findings: inout Findings) -> Int? { section.integer("weeks", in: ReportSettings.windows, &findings)?.value }

    private mutating func knownMetric(_ findings: inout Findings) -> String? {
        guard let id = section.requiredText("metric", example: catalog.metrics.first?.id ?? "changes", &findings) else { return nil }
        if catalog.metricIndex(id.value) != nil { return id.value }
        findings.unknown(
            "unknown-metric", "there is no metric '\(id.value)'", name: id.value, known: catalog.metrics.map(\.id), at: id.location,
            otherwise: "declare it under 'metrics:' in assay.yaml")
        return nil
    }

    private mutating func knownGroups(atMost most: Int? = nil, _ findings: inout Findings) -> [String]? {
        guard let value = section.optional("groups"), let ids = value.texts("groups", of: "groups", &findings) else { return nil }
        if case .sequence([], let location) = value {
            findings.error("empty-value", "'groups' is an empty list", at: location, help: "name groups, or leave the key out for all of them")
        }
        for id in ids where catalog.groupIndex(id.value) == nil {
            findings.unknown(
                "unknown-group", "there is no group '\(id.value)'", name: id.value, known: catalog.groups.map(\.id), at: id.location,
                otherwise: "declare it under 'groups:' in assay.yaml")
        }
        if let most, ids.count > most {
            findings.error("out-of-range", "'groups' names \(ids.count) groups; this chart takes at most \(most)", at: value.location, help: "name fewer of them")
        }
        return ids.map(\.value)
    }
}
