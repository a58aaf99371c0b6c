import Testing

@testable import assay

@Suite struct YAMLScalarTests {
    static let texts = [
        "Changes", "%", "", " ", "a ", "a: b", "a:b", "a:", "a #b", "a#b", "#a", "- a", "? a", "it's", "\"quoted\"", "back\\slash", "yes", "null", "~", "[a]", "{a: b}", "*a", "&a", "!a", "|", ">",
        "@a", "`a", "%a", "1.10", "+5", "-5", "über „Ziele“", "日本: 語", "😀 smile", "two  spaces", "line\nbreak", "tab\there", "\u{0}", "\u{85}", "\u{202E}", "\u{A0}nbsp",
        "---", "...", "(brackets)", "/slash", ", comma", "a, b", "]", "}", "a - b", "a ? b : c", "=", "<<", "word " + String(repeating: "long ", count: 60) + "end",
        String(repeating: "x", count: 300), "a: " + String(repeating: "quoted and long ", count: 20) + "\\", "# " + String(repeating: "- # : ", count: 30) + ".",
    ]

    static func read(_ yaml: String) -> YAMLValue? {
        var findings = Findings()
        let value = YAMLDocument.read(Array(yaml.utf8), path: "x.yaml", &findings)
        return findings.diagnostics.isEmpty ? value : nil
    }

    static func value(_ yaml: String) -> String? {
        guard case .mapping(let entries, _)? = read(yaml), entries.count == 1, case .scalar(let text, _, _) = entries[0].value else { return nil }
        return text
    }

    @Test(arguments: texts) func `a text is read back as it was`(_ text: String) {
        #expect(Self.value("k: \(YAMLScalar.written(text))\n") == text, "\(YAMLScalar.written(text))")
        #expect(Self.value(YAMLScalar.entry("k", text, indent: 0) + "\n") == text)
        #expect(Self.value(YAMLScalar.entry("k", text, indent: 4) + "\n") == text)
    }

    @Test func `any text is read back as it was`() {
        var generator = SplitMix(state: 7)
        let pieces = ["a", "b c", ": ", " #", "#", "-", "- ", "\"", "\\", "'", "%", "  ", "\n", "\t", "\r", ",", "[", "]", "{", "}", "é", "😀", "\u{2028}", "&", "*", "!", "?", "|", "verylongword"]
        for _ in 0..<4_000 {
            let text = (0..<Int(generator.next() % 40)).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
            #expect(Self.value(YAMLScalar.entry("key", text, indent: 4) + "\n") == text, "\(text.debugDescription)")
        }
    }

    @Test func `words that YAML leaves alone need no quotes`() {
        for text in ["Changes", "1.10", "it's", "a, b", "a - b", "(brackets)", "über"] { #expect(YAMLScalar.written(text) == text) }
        #expect(YAMLScalar.written("%") == "\"%\"")
    }

    @Test func `long texts are folded between words`() {
        let lines = YAMLScalar.entry("definition", "word " + String(repeating: "longer ", count: 60) + "end", indent: 4).split(separator: "\n")
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.count <= 112 })
        #expect(lines[0].hasPrefix("    definition: word longer"))
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("      longer") || $0.hasPrefix("      end") })
    }
}

private struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
