import AssayDiagnostics
import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

@Suite struct CohortDistributionCSVTests {
    private func read(_ bytes: [UInt8]) -> (diagnostics: [Diagnostic], rows: Int) {
        let reading = DistributionReader().read(bytes, path: "d.csv", capture: Week("2026-W21"), schema: TestSite.schema)
        return (reading.diagnostics, reading.rows)
    }

    private func rules(_ text: String) -> [String] { read(Array(text.utf8)).diagnostics.map(\.rule) }

    private let header = "metric,bin_lower,bin_upper,people"

    @Test func lineEndsAndAByteOrderMarkMakeNoDifference() {
        for text in ["\(header)\ntokens,0,1,5\n", "\u{FEFF}\(header)\r\ntokens,0,1,5\r\n", "\(header)\ntokens,0,1,5", "\(header)\ntokens,0,1,5\n\n\n"] {
            #expect(rules(text).isEmpty)
            #expect(read(Array(text.utf8)).rows == 1)
        }
    }

    @Test func anEmptyFileAndOneWithoutRowsAreFaults() {
        #expect(rules("") == ["no-rows"])
        #expect(rules("\u{FEFF}") == ["no-rows"])
        #expect(rules(header + "\n") == ["no-rows"])
    }

    @Test func theHeaderIsReadStrictly() {
        #expect(rules("metric,bin_lower,bin_uper,people\ntokens,0,1,5\n") == ["missing-column", "unknown-column"])
        #expect(rules("metric,bin_lower,bin_upper,people,people\ntokens,0,1,5,5\n") == ["repeated-column"])
        #expect(rules("tokens,0,1,5\n").contains("unknown-column"))
        #expect(rules("\n\(header)\ntokens,0,1,5\n") == ["blank-line"])
        let near = read(Array("metric,bin_lower,bin_uper,people\n".utf8)).diagnostics.first { $0.rule == "unknown-column" }
        #expect(near?.help == "did you mean 'bin_upper'? the columns are metric, bin_lower, bin_upper, people, week, group")
    }

    @Test func allFaultsAreFoundInOneRunAndCountedAfterTwenty() {
        let text = header + "\ntokens,0,1\n\n" + String(repeating: "tokens,x,1,5\n", count: 30) + "tokens,0,1,\"5\n"
        let diagnostics = read(Array(text.utf8)).diagnostics
        #expect(Set(diagnostics.map(\.rule)) == ["short-row", "blank-line", "invalid-number", "unclosed-quote"])
        #expect(diagnostics.count { $0.rule == "invalid-number" } == 21)
        #expect(diagnostics.contains { $0.summary == "and 10 more like this" })
    }

    @Test func otherEncodingsAreRefused() {
        #expect(read(Array("\(header)\ntokens,0,1,5\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).diagnostics.map(\.rule) == ["not-utf8"])
        #expect(read(Array(header.utf8) + [0x0A, 0xE9]).diagnostics.map(\.rule) == ["not-utf8"])
    }

    @Test func noBytesCrashIt() {
        var state: UInt64 = 3
        let alphabet = Array("tokens,0123.\"\n\r-x".utf8)
        for _ in 0..<300 {
            var bytes = Array((header + "\n").utf8)
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            #expect(!read(bytes).diagnostics.isEmpty)
        }
    }
}
