import Testing

@testable import AssaySnapshots

/// No message quotes a figure: the row may be of a group that is too small to be shown.
@Suite struct RowFaultTests {
    /// 7919.37 in every way in which it is no number here, or none that can be used.
    static let spellings = [
        "7919,37", "7,919", "7,919,370", "7,919.37", "7.919,37", "7'919.37", "7_919.37", "7\u{2019}919.37", "7 919.37", "7 919,37", "7\u{A0}919.37", "7\u{202F}919,37", "7919.37 ",
        " 7919.37", "7919.37\t", "+7919.37", "--7919.37", "-7919.37-", "07919.37", "7919.", ".7919", "7919.37.", "7919.37.1", "7919.37e", "7919.37e+",
        "7919.37e999", "7919.37e-999", "7919.37e-320", "7919370000000000000000001", "7919.37%", "7919.37 %", "7919.37x", "x7919.37", "7919.37 EUR", "€7919.37",
        "$7,919.37", "(7919.37)", "=7919.37", "~7919", "0x7919", "0b7919", "nan7919.37", "7919.37inf", "7919;37", "7919:37", "7919/37", "7919\"37", "'7919.37'",
        "7919.37\u{0}", "7919\r37", "\u{FEFF}7919.37", "7919.37\u{7F}", "7919\\37", "[7919.37", "{\"7919\": 37}",
    ]
    static let columns: [SnapshotColumn] = [.value, .numerator, .denominator, .people]

    private func leaks(_ reading: SnapshotReading) -> [String] {
        reading.rendered.filter { text in ["7919", "919.37", "919,37", "7,919", "7 919"].contains(where: text.contains) }
    }

    /// The texts of a row with one text in a column, and what it needs beside it.
    private func row(_ text: String, in column: SnapshotColumn, other: String) -> [(SnapshotColumn, String)] {
        switch column {
        case .numerator, .denominator: [(.numerator, column == .numerator ? text : other), (.denominator, column == .denominator ? text : other)]
        case .people: [(.value, other), (.people, text)]
        default: [(column, text)]
        }
    }

    @Test(arguments: columns, spellings) func aMalformedFigureIsNotQuotedFromCSV(column: SnapshotColumn, text: String) {
        for field in [text, "\"\(text)\"", "\"" + text.replacing("\"", with: "\"\"") + "\"", "\"\(text)"] {
            let cells = row(field, in: column, other: "16000")
            let reading = TestSite.csv(
                "metric,\(cells.map(\.0.name).joined(separator: ",")),status\ntokens,\(cells.map(\.1).joined(separator: ",")),final\n")
            #expect(!reading.diagnostics.isEmpty)
            #expect(leaks(reading) == [])
        }
    }

    @Test(arguments: columns, spellings) func aMalformedFigureIsNotQuotedFromJSON(column: SnapshotColumn, text: String) {
        for field in [text, "\"\(text)\"", "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"", "\"\(text)", "[\(text)]"] {
            let cells = row(field, in: column, other: "16000")
            let reading = TestSite.json(
                "[{\"metric\": \"tokens\", " + cells.map { "\"\($0.0.name)\": \($0.1)" }.joined(separator: ", ") + ", \"status\": \"final\"}]")
            // A space around a number is the only thing here that JSON takes.
            #expect(!reading.diagnostics.isEmpty || text.trimming(" \t") == "7919.37")
            #expect(leaks(reading) == [])
        }
    }

    /// Texts that are numbers, in rows that are wrong for another reason.
    @Test(arguments: ["0.4951,7919.37,16000", "7919.37,1,3", "0.4,7919.37,7919.38", ",7919.37,-7919.37", ",7919.37,0", ",7919.37,", ",,7919.37", "7919.37,7919.37,1e-320"])
    func aFigureInAWrongRowIsNotQuoted(row: String) {
        let csv = TestSite.csv("metric,value,numerator,denominator\ntokens,\(row)\n")
        #expect(!csv.diagnostics.isEmpty && leaks(csv) == [])
        let parts = row.split(separator: ",", omittingEmptySubsequences: false).map { $0.isEmpty ? "null" : String($0) }
        let json = TestSite.json("[{\"metric\": \"tokens\", \"value\": \(parts[0]), \"numerator\": \(parts[1]), \"denominator\": \(parts[2])}]")
        #expect(json.diagnostics.map(\.rule) == csv.diagnostics.map(\.rule) && leaks(json) == [])
    }

    /// Fields that have moved, and a header that is not there.
    @Test(arguments: [
        "week,group,metric,value,status\n7919.37,7919.37,7919.37,7919.37,7919.37\n", "group,metric,value\n\"7919,37\",7919,4\n", "metric,value\ntokens,7919,37\n",
        "metric,value\ntokens,7919.37,\n", "metric,value,people\ntokens,7919.37\n", "all,tokens,7919.37,7919\n", "tokens;\"7919,37\"\n", "7919.37\n",
        "metric,value\ntokens,7919.37\ntokens,7919.37\n",
    ])
    func aFigureInAnotherPlaceIsNotQuoted(text: String) {
        let reading = TestSite.csv(text)
        #expect(!reading.diagnostics.isEmpty && leaks(reading) == [])
    }

    @Test func namesAreQuoted() {
        let texts = TestSite.csv("week,group,metric,value,status,colour\n2026-W2l,retial,tokns,1,finl,red\n").diagnostics.map(\.summary)
        for name in ["2026-W2l", "retial", "tokns", "finl", "colour"] { #expect(texts.contains { $0.contains("'\(name)'") }, "\(name)") }
    }

    /// Otherwise the tests above would pass for nothing.
    @Test func theSearchFindsAFigureThatIsQuoted() {
        var reading = TestSite.csv("metric,value\ntokens,7919.37x\n")
        reading.diagnostics[0].help = "write 7919.37"
        #expect(leaks(reading).count == 1)
    }
}

extension String {
    /// Without these characters at its start.
    fileprivate func trimming(_ characters: String) -> String {
        String(String(drop(while: characters.contains).reversed()).drop(while: characters.contains).reversed())
    }
}
