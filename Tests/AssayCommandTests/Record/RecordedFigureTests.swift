import Testing

@testable import assay

struct RecordedFigureTests {
    @Test(arguments: [
        (1250, "1250"), (0.4375, "0.4375"), (-3, "-3"), (120, "120"), (0.5, "0.5"), (999_999_999_999_999, "999999999999999"), (12_345_678.901_234_5, "12345678.9012345"), (-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"), (1e21, "1e+21"),
        (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
    func `a figure is the shortest decimal number that reads back the same`(_ value: Double, _ text: String) {
        #expect(RecordedFigure.text(value, isProvisional: false) == text)
        #expect(Double(text) == value)
        #expect(RecordedFigure.isValid(text))
    }

    @Test func `what is too few and what is provisional is said in words`() {
        #expect(RecordedFigure.text(nil, isProvisional: false) == "too few")
        #expect(RecordedFigure.text(12, isProvisional: true) == "12 provisional")
        for text in ["too few", "12 provisional", "too few provisional"] { #expect(RecordedFigure.isValid(text), "\(text)") }
    }

    @Test(arguments: ["", " ", "1250.0", "1.", ".5", "1.50", "1.2.3", "9007199254740993", "01", "+1", "1,5", "1 ", "12 Provisional", "too few ", "0x10", "1e21", "-0", "twelve", "12 provisional provisional"])
    func `no other spelling counts`(_ text: String) {
        #expect(!RecordedFigure.isValid(text))
    }
}
