import AssayDiagnostics

/// Markup of the preview's own parts: written here, so that no template's fault can keep it from saying so.
///
/// They speak English, as findings on a terminal do, whatever the site's language.
enum PreviewMarkup {
    /// Text and attribute values.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A path as it stands in an address (RFC 3986).
    static func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// Findings as items of a list: what is wrong, where, the line, and the remedy.
    static func findings(_ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts) -> String {
        diagnostics.map { diagnostic in
            let place = diagnostic.location
            var lines = [
                "<li>", "<p class=\"what\">\(text(diagnostic.summary))</p>",
                "<p class=\"place\">\(place.map { "<code>\(text($0.description))</code> " } ?? "")<code>[\(text(diagnostic.rule))]</code></p>",
            ]
            if let place, let line = excerpts.line(at: place) {
                lines.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"\(text(place.description))\">\(excerpt(line, column: place.column))</pre>")
            }
            if let help = diagnostic.help { lines.append("<p>\(text(help))</p>") }
            return (lines + ["</li>"]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// `3 errors`, `1 warning`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// What would hide or reorder text is shown as its code point.
    private static func text(_ text: String) -> String { escaped(printable(text)) }

    /// A line with a caret under a column, which counts bytes; 0 is none.
    private static func excerpt(_ line: String, column: Int) -> String {
        guard column > 0 else { return text(line) }
        let lead = printable(String(decoding: line.utf8.prefix(column - 1), as: UTF8.self))
        return text(line) + "\n" + String(repeating: " ", count: lead.count) + "^"
    }
}
