/// The words that stand in a template between its tags: what a reader sees, in the language in which the template was written.
///
/// A text is what stands between two tags, be they HTML's or Mustache's, without the blanks around it and with at least one letter; and the same within the
/// attributes that are read out or shown (`aria-label`, `alt`, `title`). `<h2>Signs of gaming</h2>` holds one, `By {{authors}}, {{week}}` holds `By`.
public enum TemplateTexts {
    /// Every text of a template, in order.
    public static func texts(in source: [UInt8]) -> [String] {
        TextScanner(source).ranges().map { String(decoding: source[$0], as: UTF8.self) }
    }

    /// The template with each text told otherwise.
    /// - Parameter told: nil leaves a text as it is; what it returns is plain text, and is escaped.
    public static func translated(_ source: [UInt8], _ told: (String) -> String?) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(source.count)
        var end = 0
        for range in TextScanner(source).ranges() {
            guard let text = told(String(decoding: source[range], as: UTF8.self)) else { continue }
            out += source[end..<range.lowerBound]
            appendEscaped(text, to: &out)
            end = range.upperBound
        }
        return out + source[end...]
    }
}

/// Walks over a template's bytes: Mustache tags and comments, HTML tags with their attributes, and what stands between.
private struct TextScanner {
    private static let spokenAttributes = ["aria-label", "alt", "title"]
    private let source: [UInt8]
    private var index = 0
    private var found: [Range<Int>] = []

    init(_ source: [UInt8]) { self.source = source }

    func ranges() -> [Range<Int>] {
        var scanner = self
        while scanner.index < source.count {
            if scanner.skipsTag() { continue }
            if scanner.starts(with: "<!--") {
                scanner.skip(past: "-->")
            } else if source[scanner.index] == UInt8(ascii: "<") {
                scanner.readElement()
            } else {
                scanner.readText { $0 == UInt8(ascii: "<") }
            }
        }
        return scanner.found
    }

    /// A Mustache tag, whatever it is, ends what stands before it.
    private mutating func skipsTag() -> Bool {
        guard starts(with: "{{") else { return false }
        skip(past: starts(with: "{{{") ? "}}}" : "}}")
        return true
    }

    private mutating func readElement() {
        index += 1
        while index < source.count, source[index] != UInt8(ascii: ">") {
            if skipsTag() { continue }
            guard let quote = quoteAfterEqualsSign() else {
                index += 1
                continue
            }
            let name = attributeName(before: index)
            index += 2
            while index < source.count, source[index] != quote {
                if skipsTag() { continue }
                if TextScanner.spokenAttributes.contains(name) { readText { $0 == quote } } else { index += 1 }
            }
            index += 1
        }
        index += 1
    }

    private func quoteAfterEqualsSign() -> UInt8? {
        guard source[index] == UInt8(ascii: "="), index + 1 < source.count, source[index + 1] == 0x22 || source[index + 1] == 0x27 else { return nil }
        return source[index + 1]
    }

    private func attributeName(before end: Int) -> String {
        let start = source[..<end].lastIndex { !($0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0)) } ?? 0
        return String(decoding: source[(start + 1)..<end], as: UTF8.self)
    }

    private mutating func readText(until isEnd: (UInt8) -> Bool) {
        let start = index
        while index < source.count, !isEnd(source[index]), !starts(with: "{{") { index += 1 }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
        guard let first = source[start..<index].firstIndex(where: { !isBlank($0) }), let last = source[start..<index].lastIndex(where: { !isBlank($0) }) else { return }
        // An arrow or a middle dot alone says nothing.
        let isWord = source[first...last].contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        if isWord { found.append(first..<last + 1) }
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return index + count <= source.count && text.withUTF8Buffer { buffer in (0..<count).allSatisfy { unsafe source[index + $0] == buffer[$0] } }
    }

    private mutating func skip(past text: StaticString) {
        while index < source.count, !starts(with: text) { index += 1 }
        index = min(source.count, index + text.utf8CodeUnitCount)
    }
}
