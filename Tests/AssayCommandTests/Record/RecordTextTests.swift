import AssayDiagnostics
import Testing

@testable import assay

struct RecordTextTests {
    private func read(_ text: String) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        let value = RecordText.read(Array(text.utf8), path: "r.json", &findings)
        return (value, findings.diagnostics)
    }

    @Test func `every value and key has its place`() throws {
        let (value, diagnostics) = read("{\n  \"a\": [1.50,\n true],\n\"\\u0062\": \"é\"}")
        #expect(diagnostics == [])
        guard case .mapping(let entries, let place)? = value else { throw Failure() }
        #expect(place.description == "r.json:1:1")
        #expect(entries.map { "\($0.key) \($0.keyLocation)" } == ["a r.json:2:3", "b r.json:4:1"])
        guard case .sequence(let items, _) = entries[0].value else { throw Failure() }
        #expect(items == [
            .scalar("1.50", isPlain: true, at: SourceLocation(path: "r.json", line: 2, column: 9)),
            .scalar("true", isPlain: true, at: SourceLocation(path: "r.json", line: 3, column: 2)),
        ])
        #expect(entries[1].value == .scalar("é", isPlain: false, at: SourceLocation(path: "r.json", line: 4, column: 11)))
    }

    @Test(arguments: [
        ("{\"a\": 1,\n \"a\": 2}", "repeated-key r.json:2:2"), ("<<<<<<< HEAD\n{}", "json-syntax r.json:1:1"), ("{\n}x", "json-syntax r.json:2:2"),
        ("{\"a\": 01}", "json-syntax r.json:1:7"), ("{\"a\": null}", "empty-value r.json:1:7"), ("", "json-syntax r.json:1:1"),
        (String(repeating: "[", count: 100_000), "too-deep r.json:1:65"),
    ])
    func `what is no JSON is refused with its place`(_ text: String, _ fault: String) {
        let (_, diagnostics) = read(text)
        #expect(diagnostics.map { "\($0.rule) \($0.location?.description ?? "")" } == [fault])
        #expect(diagnostics.allSatisfy { $0.help == RecordText.restore })
    }

    @Test func `what is not UTF-8 is refused`() {
        var findings = Findings()
        #expect(RecordText.read([0x22, 0xFF, 0x22], path: "r.json", &findings) == nil)
        #expect(findings.diagnostics.map(\.rule) == ["not-utf8"])
    }

    private struct Failure: Error {}
}
