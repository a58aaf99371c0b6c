import AssaySnapshots

/// What `assay import --list` says: of each format a line, of one format everything.
enum FormatList {
    static func text(_ format: ExportFormat?) -> String {
        guard let format else {
            let width = ExportFormat.allCases.map(\.rawValue.count).max() ?? 0
            let lines = ExportFormat.allCases.map { format in
                format.rawValue + String(repeating: " ", count: width - format.rawValue.count) + "  " + format.guide.title + ": " + format.guide.reads
            }
            return (lines + ["", "More of one: assay import --list FORMAT"]).joined(separator: "\n")
        }
        let guide = format.guide
        var lines = ["\(format.rawValue): \(guide.title)", "", "Reads: \(guide.reads)", "Export: \(guide.export)"]
        lines += guide.options.map(option)
        if !guide.drops.isEmpty { lines.append("Dropped on reading, since it is about persons: \(guide.drops.joined(separator: ", "))") }
        lines += ["", "Metrics (declare those that you want in assay.yaml; assay init --from writes them for you):"]
        for metric in guide.metrics {
            lines += [
                "  \(metric.id)  (\(metric.metric.kind.rawValue), \(metric.metric.unit))", "      \(metric.metric.definition)", "      from \(metric.field); \(metric.rule.words)",
            ]
        }
        if !guide.ownMetrics.isEmpty { lines.append("  and by the files: \(guide.ownMetrics)") }
        return lines.joined(separator: "\n")
    }

    static func json(_ format: ExportFormat?) -> String {
        let formats = (format.map { [$0] } ?? ExportFormat.allCases).map { format -> String in
            let guide = format.guide
            let metrics = guide.metrics.map { metric in
                let fields = [
                    ("id", metric.id), ("title", metric.metric.title), ("kind", metric.metric.kind.rawValue), ("unit", metric.metric.unit), ("field", metric.field),
                    ("rule", metric.rule.rawValue), ("definition", metric.metric.definition),
                ]
                return "      {" + fields.map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}"
            }
            return """
                {"format": \(JSONText.quoted(format.rawValue)), "title": \(JSONText.quoted(guide.title)), "reads": \(JSONText.quoted(guide.reads)), "export": \(JSONText.quoted(guide.export)),
                    "dropped": [\(guide.drops.map(JSONText.quoted).joined(separator: ", "))],
                    "metrics": [
                \(metrics.joined(separator: ",\n"))
                    ], "own_metrics": \(JSONText.quoted(guide.ownMetrics))}
                """
        }
        return "[\n  " + formats.joined(separator: ",\n  ") + "\n]"
    }

    private static func option(_ option: ExportGuide.Option) -> String {
        switch option {
        case .groupMap(let names): "--group-map: CSV with the columns name and group, for \(names)"
        case .dates: "--dates: how days are written, as 'd/MMM/yy h:mm a'; never guessed"
        case .columnMap: "--map: CSV that says which column is which metric"
        case .by: "--by: columns that make groups, outermost first"
        case .metric(let names): "--metric: which metric the files are of, where their names do not say it: \(names.joined(separator: ", "))"
        case .week: "--week: the last week that is over, where the files do not say how far they reach"
        }
    }
}
