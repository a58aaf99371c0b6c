import AssayDiagnostics

extension Reference {
    /// Reads what stands between `{{` and `}}`:
    ///
    ///     metric[@group][.field]      verdict:pair[@group]      "literal"
    ///
    /// Ids are `[A-Za-z][A-Za-z0-9_-]*`; blanks around the whole are skipped, inside it there are none.
    public static func parse(_ text: String) -> Result<Target, ReferenceSyntaxError> {
        let inner = trimmed(text.utf8)
        guard let first = inner.first else {
            return fault("'{{ }}' names nothing", "write {{ metric }}, {{ metric.change }} or {{ \"42\" }}")
        }
        if first == quote { return literal(inner) }
        var rest = inner
        let name = takeID(&rest)
        guard !name.isEmpty else { return unexpected(rest, in: text) }
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard name == "verdict" else {
                return fault("'\(name):' is no kind of reference", didYouMean(name, in: ["verdict"], otherwise: "write {{ verdict:pair }} or {{ metric }}"))
            }
            return verdict(rest, in: text)
        }
        var group: String?
        if rest.first == UInt8(ascii: "@") {
            rest = rest.dropFirst()
            group = takeID(&rest)
            if group == "" { return fault("a group's id is missing after '@' in '\(String(inner)!)'", "write {{ metric@group }}") }
        }
        var field: Field?
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            let word = takeID(&rest)
            field = Field(rawValue: word)
            if field == nil {
                return fault("'.\(word)' is no field of a metric", didYouMean(word, in: Field.allCases.map(\.rawValue)))
            }
        }
        guard rest.isEmpty else { return unexpected(rest, in: text) }
        return .success(.metric(id: name, group: group, field: field))
    }

    private static let quote = UInt8(ascii: "\"")

    private static func literal(_ inner: Substring.UTF8View) -> Result<Target, ReferenceSyntaxError> {
        let body = inner.dropFirst()
        guard let end = body.firstIndex(of: quote) else {
            return fault("a literal opens with '\"' and never closes", "write {{ \"42\" }}")
        }
        guard body.index(after: end) == body.endIndex else {
            return fault("text follows the literal in '\(String(inner)!)'", "write {{ \"42\" }} and the rest outside the braces")
        }
        guard end > body.startIndex else { return fault("the literal is empty", "write {{ \"42\" }}") }
        return .success(.literal(String(body[..<end])!))
    }

    private static func verdict(_ text: Substring.UTF8View, in whole: String) -> Result<Target, ReferenceSyntaxError> {
        var rest = text
        let pair = takeID(&rest)
        if pair.isEmpty { return fault("a pair's id is missing after 'verdict:'", "write {{ verdict:pair }}") }
        var group: String?
        if rest.first == UInt8(ascii: "@") {
            rest = rest.dropFirst()
            group = takeID(&rest)
            if group == "" { return fault("a group's id is missing after '@'", "write {{ verdict:pair@group }}") }
        }
        guard rest.isEmpty else { return unexpected(rest, in: whole) }
        return .success(.verdict(pair: pair, group: group))
    }

    private static func takeID(_ text: inout Substring.UTF8View) -> String {
        guard let first = text.first, isLetter(first) else { return "" }
        let end = text.firstIndex { !(isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D) } ?? text.endIndex
        defer { text = text[end...] }
        return String(text[..<end])!
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func trimmed(_ text: String.UTF8View) -> Substring.UTF8View {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let start = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) }) else { return text[text.endIndex...] }
        return text[start...last]
    }

    private static func unexpected(_ rest: Substring.UTF8View, in whole: String) -> Result<Target, ReferenceSyntaxError> {
        fault(
            "'\(Substring(rest))' is not understood in '\(Substring(trimmed(whole.utf8)))'",
            "write metric[@group][.field], verdict:pair[@group] or \"literal\"")
    }

    private static func fault(_ summary: String, _ help: String?) -> Result<Target, ReferenceSyntaxError> {
        .failure(ReferenceSyntaxError(summary: summary, help: help))
    }
}
