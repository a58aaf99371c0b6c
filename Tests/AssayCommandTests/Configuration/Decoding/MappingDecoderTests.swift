import AssayDiagnostics
import Testing

@testable import assay

@Suite struct MappingDecoderTests {
    private static func decode(_ text: String, _ body: (inout MappingDecoder, inout Findings) -> Void) -> String {
        var findings = Findings()
        if let value = YAMLDocument.read(Array(text.utf8), path: "a.yaml", &findings), var decoder = MappingDecoder(value, "the thing", &findings) {
            body(&decoder, &findings)
            decoder.finish(&findings)
        }
        return rendered(findings.diagnostics.sortedByPlace())
    }

    @Test func everyUnknownKeyIsNamedWithTheNearest() {
        let message = Self.decode("naem: x\ncolour: red\n") { decoder, findings in _ = decoder.text("name", &findings) }
        #expect(
            message == """
                error: the thing knows no key 'naem' [unknown-key]
                  --> a.yaml:1:1
                  help: did you mean 'name'?
                error: the thing knows no key 'colour' [unknown-key]
                  --> a.yaml:2:1
                  help: known here: name
                """)
    }

    @Test func aRequiredKeyWithoutAValueIsMissingAtTheKey() {
        let message = Self.decode("a: 1\nname:\n") { decoder, findings in
            _ = decoder.text("a", &findings)
            _ = decoder.requiredText("name", example: "Ann", &findings)
        }
        #expect(
            message == """
                error: the thing has no 'name' [missing-key]
                  --> a.yaml:2:1
                  help: add 'name: Ann'
                """)
    }

    @Test func anOptionalKeyWithoutAValueIsAbsent() {
        let message = Self.decode("name:\n") { decoder, findings in
            let name = decoder.text("name", &findings)
            #expect(name == nil)
        }
        #expect(message == "")
    }

    @Test func aListWhereAMappingBelongsIsRefused() {
        #expect(
            Self.decode("- a\n") { _, _ in } == """
                error: the thing is a list; it takes keys with values [wrong-type]
                  --> a.yaml:1:1
                  help: write it as 'key: value' lines
                """)
    }
}
