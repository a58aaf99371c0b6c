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

    /// Findings as items of a list: what is wrong, where, the line, and the remedy.
    static func findings(_ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts) -> String {
        diagnostics.map { diagnostic in
            var lines = ["<li>", "<p class=\"what\">\(text(diagnostic.summary)) <code>[\(text(diagnostic.rule))]</code></p>"]
            if let place = diagnostic.location {
                lines.append("<p class=\"place\"><code>\(text(place.description))</code></p>")
                if let line = excerpts.line(at: place) { lines.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"\(text(place.description))\">\(excerpt(line, column: place.column))</pre>") }
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
