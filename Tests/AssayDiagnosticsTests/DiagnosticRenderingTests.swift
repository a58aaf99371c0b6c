import AssayDiagnostics
import Testing

@Suite struct DiagnosticRenderingTests {
    let finding = Diagnostic(
        rule: "unpaired-adoption", "adoption metric 'tokens' has no value metric beside it",
        at: SourceLocation(path: "Sites/northwind/assay.yaml", line: 31, column: 5), help: "add a pair for it under 'pairs:', or change its kind")

    @Test func printsWhatWhereAndTheRemedy() {
        #expect(
            finding.rendered() == """
                error: adoption metric 'tokens' has no value metric beside it [unpaired-adoption]
                  --> Sites/northwind/assay.yaml:31:5
                  help: add a pair for it under 'pairs:', or change its kind
                """)
    }

    @Test func pointsIntoTheSourceLine() {
        #expect(
            finding.rendered(excerpt: "  - id: tokens") == """
                error: adoption metric 'tokens' has no value metric beside it [unpaired-adoption]
                  --> Sites/northwind/assay.yaml:31:5
                  31 |   - id: tokens
                     |     ^
                  help: add a pair for it under 'pairs:', or change its kind
                """)
    }

    @Test func leavesOutWhatThereIsNot() {
        #expect(Diagnostic(.warning, rule: "r", "something").rendered() == "warning: something [r]")
        #expect(Diagnostic(rule: "r", "x", at: SourceLocation(path: "a", line: 3)).rendered() == "error: x [r]\n  --> a:3")
    }

    @Test func showsWhatATerminalWouldObey() {
        let hostile = Diagnostic(rule: "r", "value '\u{1B}[2J\u{202E}x\u{0}'")
        #expect(hostile.rendered() == "error: value '<U+001B>[2J<U+202E>x<U+0000>' [r]")
    }
}
