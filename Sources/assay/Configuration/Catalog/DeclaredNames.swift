import AssayDiagnostics
import AssayMetrics

/// The names that pairs and events can use: also those of declarations with faults, so that one fault is not reported twice.
struct DeclaredNames {
    let groups: [String]
    let metrics: [String]
    private let groupSet: Set<String>
    private let metricIndices: [String: MetricDeclaration]

    init(groups: [GroupDeclaration], metrics: [MetricDeclaration]) {
        let declared = groups.compactMap { $0.id?.value }
        self.groups = declared.contains(Group.everybody) ? declared : [Group.everybody] + declared
        self.metrics = metrics.compactMap { $0.id?.value }
        groupSet = Set(self.groups)
        metricIndices = Dictionary(metrics.compactMap { metric in metric.id.map { ($0.value, metric) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The metric that an id names, or nil with a finding.
    func metric(_ id: Located<String>, _ findings: inout Findings) -> MetricDeclaration? {
        if let metric = metricIndices[id.value] { return metric }
        findings.unknown("unknown-metric", "there is no metric '\(id.value)'", name: id.value, known: metrics, at: id.location, otherwise: "declare it under 'metrics:'")
        return nil
    }

    /// Whether an id names a group; a finding when it does not.
    func isGroup(_ id: Located<String>, _ findings: inout Findings) -> Bool {
        if groupSet.contains(id.value) { return true }
        findings.unknown("unknown-group", "there is no group '\(id.value)'", name: id.value, known: groups, at: id.location, otherwise: "declare it under 'groups:'")
        return false
    }
}
