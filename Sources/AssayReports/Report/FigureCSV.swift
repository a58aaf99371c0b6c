import AssayCharts
import AssayMetrics

/// Figures as tidy CSV: one row a figure. RFC 4180, LF line ends.
enum FigureCSV {
    static let header = Array("group,metric,week,value,unit,status\n".utf8)

    static func weekly(_ columns: [(metric: Metric, series: Series)], group: Group) -> [UInt8] {
        var rows = FigureRows()
        for (metric, series) in columns { rows.append(metric, series, group: group) }
        return rows.bytes
    }

    /// Rows under columns of their own.
    static func rows(_ columns: [String], _ rows: [[FigureData.Field]]) -> [UInt8] {
        let format = NumberFormat()
        var out: [UInt8] = []
        func append(_ fields: [String]) {
            out += fields.joined(separator: ",").utf8
            out.append(0x0A)
        }
        append(columns.map(field))
        for row in rows {
            append(
                row.map { entry in
                    switch entry {
                    case .text(let text): field(text)
                    case .number(let number): number.map(format.exact) ?? ""
                    }
                })
        }
        return out
    }

    static func status(_ cell: Cell) -> String {
        switch cell {
        case .value(_, let isProvisional): isProvisional ? "provisional" : "final"
        case .tooFew: "too-few"
        case .hidden: "hidden"
        case .missing: "missing"
        }
    }

    /// A text field. A lead that a spreadsheet takes for a formula gets an apostrophe (CWE-1236); numbers are never touched.
    static func field(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) { text = "'" + text }
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "\""
    }
}
