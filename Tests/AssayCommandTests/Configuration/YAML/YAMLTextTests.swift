import AssayDiagnostics
import Testing

@testable import assay

@Suite struct YAMLTextTests {
    private static func faults(_ bytes: [UInt8], firstLine: Int = 1) -> String {
        var findings = Findings()
        let text = YAMLText(bytes, path: "a.yaml", firstLine: firstLine, &findings)
        #expect((text == nil) == !findings.diagnostics.isEmpty)
        return rendered(findings.diagnostics)
    }

    @Test func aTextBeyondTheLimitIsRefused() {
        #expect(Self.faults([UInt8](repeating: 0x61, count: 262_144)) == "")
        #expect(
            Self.faults([UInt8](repeating: 0x61, count: 262_145)) == """
                error: the YAML text has 262145 bytes; at most 262144 are read [too-large]
                  --> a.yaml
                  help: shorten it
                """)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]]) func utf16IsNamed(_ bytes: [UInt8]) {
        #expect(
            Self.faults(bytes) == """
                error: the text is UTF-16, not UTF-8 [invalid-encoding]
                  --> a.yaml
                  help: save the file as UTF-8
                """)
    }

    @Test(arguments: [[0xE9, 0x20], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]])
    func aByteThatIsNotUTF8IsPlaced(_ fault: [UInt8]) {
        let byte = String(fault[0], radix: 16, uppercase: true)
        #expect(
            Self.faults(Array("a: 1\nb: é".utf8) + fault, firstLine: 5) == """
                error: the byte 0x\(byte) is not UTF-8 here [invalid-encoding]
                  --> a.yaml:6:6
                  help: save the file as UTF-8
                """)
    }

    @Test func controlCharactersAreAllNamed() {
        #expect(
            Self.faults(Array("a: \u{7}\nb: é\u{2028}\nc: \u{85}\rd: \u{202E}".utf8)) == """
                error: the text holds the control character U+0007 [control-character]
                  --> a.yaml:1:4
                  help: remove it
                error: the text holds the control character U+2028 [control-character]
                  --> a.yaml:2:6
                  help: remove it
                error: the text holds the control character U+0085 [control-character]
                  --> a.yaml:3:4
                  help: remove it
                error: the text holds the control character U+000D [control-character]
                  --> a.yaml:3:6
                  help: remove it
                error: the text holds the control character U+202E [control-character]
                  --> a.yaml:3:10
                  help: remove it
                """)
    }

    @Test func ofManyControlCharactersTheFirstAreNamed() {
        var findings = Findings()
        #expect(YAMLText(Array(repeating: 0, count: 1000), path: "a.yaml", firstLine: 1, &findings) == nil)
        #expect(findings.diagnostics.count == 21 && findings.diagnostics.last?.summary == "the text holds 980 more control characters")
    }

    @Test func aByteOrderMarkAndCarriageReturnsAtLineEndsAreRead() {
        #expect(Self.faults([0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb:\t2\r\n".utf8)) == "")
    }

    @Test func marksCountScalarsAndPlacesCountBytes() throws {
        var findings = Findings()
        let text = try #require(YAMLText(Array("é: 1\n\n𝄞é: 2".utf8), path: "a.md", firstLine: 10, &findings))
        #expect(text.location(of: text.index(line: 1, column: 2)).description == "a.md:10:3")
        #expect(text.location(of: text.index(line: 2, column: 1)).description == "a.md:11:1")
        #expect(text.location(of: text.index(line: 3, column: 3)).description == "a.md:12:7")
        #expect(text.location(of: text.index(line: 9, column: 9)).description == "a.md:12:10")
    }
}
