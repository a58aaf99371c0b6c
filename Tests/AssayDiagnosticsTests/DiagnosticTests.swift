import AssayDiagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func sortsByPlaceAndDropsRepeats() {
        let late = Diagnostic(rule: "b", "late", at: SourceLocation(path: "a.csv", line: 10, column: 2))
        let early = Diagnostic(.warning, rule: "a", "early", at: SourceLocation(path: "a.csv", line: 9, column: 30))
        let nowhere = Diagnostic(rule: "c", "nowhere")
        #expect([late, early, late, nowhere].sortedByPlace() == [nowhere, early, late])
    }

    @Test func onlyErrorsStopABuild() {
        #expect(![Diagnostic(.warning, rule: "a", "x")].hasErrors)
        #expect([Diagnostic(.warning, rule: "a", "x"), Diagnostic(rule: "a", "x")].hasErrors)
        #expect(Severity.warning < Severity.error)
    }

    @Test func printsAPlaceAsFarAsItIsKnown() {
        #expect(SourceLocation(path: "a").description == "a")
        #expect(SourceLocation(path: "a", line: 2).description == "a:2")
        #expect(SourceLocation(path: "a", line: 2, column: 7).description == "a:2:7")
    }
}
