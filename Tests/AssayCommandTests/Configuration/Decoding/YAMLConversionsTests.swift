import AssayDiagnostics
import Testing

@testable import assay

@Suite struct YAMLConversionsTests {
    private static func value(_ text: String) -> YAMLValue { .scalar(text, isPlain: false, at: .init(path: "a.yaml", line: 1, column: 1)) }

    @Test(arguments: [("  a b ", "a b"), ("a\n  b\n", "a b"), ("a  b", "a  b"), ("a\tb", "a b"), ("a \u{301}b", "a \u{301}b"), ("NO", "NO")])
    func textIsOnOneLine(_ written: String, _ read: String) {
        var findings = Findings()
        #expect(Self.value(written).text("name", &findings)?.value.utf8.elementsEqual(read.utf8) == true)
    }

    @Test(arguments: ["", " ", "\n\n", "a\u{0}", "a\u{1B}[31m", "a\u{202E}", "a\rb"]) func emptyTextAndControlCharactersAreRefused(_ written: String) {
        var findings = Findings()
        #expect(Self.value(written).text("name", &findings) == nil)
        #expect(findings.diagnostics.count == 1)
    }

    @Test(arguments: ["007", "+7", "-7", "7.0", "7e0", "0x7", "٧", "1_000", "1000000000", "7 8"]) func onlyPlainDigitsAreANumber(_ written: String) {
        var findings = Findings()
        #expect(Self.value(written).integer("count", in: 0...(.max), &findings) == nil)
        #expect(findings.diagnostics.map(\.rule) == ["invalid-number"])
    }

    @Test(arguments: [("0", 0), ("7", 7), ("999999999", 999_999_999)]) func numbersWithinTheRangeAreRead(_ written: String, _ read: Int) {
        var findings = Findings()
        #expect(Self.value(written).integer("count", in: 0...(.max), &findings)?.value == read)
    }
}
