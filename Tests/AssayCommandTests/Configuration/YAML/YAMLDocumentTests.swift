import AssayDiagnostics
import Testing

@testable import assay

@Suite struct YAMLDocumentTests {
    @Test func scalarsStayAsWritten() {
        let text = "title: NO\nversion: 1.10\ntime: 1:30\noctal: 012\nlarge: 1_000\ninfinite: 1e400\nday: 2026-02-30\nswitch: on\nnothing: ~\nempty:\nquoted: ''\n"
        let (value, diagnostics) = readYAML(text)
        #expect(diagnostics.isEmpty)
        #expect(
            value?.outline
                == "{title: NO, version: 1.10, time: 1:30, octal: 012, large: 1_000, infinite: 1e400, day: 2026-02-30, switch: on, nothing: ~, empty: <absent>, quoted: }")
    }

    @Test func placesAreThoseOfKeysAndValues() {
        let value = readYAML("é: x\nlist:\n  - a\n  - {k: v}\nnone:\n", firstLine: 3).value
        #expect(value?.places == ["a.yaml:3:1", "a.yaml:3:5", "a.yaml:4:1", "a.yaml:5:3", "a.yaml:5:5", "a.yaml:6:5", "a.yaml:6:6", "a.yaml:6:9", "a.yaml:7:1", "a.yaml:7:6"])
    }

    @Test func nestingIsBounded() {
        #expect(readYAML("{a: {b: {c: {d: {e: {f: {g: {h: 1}}}}}}}}").diagnostics.isEmpty)
        #expect(
            rendered(readYAML("{a: {b: {c: {d: {e: {f: {g: {h: [1]}}}}}}}}").diagnostics) == """
                error: mappings and lists nest more than 8 deep [yaml-depth]
                  --> a.yaml:1:33
                  help: flatten them
                """)
    }

    @Test(arguments: [900, 999, 100_000]) func deepNestingIsRefusedWithoutACrash(_ depth: Int) {
        for (open, close) in [("[", "]"), ("{a: ", "}")] {
            let nested = String(repeating: open, count: min(depth, 60_000)) + String(repeating: close, count: min(depth, 60_000))
            #expect(readYAML(nested).diagnostics.map(\.rule).contains { ["yaml-depth", "too-large"].contains($0) })
        }
    }

    @Test(arguments: ["", "# a comment\n", "---\n", "--- \n...\n"]) func nothingIsAnAbsentValue(_ text: String) {
        #expect(readYAML(text).value?.isAbsent == true)
        #expect(readYAML(text).diagnostics.isEmpty)
    }
}

/// A text read as `a.yaml`, with the findings by place.
func readYAML(_ text: String, firstLine: Int = 1) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
    var findings = Findings()
    let value = YAMLDocument.read(Array(text.utf8), path: "a.yaml", firstLine: firstLine, &findings)
    return (value, findings.diagnostics.sortedByPlace())
}

extension YAMLValue {
    /// The value in flow style.
    var outline: String {
        switch self {
        case .scalar(let text, _, _): isAbsent ? "<absent>" : text
        case .sequence(let items, _): "[" + items.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let entries, _): "{" + entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }

    /// The places of all keys and of all values below this one.
    var places: [String] {
        switch self {
        case .scalar: []
        case .sequence(let items, _): items.flatMap { [$0.location.description] + $0.places }
        case .mapping(let entries, _): entries.flatMap { [$0.keyLocation.description, $0.value.location.description] + $0.value.places }
        }
    }
}
