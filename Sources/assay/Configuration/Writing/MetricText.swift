import AssayMetrics

extension Metric {
    /// The metric as an item of `metrics:`, its keys in the order of the README, with a line break at the end.
    ///
    /// It says what a tool knows of a metric. What only a site can know (owner, target, dated changes) is not written.
    var declaration: String {
        var lines: [String] = ["  - id: " + id]
        func add(_ key: String, _ text: String) { lines.append(YAMLScalar.entry(key, text, indent: 4)) }
        add("title", title)
        add("kind", kind.rawValue)
        add("unit", unit)
        add("better", better.rawValue)
        add("aggregate", aggregate.rawValue)
        if overWeeks != aggregate { add("over_weeks", overWeeks.rawValue) }
        add("definition", definition)
        add("source", source)
        if let decimals { add("decimals", String(decimals)) }
        if process != ProcessTerms() { lines.append("    process: " + process.declaration) }
        if countsNothing {
            add("counts", "nothing")
        } else if countsPeople, !isKnownToCountPeople {
            add("counts", "people")
        }
        if let measures { add("measures", measures.rawValue) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether the unit alone says that people are counted.
    private var isKnownToCountPeople: Bool {
        Metric(id: id, title: title, kind: kind, unit: unit, better: better, aggregate: aggregate, overWeeks: overWeeks, definition: definition, source: source).countsPeople
    }
}

extension ProcessTerms {
    fileprivate var declaration: String {
        let numbers = rules.map(\.rawValue).sorted().map(String.init).joined(separator: ", ")
        return "{limits: \(limits.rawValue), rules: [\(numbers)]}"
    }
}
