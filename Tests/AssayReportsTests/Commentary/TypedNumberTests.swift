import AssayLanguage
import Testing

@testable import AssayReports

@Suite struct TypedNumberTests {
    private static let english = NumberMarks()
    private static let german: NumberMarks = {
        var marks = NumberMarks()
        (marks.decimal, marks.group) = (",", ".")
        return marks
    }()

    @Test(arguments: [
        ("12", 12.0, 1.0, 2), ("12.5", 12.5, 0.1, 3), ("1,234", 1_234, 1, 4), ("1,234,567.8", 1_234_567.8, 0.1, 8), ("1.234.567", 1_234_567, 1, 7), ("1.234", 1.234, 0.001, 4), ("0,125", 0.125, 0.001, 4),
        ("12,5", 12.5, 0.1, 3), ("1\u{202F}234", 1_234, 1, 4), ("1'234.5", 1_234.5, 0.1, 5), ("007", 7, 1, 3),
    ]) func readsWhatIsTyped(text: String, value: Double, step: Double, digits: Int) throws {
        let number = try #require(TypedNumber(text, marks: Self.english))
        #expect(number.value == value && number.digits == digits && (number.step - step).magnitude < 1e-12)
    }

    @Test func aPointBeforeThreeDigitsIsReadAsTheLanguageWritesIt() {
        #expect(TypedNumber("1.234", marks: Self.german)?.value == 1_234)
        #expect(TypedNumber("1,234", marks: Self.german)?.value == 1.234)
        #expect(TypedNumber("0.125", marks: Self.german)?.value == 0.125)
    }

    @Test(arguments: ["5.4.1", "21.05.2026", "1,23,456", "1234,567,8", "192.168.0.1"]) func versionsAndDatesAreNone(text: String) {
        #expect(TypedNumber(text, marks: Self.english) == nil)
    }

    @Test func knowsWhatRoundsToIt() throws {
        var number = try #require(TypedNumber("4.2", marks: Self.english))
        number.multiply(by: 1_000_000)
        #expect(number.rounds(4_249_999) && number.rounds(-4_150_001) && !number.rounds(4_260_000))
    }
}
