import Testing

@testable import assay

@Suite struct WrittenNumberTests {
    static let percentages: [(String, Double)] = [
        ("+50 %", 0.5), ("50 %", 0.5), ("50%", 0.5), ("-10 %", -0.1), ("−10 %", -0.1), ("50\u{A0}%", 0.5), ("50\u{202F}%", 0.5), ("33.3 %", 0.333), ("0.07 %", 0.0007),
        ("250 %", 2.5),
    ]

    @Test(arguments: percentages) func percentagesAreFractionsRoundedOnce(_ text: String, _ value: Double) {
        #expect(WrittenNumber(text)?.value == value)
        #expect(WrittenNumber(text)?.isPercentage == true)
    }

    @Test(arguments: [("120", 120.0), ("0.6", 0.6), ("-1.50", -1.5), ("+3", 3)]) func numbersAreThemselves(_ text: String, _ value: Double) {
        #expect(WrittenNumber(text)?.value == value)
        #expect(WrittenNumber(text)?.isPercentage == false)
    }

    @Test(arguments: ["", "%", "+", "+ 50 %", "50 percent", "1,5", "1e3", "0x10", ".5", "5.", "1.2.3", "nan", "inf", "--1", "50  %", "50 % ", "1 000", "١", "12345678901234567"])
    func anythingElseIsNoNumber(_ text: String) {
        #expect(WrittenNumber(text) == nil)
    }
}
