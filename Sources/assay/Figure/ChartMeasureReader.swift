import AssayCharts
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The measures of a chart file: a column's name, or a mapping.
enum ChartMeasureReader {
    private enum Format: String, CaseIterable, Sendable { case number, percent }

    /// - Parameters:
    ///   - key: under which it stands.
    ///   - role: what the key says of it; nil lets the measure say it.
    static func measure(_ value: YAMLValue, _ key: String, role: SeriesRole? = nil, hasTarget: Bool = false, _ findings: inout Findings) -> ChartFile.Measure? {
        if case .scalar = value {
            return value.text(key, &findings).map { name in
                let measure = ChartMeasure(title: name.value, role: role ?? .value, format: NumberFormat())
                return ChartFile.Measure(ChartFile.Column(name.value, .number, at: name.location), measure)
            }
        }
        guard var section = MappingDecoder(value, "the measure", &findings) else { return nil }
        let column = section.requiredText("column", example: "changes", &findings)
        if let column { section.subject = "the measure '\(column.value)'" }
        let title = section.text("title", &findings)
        let unit = section.text("unit", &findings)
        let format = section.choice("format", of: Format.self, &findings)?.value ?? .number
        let decimals = section.integer("decimals", in: 0...9, &findings)
        let own: SeriesRole? = role == nil ? section.optional("role")?.choice("role", [("adoption", .adoption), ("value", .value), ("context", .context)], &findings)?.value : nil
        let filter = section.optional("where").map { conditions($0, &findings) } ?? []
        let changes = section.optional("changes")?.items("changes", of: "weeks", &findings)?.compactMap { $0.week("changes", &findings)?.value } ?? []
        let target = hasTarget ? number(section.optional("target"), "target", &findings) : nil
        section.finish(&findings)
        guard let column else { return nil }
        if let unit, format == .percent {
            findings.error("unit-of-percent", "the measure '\(column.value)' has the unit '\(unit.value)' and is a percentage", at: unit.location, help: "leave one of them out")
        }
        return ChartFile.Measure(
            ChartFile.Column(column.value, .number, at: column.location),
            ChartMeasure(
                title: title?.value ?? column.value, role: role ?? own ?? (unit?.value == "tokens" ? .adoption : .value),
                format: NumberFormat(style: format == .percent ? .percent : .plain, decimals: decimals?.value, unit: unit?.value)),
            filter: filter, changes: changes, target: target?.value)
    }

    /// `where`: columns, and the text that each is to hold.
    static func conditions(_ value: YAMLValue, _ findings: inout Findings) -> [ChartFile.Condition] {
        guard case .mapping(let entries, _) = value else {
            findings.error("wrong-type", "'where' is \(value.kindName); it takes columns with texts", at: value.location, help: "write it as 'where: {metric: tokens}'")
            return []
        }
        return entries.compactMap { entry in
            entry.value.text(entry.key, &findings).map { ChartFile.Condition(ChartFile.Column(entry.key, .text, at: entry.keyLocation), is: $0.value) }
        }
    }

    /// A number, or a percentage as a fraction.
    static func number(_ value: YAMLValue?, _ key: String, _ findings: inout Findings) -> Located<Double>? {
        guard let written = value?.text(key, &findings) else { return nil }
        if let number = WrittenNumber(written.value), number.value.isFinite { return Located(number.value, at: written.location) }
        findings.error("invalid-number", "'\(key)' is '\(written.value)'; it takes a number", at: written.location, help: "write it as 250, 0.6 or 60 %")
        return nil
    }
}
