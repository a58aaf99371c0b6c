import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

struct PublishedRecordReadingTests {
    private let weeks = ["2026-W20", "2026-W21", "2026-W22"].map { Week($0)! }
    private var text: String { String(decoding: RecordSample.record(weeks.map { RecordSample.report($0) }).bytes, as: UTF8.self) }

    private func faults(_ text: String) -> [String] {
        let (record, diagnostics) = PublishedRecord.read(Array(text.utf8), path: "p")
        #expect((record == nil) == diagnostics.hasErrors)
        return diagnostics.map { "\($0.rule) \($0.location?.line ?? -1)" }
    }

    @Test(arguments: [
        ("4140, 4141, 4142", "4140, 4141, 4143", ["record-digest 9"]), ("diverging, early 2", "together, confirmed", ["record-digest 8", "record-digest 9", "record-digest 10"]),
        (#""2026-W19/2026-W20"]"#, #""2026-W19"]"#, ["record-digest 9"]), ("4140, 4141, 4142", "4140, 4141.0, 4142", ["record-figure 9", "record-digest 9"]),
        ("4140, 4141, 4142", "4140,4141,4142", ["record-figure 9", "record-digest 9"]), (#""minimum_people": "12""#, #""minimum_people": "6""#, ["record-digest 5", "record-settings 8", "record-settings 9", "record-settings 10"]),
        (#""version": 1"#, #""version": 3"#, ["record-version 3"]), (#""assay": "published","#, "", ["missing-key 1"]), (#""assay": "published","#, #""assay": "built","#, ["unknown-value 2"]),
        (#""week": "2026-W21""#, #""week": "2026-W21", "colour": "red""#, ["unknown-key 9"]), (#""week": "2026-W21", "#, #""week": "2026-W21", "week": "2026-W21", "#, ["repeated-key 9"]),
        (#""week": "2026-W21", "#, "", ["missing-key 9"]), (#""week": "2026-W21", "#, #""week": "2026-W54", "#, ["invalid-week 9"]),
        (#""week": "2026-W21", "#, #""week": "2026-W23", "#, ["record-digest 9"]), (#""2026-W19/2026-W20"]"#, #""2026-W20/2026-W19"]"#, ["invalid-week 9", "record-digest 9"]),
        (#""retail": {"tokens": {"2026-W20""#, #""retail": {"tokens": {"W20""#, ["invalid-week 10", "record-digest 10"]),
    ])
    func `what was changed by hand is found at its line`(_ old: String, _ new: String, _ expected: [String]) {
        #expect(text.contains(old))
        #expect(faults(text.replacing(old, with: new)) == expected)
    }

    @Test func `a report that is missing, moved or doubled breaks the chain`() {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var without = lines
        without.remove(at: 8)
        #expect(faults(without.joined(separator: "\n")) == ["record-chain 9"])
        lines.swapAt(7, 8)
        #expect(faults(lines.joined(separator: "\n")) == ["record-chain 8", "record-chain 9", "record-chain 10"])
        lines.swapAt(7, 8)
        lines.insert(lines[7], at: 8)
        #expect(faults(lines.joined(separator: "\n")) == ["record-chain 9", "record-repeated 9"])
    }

    @Test func `a note put in by hand is found`() {
        #expect(faults(text.replacing(#""previous""#, with: #""reissue": "why", "previous""#)) == ["record-digest 9", "record-digest 10"])
    }

    @Test func `other spacing is no change`() {
        #expect(faults(text.replacing(": {", with: " :\t{")) == [])
    }

    @Test func `a record that is all faults is not read to its end`() {
        let reports = Array(repeating: "{}", count: 60_000).joined(separator: ",\n")
        let found = faults("{\"assay\": \"published\", \"version\": 2, \"settings\": {}, \"reports\": [\n\(reports)]}")
        #expect(found.count > 100 && found.count < 120)
    }

    @Test func `no message quotes a figure`() {
        for change in [("4140, 4141, 4142", "4140, 4141x, 4142"), ("4140, 4141, 4142", "4140, , 4142"), ("\"4140, 4141, 4142\"", "[4141]")] {
            let diagnostics = PublishedRecord.read(Array(text.replacing(change.0, with: change.1).utf8), path: "p").diagnostics
            #expect(diagnostics.hasErrors)
            #expect(!rendered(diagnostics).contains("414"), "\(rendered(diagnostics))")
        }
    }
}
