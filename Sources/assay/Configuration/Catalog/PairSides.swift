import AssayDiagnostics
import AssayMetrics

/// The metrics of a pair, and which may stand on which side.
struct PairSides {
    let adoption: Located<String>?
    let value: Located<String>?
    let guardrail: Located<String>?

    /// Checks all sides; the value metric when there is one, for what depends on its direction.
    func check(_ names: DeclaredNames, _ findings: inout Findings) -> MetricDeclaration? {
        if let adoption, let value, adoption.value == value.value {
            findings.error(
                "pair-of-one", "the pair sets metric '\(value.value)' beside itself",
                at: value.location, help: "name a value metric that is measured apart from it")
            _ = names.metric(adoption, &findings)
            return nil
        }
        if let adoption, let metric = names.metric(adoption, &findings) { checkAdoption(adoption, metric, &findings) }
        let metric = value.flatMap { names.metric($0, &findings) }
        if let value, let metric { checkValue(value, metric, &findings) }
        if let guardrail { checkGuardrail(guardrail, names, &findings) }
        return metric
    }

    private func checkAdoption(_ id: Located<String>, _ metric: MetricDeclaration, _ findings: inout Findings) {
        guard let kind = metric.kind, metric.unit != nil, !metric.countsAsAdoption else { return }
        findings.error(
            "pair-kind", "metric '\(id.value)' is of kind \(kind.rawValue); the adoption side takes kind adoption, or a count of tokens", at: id.location,
            help: "name an adoption metric")
    }

    private func checkValue(_ id: Located<String>, _ metric: MetricDeclaration, _ findings: inout Findings) {
        guard let kind = metric.kind else { return }
        if kind == .adoption || kind == .context {
            findings.error(
                "pair-kind", "metric '\(id.value)' is of kind \(kind.rawValue); the value side takes kind value, cost or guardrail", at: id.location,
                help: "name a value metric")
        } else if metric.countsTokens {
            findings.error(
                "pair-kind", "metric '\(id.value)' counts tokens, which is adoption whatever its kind; the value side takes value", at: id.location,
                help: "name a value metric")
        } else if metric.better == .neither {
            findings.error(
                "pair-direction", "metric '\(id.value)' is better in neither direction; a pair needs to know which way value goes", at: id.location,
                help: "give the metric 'better: up' or 'better: down'")
        }
    }

    private func checkGuardrail(_ id: Located<String>, _ names: DeclaredNames, _ findings: inout Findings) {
        if id.value == adoption?.value || id.value == value?.value {
            let side = id.value == value?.value ? "value" : "adoption"
            findings.error(
                "pair-guardrail", "the guardrail '\(id.value)' is also the pair's \(side) metric",
                at: id.location, help: "name another metric, or leave 'guardrail' out")
        } else if let metric = names.metric(id, &findings), metric.better == .neither {
            findings.error(
                "pair-direction", "metric '\(id.value)' is better in neither direction; a guardrail needs to know what worse is", at: id.location,
                help: "give the metric 'better: up' or 'better: down'")
        }
    }
}
