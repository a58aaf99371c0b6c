@testable import AssayCharts
import AssayLanguage
import Testing

@Suite struct NumberFormatLanguageTests {
    static let header = """
        msgid ""
        msgstr ""
        "Language: de\\n"
        "Decimal: ,\\n"
        "Group: .\\n"
        "Thousand: ~Tsd.\\n"
        "Million: ~Mio.\\n"
        "Billion: ~Mrd.\\n"
        "Points: ~PP\\n"
        "Lower-Names: no\\n"

        """

    /// - Parameter marks: further fields of the first entry, and phrases.
    static func language(_ phrases: String = "") throws -> Language { try #require(PhraseTable.read(Array((header + phrases).utf8)).language) }

    @Test func printsTheMarksOfTheLanguage() throws {
        try Language.$current.withValue(Self.language()) {
            let plain = NumberFormat(), share = NumberFormat(style: .percent), tokens = NumberFormat(unit: "Token")
            #expect(NumberFormat(decimals: 1).short(1_234.5) == "1.234,5" && plain.short(1_234) == "1.234" && plain.short(-0.31) == "−0,31" && plain.short(12.34) == "12,3")
            #expect(share.short(0.123) == "12,3\u{A0}%" && share.short(1) == "100\u{A0}%" && share.short(0.004_5) == "0,45\u{A0}%")
            #expect(tokens.full(4_212_345) == "4,2\u{A0}Mio.\u{A0}Token" && tokens.full(12_345) == "12,3\u{A0}Tsd.\u{A0}Token" && tokens.full(5e9) == "5\u{A0}Mrd.\u{A0}Token")
            #expect(plain.short(1e15) == "1.000.000\u{A0}Mrd." && plain.short(999_960) == "1,0\u{A0}Mio." && plain.short(9_999.6) == "10,0\u{A0}Tsd.")
            #expect(NumberFormat.change(0.031) == "+3,1\u{A0}%" && NumberFormat.change(-0.02) == "−2,0\u{A0}%" && NumberFormat.change(0) == "0,0\u{A0}%" && NumberFormat.change(1_233) == "×1.234")
            #expect(NumberFormat.points(0.012) == "+1,2\u{A0}PP" && NumberFormat.points(0.05) == "+5,0\u{A0}PP")
        }
    }

    @Test func machinesReadTheSameInEveryLanguage() throws {
        try Language.$current.withValue(Self.language()) {
            #expect(NumberFormat().exact(-1_234_567.25) == "-1234567.25" && NumberFormat(style: .percent).exact(0.125) == "0.125")
            #expect(FixedDecimal.text(-1_234.5, decimals: 2) == "-1234.50")
        }
    }

    /// The quick way says what the exact way says, with marks of several bytes and with none.
    @Test(arguments: ["Decimal: ,\\nGroup: \u{202F}", "Decimal: ⎖\\nGroup:", "Decimal: ,\\nGroup: .\\nThousand: ~milliers\\nMillion: ~millions\\nBillion: ~milliards"])
    func bothWaysAgree(fields: String) throws {
        let language = try #require(PhraseTable.read(Array("msgid \"\"\nmsgstr \"Language: x\\n\(fields)\\n\"\n".utf8)).language)
        var noise = Noise(seed: 11), taken = 0
        for _ in 0..<20_000 {
            let value = Double.random(in: -1...1, using: &noise) * Ticks.power(Int.random(in: -1...12, using: &noise))
            for format in [NumberFormat(), NumberFormat(style: .percent)] {
                guard let quick = format.quick(value, in: language) else { continue }
                taken += 1
                guard quick == format.exactly(value, in: language) else {
                    Issue.record("\(value): \(quick), \(format.exactly(value, in: language))")
                    return
                }
            }
        }
        #expect(taken > 10_000)
        #expect(NumberFormat.written(1_234_567, in: language) == "1\(language.numbers.group)234\(language.numbers.group)567")
        #expect(NumberFormat.written(1_234_567, decimals: 2, in: language) == "12\(language.numbers.group)345\(language.numbers.decimal)67")
    }

    @Test func axesPrintThemToo() throws {
        try Language.$current.withValue(Self.language()) {
            let millions = try ValueAxis(ValueExtent([0, 1_500_000]), format: NumberFormat(), count: 3), shares = try ValueAxis(ValueExtent([0.1, 0.14]), format: NumberFormat(style: .percent), count: 4)
            #expect(millions.labels == ["0", "0,5\u{A0}Mio.", "1,0\u{A0}Mio.", "1,5\u{A0}Mio."])
            #expect(shares.labels.allSatisfy { $0.hasSuffix("\u{A0}%") && !$0.contains(".") })
        }
    }
}
