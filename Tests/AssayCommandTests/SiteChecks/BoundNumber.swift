import Foundation

/// A number of the commentary that is bound to a figure: `<data value="0.54" title="Releases, langfuse, 2026-W33" data-note="3">54 %</data>`.
struct BoundNumber: CustomStringConvertible {
    var value: Double
    /// Where it comes from: metric, group, then one week, or "A to B", with what was done to it before or after.
    var title: String
    /// What a reader sees.
    var text: String

    var description: String { "\(text) (\(value); \(title))" }

    /// Whether it is written as German readers write numbers.
    var isGerman = false

    /// All of a page, in order; an element that is not written so is left out, so the caller counts.
    static func all(in page: String) -> [BoundNumber] {
        let isGerman = page.contains("<html lang=\"de\">")
        return page.components(separatedBy: "<data ").dropFirst().compactMap { piece in
            guard let element = piece.firstMatch(of: /^value="([^"]*)" title="([^"]*)" data-note="[0-9]+">([^<]*)<\/data>/), let value = Double(String(element.1)) else { return nil }
            return BoundNumber(value: value, title: unescaped(element.2), text: unescaped(element.3), isGerman: isGerman)
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }

    /// What a letter or sign behind the digits multiplies them by.
    private static let scales = ["": 1, "k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12, "%": 0.01, "pp": 0.01]

    /// The text with the marks of English.
    private var english: String {
        guard isGerman else { return text }
        let marks = [(".", "!"), (",", "."), ("!", ","), ("\u{A0}Tsd,", "k"), ("\u{A0}Mio,", "M"), ("\u{A0}Mrd,", "B"), ("\u{A0}PP", "\u{A0}pp")]
        return marks.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Whether the text is the value, rounded to as many digits as the text has.
    var isRounded: Bool {
        guard let parts = english.firstMatch(of: /^([+−\-]?)([0-9][0-9,]*)(\.[0-9]+|)([kMBT]|\s?%|\s?pp|)(?:\s|$)/),
            let digits = Double(parts.2.replacing(",", with: "") + parts.3),
            let scale = BoundNumber.scales[parts.4.trimmingCharacters(in: .whitespaces)]
        else { return false }
        let shown = (parts.1.isEmpty || parts.1 == "+" ? digits : -digits) * scale
        let half = 0.5 * scale * pow(10, -Double(max(0, parts.3.count - 1)))
        return abs(shown - value) <= half * (1 + 1e-9)
    }
}
