import AssayDiagnostics

/// The readings of a value: each says what is wrong in `findings` and then gives nil. `name` is what messages call the value: a key.
extension YAMLValue {
    /// Text on one line: line breaks and the blanks around them become one space. Never empty.
    func text(_ name: String, _ findings: inout Findings) -> Located<String>? {
        guard case .scalar(let text, _, let location) = self else {
            findings.error("wrong-type", "'\(name)' is \(kindName); it takes text", at: location, help: "write one text")
            return nil
        }
        if let control = text.unicodeScalars.first(where: \.isRefused) {
            findings.error("control-character", "'\(name)' holds the control character \(control.codePoint)", at: location, help: "remove it")
            return nil
        }
        let line = onOneLine(text)
        guard !line.isEmpty else {
            findings.error("empty-value", "'\(name)' is empty", at: location, help: "write it, or leave the key out where it may be absent")
            return nil
        }
        return Located(line, at: location)
    }

    /// A whole number in ASCII digits, without sign, leading zeros or separators.
    func integer(_ name: String, in range: ClosedRange<Int>, _ findings: inout Findings) -> Located<Int>? {
        guard let written = text(name, &findings) else { return nil }
        let digits = written.value.utf8
        let isNumber = digits.allSatisfy { (0x30...0x39).contains($0) } && digits.count <= 9 && (digits.count == 1 || digits.first != 0x30)
        guard isNumber, let number = Int(written.value), range.contains(number) else {
            let bounds = range.upperBound == .max ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
            findings.error(
                isNumber ? "out-of-range" : "invalid-number", "'\(name)' is '\(written.value)'; it takes a whole number \(bounds)", at: written.location,
                help: isNumber ? "choose a number \(bounds)" : "write it in digits, without leading zeros")
            return nil
        }
        return Located(number, at: written.location)
    }

    /// One of a set of words, exactly as written.
    func choice<Choice: Sendable>(_ name: String, _ choices: [(word: String, choice: Choice)], _ findings: inout Findings) -> Located<Choice>? {
        guard let written = text(name, &findings) else { return nil }
        if let match = choices.first(where: { $0.word == written.value }) { return Located(match.choice, at: written.location) }
        let words = choices.map(\.word)
        findings.unknown(
            "unknown-value", "'\(name)' is '\(written.value)'; it takes \(YAMLValue.alternatives(words))", name: written.value, known: words, isListed: true,
            at: written.location, otherwise: words.count == 1 ? "write '\(words[0])'" : "write one of these")
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable & Sendable>(_ name: String, of type: Choice.Type, _ findings: inout Findings) -> Located<Choice>?
    where Choice.RawValue == String {
        choice(name, type.allCases.map { ($0.rawValue, $0) }, &findings)
    }

    /// The items of a list.
    func items(_ name: String, of what: String, _ findings: inout Findings) -> [YAMLValue]? {
        if case .sequence(let items, _) = self { return items }
        findings.error(
            "wrong-type", "'\(name)' is \(kindName); it takes a list of \(what)",
            at: location, help: "write each of them after '- ', or in '[ ]'")
        return nil
    }

    /// A list of texts, none of them twice; faulty items are left out.
    func texts(_ name: String, of what: String, _ findings: inout Findings) -> [Located<String>]? {
        guard let items = items(name, of: what, &findings) else { return nil }
        var seen: Set<String> = []
        var texts: [Located<String>] = []
        for item in items {
            guard let text = item.text(name, &findings) else { continue }
            if seen.insert(text.value).inserted {
                texts.append(text)
            } else {
                findings.error("repeated-item", "'\(text.value)' stands in '\(name)' twice", at: text.location, help: "keep one of them")
            }
        }
        return texts
    }

    /// "hide or merge", "sum, mean or none".
    static func alternatives(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

/// Blanks go at both ends, and a run of blanks that holds a line break or a tab becomes one space.
private func onOneLine(_ text: String) -> String {
    var line: [UInt8] = []
    var blanks: [UInt8] = []
    for byte in text.utf8 {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A {
            blanks.append(byte)
        } else {
            if !line.isEmpty { line += blanks.contains { $0 != 0x20 } ? [0x20] : blanks }
            blanks = []
            line.append(byte)
        }
    }
    return String(decoding: line, as: UTF8.self)
}
