@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictNumbersTests {
    @Test(arguments: [
        (0.02, "about 2 of 100"), (0.0499, "about 5 of 100"), (0.0096, "about 1 of 100"), (0.0042, "about 4 of 1,000"), (0.001, "about 1 of 1,000"),
        (0.0009, "fewer than 1 of 1,000"), (1e-20, "fewer than 1 of 1,000"), (0.0, "fewer than 1 of 1,000"),
    ])
    func chancesAreOutOfAHundredAndNeverNone(p: Double, text: String) { #expect(Words.chance(p) == text) }

    @Test func aProbabilityIsNeverZero() {
        #expect(Words.probability(0) == "under 0.01\u{A0}%")
        #expect(Words.probability(0.012) == "1.2\u{A0}%")
        #expect(Words.probability(0.0011) == "0.11\u{A0}%")
        #expect(Words.probability(0.99978) == "over 99.9\u{A0}%" && Words.probability(0.99) == "99.0\u{A0}%")
    }

    @Test func rangesHaveOneSignWordAndOnePercent() {
        #expect(Words.range(0.45, 0.72, isSigned: false) == "45–72\u{A0}%")
        #expect(Words.range(-0.06, 0.08, isSigned: true) == "−6 to +8\u{A0}%")
        #expect(Words.range(0.58, 0.58, isSigned: false) == "58\u{A0}%")
        #expect(Words.signedPercent(0.001) == "0\u{A0}%" && Words.signedPercent(-0.001) == "0\u{A0}%")
        #expect(Words.percent(12.3456) == "1,230\u{A0}%")
    }

    @Test(arguments: [
        (123.456, 3, 123.0), (0.0123456, 3, 0.0123), (98.7654, 3, 98.8), (999.9, 3, 1000.0), (1_234_567.0, 3, 1_230_000.0), (-5.6789, 2, -5.7), (0.0, 3, 0.0), (1e-30, 3, 0.0), (3e25, 1, 3e25),
        (0.16, 1, 0.2),
    ])
    func roundsToDigitsThatMatter(value: Double, digits: Int, rounded: Double) { #expect((Words.rounded(value, digits: digits) - rounded).magnitude <= rounded.magnitude * 1e-15) }

    @Test func roundedNumbersPrintShort() { #expect(Words.rounded(0.05349, digits: 3).description == "0.0535") }
}
