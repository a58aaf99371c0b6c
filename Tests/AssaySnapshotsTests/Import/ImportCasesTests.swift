import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

/// Exports of every format, with values of our own on the vendors' field names. Expected figures come from Python beside them, not from a reader.
@Suite struct ImportCasesTests {
    @Test func thereAreCasesOfEveryFormat() throws {
        let formats = try Set(ImportCase.all.compactMap { try $0.text("request.txt")?.split(separator: "\n").first.map(String.init) })
        #expect(ExportFormat.allCases.map(\.rawValue).filter { !formats.contains($0) } == [])
    }

    @Test(arguments: ImportCase.all)
    func givesWhatIsExpected(_ example: ImportCase) throws {
        let reading = try example.reading()
        let csv = try example.text("expected.csv")
        let refused = try example.text("expected.txt")
        try #require((csv == nil) != (refused == nil), "a case has expected.csv or expected.txt")
        if let csv {
            #expect(reading.diagnostics.filter { $0.severity == .error } == [])
            #expect(String(decoding: SnapshotText.csv(reading.figures.filter { !$0.isHidden }), as: UTF8.self) == csv)
            #expect(try example.text("expected.py") != nil, "figures are expected because of a computation of their own")
        } else {
            #expect(reading.diagnostics.hasErrors || reading.figures.allSatisfy(\.isHidden))
            let said = reading.diagnostics.map { $0.rendered(excerpt: nil, color: false) } + (reading.diagnostics.hasErrors ? [] : reading.summary.leftOut)
            #expect(said.map { $0 + "\n" }.joined(separator: "\n") == refused)
        }
    }

    /// No name of a person leaves a reader, whatever it says.
    @Test(arguments: ImportCase.all)
    func saysNoPersonsName(_ example: ImportCase) throws {
        let reading = try example.reading()
        let said = reading.diagnostics.map { $0.rendered(excerpt: nil, color: false) } + reading.summary.leftOut + reading.summary.unread + reading.summary.dropped
            + reading.groups.flatMap { [$0.id, $0.title] } + [String(decoding: SnapshotText.csv(reading.figures), as: UTF8.self)]
        // Made-up persons of the cases are called so.
        #expect(said.filter { $0.contains("user-0") || $0.contains("@example") } == [])
    }
}
