extension Diagnostic {
    /// The printed form:
    ///
    ///     error: adoption metric 'tokens' has no value metric beside it [unpaired-adoption]
    ///       --> Sites/northwind/assay.yaml:31:5
    ///       help: add a pair for it under 'pairs:', or change its kind
    ///
    /// With an excerpt (the source line), the line and a caret under the column follow the place.
    public func rendered(excerpt: String? = nil, color: Bool = false) -> String {
        let paint = { (code: String, text: String) in color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
        var lines = [paint(severity == .error ? "1;31" : "1;33", severity.rawValue) + ": " + printable(summary) + " [\(rule)]"]
        if let location {
            lines.append("  --> " + printable(location.description))
            if let excerpt, location.line > 0 {
                let number = String(location.line)
                let margin = String(repeating: " ", count: number.count)
                lines.append("  \(number) | \(printable(excerpt))")
                if location.column > 0 {
                    let lead = printable(String(decoding: excerpt.utf8.prefix(location.column - 1), as: UTF8.self))
                    lines.append("  \(margin) | \(String(repeating: " ", count: lead.count))" + paint("1;31", "^"))
                }
            }
        }
        if let help { lines.append("  help: " + printable(help)) }
        return lines.joined(separator: "\n")
    }
}

/// Input can hold anything: what would move the cursor, hide or reorder text on a terminal is shown as its code point.
public func printable(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09: out += " "
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
            out += "<U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count)) + String(scalar.value, radix: 16, uppercase: true) + ">"
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}
