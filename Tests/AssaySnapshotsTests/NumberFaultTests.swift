import Testing

@testable import AssaySnapshots

@Suite struct NumberFaultTests {
    static let leaveOut = "leave the row out where there is no figure: a gap is shown as a gap"

    static let eitherComma = "write a decimal point for a fraction, and no separator between thousands"

    static let cases: KeyValuePairs = [
        "1,5": "decimal-comma: the value has a decimal comma: write a decimal point: 1234.5",
        "-1,5": "decimal-comma: the value has a decimal comma: write a decimal point: 1234.5",
        "0,125": "decimal-comma: the value has a decimal comma: write a decimal point: 1234.5",
        "1234,567": "decimal-comma: the value has a decimal comma: write a decimal point: 1234.5",
        "1,5678": "decimal-comma: the value has a decimal comma: write a decimal point: 1234.5",
        "1,221": "decimal-comma: the value has a comma: \(eitherComma)",
        "-1,221": "decimal-comma: the value has a comma: \(eitherComma)",
        "12,345,678": "decimal-comma: the value has a comma: \(eitherComma)",
        "--1,221": "invalid-number: the value is not a number: write it as 1234.5",
        "1,234.5": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1,23,456": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1'234": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1.234,5": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1.234.567": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1\u{2019}234": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1 234,5": "invalid-number: the value is not a number: write it without separators, and with a decimal point: 1234.5",
        "1 234": "invalid-number: the value is not a number: write it without spaces: 1234.5",
        "5 ": "invalid-number: the value is not a number: write it without spaces: 1234.5",
        "1\u{202F}234.5": "invalid-number: the value is not a number: write it without spaces: 1234.5",
        "12 %": "invalid-number: the value is not a number: write the fraction: 0.25 for 25 %",
        "12,5%": "invalid-number: the value is not a number: write the fraction: 0.25 for 25 %",
        "+5": "invalid-number: the value is not a number: write it without '+': 1234.5",
        ".5": "invalid-number: the value is not a number: write a digit before the point: 0.5",
        "-.5": "invalid-number: the value is not a number: write a digit before the point: 0.5",
        "5.": "invalid-number: the value is not a number: write a digit after the point, or leave it out: 1234",
        "007": "invalid-number: the value is not a number: write it without leading zeros: 1234.5",
        "-007": "invalid-number: the value is not a number: write it without leading zeros: 1234.5",
        "00.5": "invalid-number: the value is not a number: write it without leading zeros: 1234.5",
        "0x1F": "invalid-number: the value is not a number: write it as 1234.5",
        "1e": "invalid-number: the value is not a number: write it as 1234.5",
        "5 EUR": "invalid-number: the value is not a number: write it as 1234.5",
        "n/a": "invalid-number: the value is not a number: \(leaveOut)",
        "-": "invalid-number: the value is not a number: \(leaveOut)",
        "NaN": "not-finite: the value 'NaN' is not a finite number: \(leaveOut)",
        "-inf": "not-finite: the value '-inf' is not a finite number: \(leaveOut)",
        "1e400": "number-out-of-range: the value is larger than a number can be here: give it in a larger unit",
        "1e-320": "number-out-of-range: the value is nearer to 0 than a number can be here: write 0",
        "1e-400": "number-out-of-range: the value is nearer to 0 than a number can be here: write 0",
        "9007199254740993": "inexact-integer: the value cannot be held exactly here: give it in a larger unit",
    ]

    @Test(arguments: Array(cases)) func theFormIsNamedAndTheTextIsNot(text: String, message: String) {
        let fault = NumberFault(Array(text.utf8), subject: "the value")
        #expect("\(fault.rule): \(fault.summary): \(fault.help)" == message)
    }
}
