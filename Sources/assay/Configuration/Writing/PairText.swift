import AssayMetrics

extension MetricPair {
    /// The pair as an item of `pairs:`, its keys in the order of the README, with a line break at the end.
    var declaration: String {
        var lines = ["  - id: " + id]
        func add(_ key: String, _ text: String) { lines.append(YAMLScalar.entry(key, text, indent: 4)) }
        add("title", title)
        add("adoption", adoption)
        add("value", value)
        if let guardrail { add("guardrail", guardrail) }
        add("hypothesis", hypothesis)
        lines.append("    expected: {adoption: \(MetricPair.percentage(expected.adoption)), value: \(MetricPair.percentage(expected.value))}")
        if lagWeeks != 0 { add("lag_weeks", String(lagWeeks)) }
        switch scope {
        case .each: add("groups", "each")
        case .groups(let ids): if ids != [Group.everybody] { lines.append("    groups: [" + ids.joined(separator: ", ") + "]") }
        }
        if let changeOurMind { add("change_our_mind", changeOurMind) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `+50 %`, `-12.5 %`; to a thousandth of a percent.
    static func percentage(_ fraction: Double) -> String {
        let thousandths = Int((fraction.magnitude * 100_000).rounded())
        var digits = String(thousandths / 1_000)
        var decimals = String(thousandths % 1_000 + 1_000).dropFirst()
        while decimals.last == "0" { decimals = decimals.dropLast() }
        if !decimals.isEmpty { digits += "." + decimals }
        return (fraction < 0 ? "-" : "+") + digits + " %"
    }
}
