import AssayDiagnostics
import AssayMetrics

extension Metric.Target {
    /// `target: {value, from?, note?}`. The value is in the metric's unit; for `%` it is a percentage, or a fraction up to 1.
    static func decode(_ metric: inout MappingDecoder, unit: String?, _ findings: inout Findings) -> Metric.Target? {
        guard var section = metric.mapping("target", &findings) else { return nil }
        let value = section.requiredText("value", example: unit == "%" ? "60 %" : "120", &findings)
            .flatMap { level($0, unit: unit, &findings) }
        let from = section.week("from", &findings)
        let note = section.text("note", &findings)
        section.finish(&findings)
        return value.map { Metric.Target(value: $0, from: from?.value, note: note?.value) }
    }

    private static func level(_ written: Located<String>, unit: String?, _ findings: inout Findings) -> Double? {
        guard let number = WrittenNumber(written.value) else {
            findings.error(
                "invalid-number", "the target '\(written.value)' is no number",
                at: written.location, help: "write digits, with at most one point")
            return nil
        }
        if number.isPercentage, let unit, unit != "%" {
            findings.error(
                "invalid-number", "the target '\(written.value)' is a percentage, and the metric's unit is '\(unit)'",
                at: written.location, help: "write it in '\(unit)'")
            return nil
        }
        if unit == "%", !number.isPercentage, number.magnitude > 1 {
            findings.error(
                "ambiguous-target", "the target '\(written.value)' of a metric in % may mean \(written.value) % or \(written.value) times 100 %", at: written.location,
                help: "write it with '%'")
            return nil
        }
        return number.value
    }
}

extension Metric.DefinitionChange {
    /// `changes: [{week, note}]`, by week.
    static func decode(_ metric: inout MappingDecoder, _ findings: inout Findings) -> [Metric.DefinitionChange] {
        var changes: [Metric.DefinitionChange] = []
        for var section in metric.mappings("changes", of: "changes", named: "change", &findings) {
            let week = section.required("week", example: "2026-W21", &findings)?.week("week", &findings)
            let note = section.requiredText("note", example: "what is counted differently", &findings)
            section.finish(&findings)
            guard let week, let note else { continue }
            if changes.contains(where: { $0.week == week.value }) {
                findings.error("repeated-week", "two changes are dated \(week.value)", at: week.location, help: "describe both in one note")
            } else {
                changes.append(.init(week: week.value, note: note.value))
            }
        }
        return changes.sorted { $0.week < $1.week }
    }
}

extension ProcessTerms {
    /// `process: {limits: mean | median | widened, rules: [1, 2, 3]}`.
    static func decode(_ metric: inout MappingDecoder, _ findings: inout Findings) -> ProcessTerms {
        var terms = ProcessTerms()
        guard var section = metric.mapping("process", &findings) else { return terms }
        if let limits = section.choice("limits", of: Limits.self, &findings) { terms.limits = limits.value }
        if let list = section.optional("rules") { terms.rules = rules(list, &findings) }
        section.finish(&findings)
        return terms
    }

    private static func rules(_ list: YAMLValue, _ findings: inout Findings) -> Set<Rule> {
        if case .sequence([], let location) = list {
            findings.error("empty-value", "'rules' is an empty list", at: location, help: "name rules by their numbers, as [1, 2], or leave the key out")
        }
        let numbers = Rule.allCases.map { "\($0.rawValue)" }
        var rules: Set<Rule> = []
        for written in list.texts("rules", of: "rules", &findings) ?? [] {
            if let rule = Rule.allCases.first(where: { "\($0.rawValue)" == written.value }) {
                rules.insert(rule)
            } else {
                findings.error(
                    "unknown-value", "there is no rule '\(written.value)'", at: written.location, help: "the rules are \(YAMLValue.alternatives(numbers))")
            }
        }
        return rules
    }
}
