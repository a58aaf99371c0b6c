import AssayMetrics

/// Everything that a report says of one metric in one group rests on, for whoever wants to work it out again: the series as known at the report's week,
/// its natural limits and every signal, its comparisons and its figures to date with the weeks they are made of.
///
/// What is hidden has a status and no number. Parts of ratios and numbers of people are told nowhere. Adoption comes with the value that it is to move.
public struct MetricExplanation: Sendable, Hashable {
    /// Rows of one kind, one under another.
    public struct Table: Sendable, Hashable {
        public struct Column: Sendable, Hashable {
            /// In snake case, or a metric's id.
            public var key: String
            public var label: String
        }

        public var key: String
        public var title: String
        public var columns: [Column]
        public var rows: [[Explanation.Value]]
        /// Only machines want each of its rows.
        public var isLong = false
    }

    public let sections: [Explanation.Section]
    public let tables: [Table]

    /// - Parameters:
    ///   - metric, group: indices of the catalog.
    init(metric: Int, group: Int, in data: ReportData) {
        let writer = MetricExplanationWriter(metric: metric, group: group, in: data)
        sections = writer.sections
        tables = writer.tables
    }

    /// Strict JSON (RFC 8259): sections as objects, tables as lists of objects. Numbers are the shortest decimals that read back as the same `Double`; what
    /// there is not is null.
    public var json: String {
        let objects = sections.map { section in
            "  \(Explanation.quoted(section.key)): {\n" + section.entries.map { "    \(Explanation.quoted($0.key)): \(Explanation.json($0.value))" }.joined(separator: ",\n") + "\n  }"
        }
        let lists = tables.map { table in
            let rows = table.rows.map { row in
                "    {" + zip(table.columns, row).map { "\(Explanation.quoted($0.key)): \(Explanation.json($1))" }.joined(separator: ", ") + "}"
            }
            return "  \(Explanation.quoted(table.key)): [" + (rows.isEmpty ? "" : "\n\(rows.joined(separator: ",\n"))\n  ") + "]"
        }
        return "{\n" + (objects + lists).joined(separator: ",\n") + "\n}\n"
    }

    /// For a terminal: one line an entry, labels and columns aligned. The weeks of the figures to date are left to `json`.
    public var text: String {
        var out: [String] = []
        func begin(_ title: String) { out += (out.isEmpty ? [] : [""]) + [title] }
        for section in sections {
            begin(section.title)
            let width = section.entries.map(\.label.unicodeScalars.count).max() ?? 0
            out += section.entries.map { "  " + $0.label + MetricExplanation.blanks(width - $0.label.unicodeScalars.count + 2) + $0.text }
        }
        for table in tables where !table.isLong && !table.rows.isEmpty {
            begin(table.title)
            let rows = [table.columns.map(\.label)] + table.rows.map { $0.map(MetricExplanation.text) }
            let widths = table.columns.indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
            out += rows.map { row in "  " + zip(row, widths).map { MetricExplanation.blanks($1 - $0.unicodeScalars.count) + $0 }.joined(separator: "  ") }
        }
        return out.joined(separator: "\n") + "\n"
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private static func text(_ value: Explanation.Value) -> String {
        switch value {
        case .number(let number): ExplanationNumbers.exact(number)
        case .count(let count): String(count)
        case .flag(let flag): flag ? "yes" : "–"
        case .text(let text): text.isEmpty ? "–" : text
        case .none: "–"
        }
    }
}
