import AssayMetrics

extension SonarQubeReader {
    struct Field {
        var key: String
        /// Of the metric here.
        var id: String
        /// 100 makes a fraction out of per cent.
        var divisor: Double
    }

    /// One metric: its key in SonarQube, and how it is told here.
    private struct Measure {
        var key: String
        var title: String
        var unit: String
        var kind = Metric.Kind.guardrail
        var better = Metric.Direction.down
        var definition: String

        var id: String { "sonarqube-" + String(decoding: key.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self) }
    }

    private static let measures = [
        Measure(
            key: "bugs", title: "Bugs found by analysis", unit: "bugs",
            definition: "Open issues of type bug at the last analysis of the week: what rules find in the code, and no fault that anybody met."),
        Measure(
            key: "vulnerabilities", title: "Vulnerabilities found by analysis", unit: "vulnerabilities",
            definition: "Open issues of type vulnerability at the last analysis of the week."),
        Measure(
            key: "security_hotspots", title: "Security hotspots", unit: "hotspots",
            definition: "Places at the last analysis of the week that somebody has to review for security, not yet reviewed or left as they are."),
        Measure(
            key: "code_smells", title: "Code smells", unit: "smells",
            definition: "Open issues of maintainability at the last analysis of the week. It grows with the code: read it beside the lines of code."),
        Measure(
            key: "violations", title: "Open issues of analysis", unit: "issues",
            definition: "Open issues of all types at the last analysis of the week. Changed rules move it without any change of code."),
        Measure(
            key: "sqale_index", title: "Estimated maintenance effort", unit: "minutes",
            definition: "Minutes that SonarQube estimates for mending all open issues of maintainability, at the last analysis of the week."),
        Measure(
            key: "duplicated_lines_density", title: "Duplicated lines", unit: "%",
            definition: "The share of lines that stand in duplicated blocks, at the last analysis of the week."),
        Measure(
            key: "coverage", title: "Test coverage", unit: "%", better: .up,
            definition: "The share of lines and branches that tests run through, at the last analysis of the week. It says that code was run, not that "
                + "anything was checked."),
        Measure(
            key: "new_violations", title: "Open issues in new code", unit: "issues",
            definition: "Open issues in the code that is new by the project's definition, at the last analysis of the week. A new version begins a new "
                + "count."),
        Measure(
            key: "new_duplicated_lines_density", title: "Duplicated lines in new code", unit: "%",
            definition: "The share of new lines that stand in duplicated blocks, at the last analysis of the week."),
        Measure(
            key: "new_coverage", title: "Test coverage of new code", unit: "%", better: .up,
            definition: "The share of new lines and branches that tests run through, at the last analysis of the week."),
        Measure(
            key: "ncloc", title: "Lines of code", unit: "lines", kind: .context, better: .neither,
            definition: "Lines with code, without comments and blank lines, at the last analysis of the week. Neither more nor fewer is better: it is "
                + "what the others stand beside."),
    ]

    static let fields = measures.map { Field(key: $0.key, id: $0.id, divisor: $0.unit == "%" ? 100 : 1) }

    var guide: ExportGuide {
        ExportGuide(
            title: "SonarQube",
            reads: "answers of api/measures/search_history, JSON: one project a file, or several pages of it; the last reading on or before Sunday is the week's",
            export: """
                GET /api/measures/search_history?component=KEY&ps=1000&metrics=\(SonarQubeReader.measures.map(\.key).joined(separator: ",")), saved under \
                the name of the project. A week without an analysis keeps the level before; the week of the last analysis is taken only if --week names it \
                or a later one
                """,
            options: [.groupMap(of: "file name; a group is one project"), .week], metrics: SonarQubeReader.measures.map(SonarQubeReader.metric))
    }

    /// Counts of several projects add at the end of a week; shares of them do not.
    private static func metric(_ measure: Measure) -> ExportMetric {
        let isShare = measure.unit == "%"
        return ExportMetric(
            Metric(
                id: measure.id, title: measure.title, kind: measure.kind, unit: measure.unit, better: measure.better, aggregate: isShare ? .none : .last,
                overWeeks: isShare ? .none : .last, definition: measure.definition, source: "SonarQube measures/search_history, \(measure.key)", countsNothing: isShare),
            field: measure.key, rule: .last)
    }
}
