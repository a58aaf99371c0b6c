import AssayCharts
import Testing

@Suite struct NumberFormatTellingTests {
    @Test(arguments: [
        (12.34, 12.31, NumberFormat(), "12.34", "12.31"), (4_234_000, 4_231_000, NumberFormat(), "4.234M", "4.231M"), (0.6204, 0.6202, NumberFormat(style: .percent), "62.04\u{A0}%", "62.02\u{A0}%"),
        (10.04, 10.03, NumberFormat(decimals: 1), "10.04", "10.03"), (10, 10.003, NumberFormat(), "10", "10.003"), (412_345, 412_222, NumberFormat(), "412.3k", "412.2k"), (-5.04, -5.03, NumberFormat(decimals: 1), "−5.04", "−5.03"),
    ])
    func figuresThatDifferPrintDifferently(_ value: Double, _ line: Double, _ format: NumberFormat, _ first: String, _ second: String) {
        let telling = format.telling(value, from: line)
        #expect(telling.short(value) == first && telling.short(line) == second)
    }

    @Test func whatPrintsDifferentlyOrIsTheSameKeepsItsDigits() {
        #expect(NumberFormat().telling(12.4, from: 12.2) == NumberFormat())
        #expect(NumberFormat().telling(7, from: 7) == NumberFormat())
        #expect(NumberFormat().telling(.nan, from: 7) == NumberFormat())
    }

    @Test func whatHardlyDiffersStopsSomewhere() { #expect(NumberFormat().telling(0.3, from: 0.1 + 0.2).extraDigits == 6) }
}
