import AssayCharts

extension DrawnChart {
    /// The numbers as one `table` element, in UTF-8: a caption, and heads of columns and rows that say what they are heads of (WCAG 1.3.1, technique H63).
    /// The cells of a heat table carry their shades, since a document has no style sheet of ours.
    public var html: [UInt8] {
        let styles = styles
        var out = Array("<table>\n<caption>\(HTMLText.escaped(caption.title))</caption>\n<thead>\n<tr>".utf8)
        for column in table.columns { out += "<th scope=\"col\">\(HTMLText.escaped(column))</th>".utf8 }
        out += "</tr>\n</thead>\n<tbody>\n".utf8
        for (index, row) in table.rows.enumerated() {
            out += "<tr><th scope=\"row\">\(HTMLText.escaped(row.head))</th>".utf8
            for (column, cell) in row.cells.enumerated() {
                out += "<td\(styles.map { $0[index][column] } ?? "")>\(HTMLText.escaped(cell))</td>".utf8
            }
            out += "</tr>\n".utf8
        }
        out += "</tbody>\n</table>\n".utf8
        return out
    }

    /// An attribute for each cell of a heat table.
    private var styles: [[String]]? {
        guard case .heat(let heat) = picture else { return nil }
        return heat.steps.map { row in
            row.map { step in
                guard let shade = step.flatMap(heat.shade) else { return "" }
                let colors = Palette.heat(shade, .light)
                return " style=\"background:\(colors.ground.hex);color:\(colors.text.hex)\""
            }
        }
    }
}

/// Text in elements of HTML.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case 0..<0x20 where byte != 0x09 && byte != 0x0A: out += "\u{FFFD}".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
