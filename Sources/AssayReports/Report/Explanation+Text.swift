import AssayCharts
import AssayLanguage
import AssayMetrics

extension Explanation {
    /// For a terminal: one line an entry, labels and weekly figures aligned.
    public var text: String {
        var out: [String] = []
        for section in sections {
            if !out.isEmpty { out.append("") }
            out.append(section.title)
            let width = section.entries.map { Explanation.width($0.label) }.max() ?? 0
            for entry in section.entries {
                let label = entry.label.isEmpty ? "" : entry.label + Explanation.spaces(width - Explanation.width(entry.label) + 2)
                out.append("  " + label + entry.text)
            }
            if section.key == "judged_weeks", !weeks.isEmpty { out += [""] + table }
        }
        return out.joined(separator: "\n") + "\n"
    }

    private var table: [String] {
        let hasLag = weeks.contains { $0.week != $0.valueWeek }
        let format = NumberFormat()
        func number(_ value: Double?) -> String { value.map(format.exact) ?? "–" }
        // An index has two decimals at most: more would say nothing.
        func index(_ value: Double?) -> String {
            guard let value else { return "–" }
            var bytes: [UInt8] = []
            FixedDecimal.append(value, decimals: 2, trimZeros: true, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        var rows = [[tell("Week")] + (hasLag ? [tell("Value of")] : []) + [tell("Adoption"), tell("Value"), tell("Adoption index"), tell("Value index"), tell("Contrast")]]
        rows += weeks.map { row in
            [row.week.description] + (hasLag ? [row.valueWeek.description] : [])
                + [number(row.adoption), number(row.value), index(row.adoptionIndex), index(row.valueIndex), index(row.contrast)]
        }
        let widths = rows[0].indices.map { column in rows.map { Explanation.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            "  " + zip(row, widths).map { Explanation.spaces($1 - Explanation.width($0)) + $0 }.joined(separator: "  ")
        }
    }

    /// Labels are Assay's own, of one column a scalar.
    private static func width(_ text: String) -> Int { text.unicodeScalars.count }
    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
