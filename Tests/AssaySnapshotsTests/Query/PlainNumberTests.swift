import Testing

@testable import AssaySnapshots

@Suite struct PlainNumberTests {
    @Test(arguments: [
        ("0", "0"), ("12", "12"), ("12.000000", "12"), ("1.2E7", "12000000"), ("1.2e+07", "12000000"), ("-0.0", "0"), ("-3.50", "-3.5"),
        ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("1E-7", "0.0000001"), ("0.000012345678901299", "0.0000123456789013"),
        ("33.333333333333336", "33.3333333333"), ("33.33333333333333333333", "33.3333333333"), ("66.666666666666671", "66.6666666667"),
        ("0.99999999999999", "1"), ("9.9999999999999", "10"), ("199999999999.96", "200000000000"), ("123456789012.34", "123456789012"),
        ("9007199254740991", "9007199254740991"), ("1e20", "100000000000000000000"), ("", ""), ("n/a", "n/a"),
    ]) func hasOneSpelling(_ written: String, _ spelled: String) {
        #expect(PlainNumber.spelled(written) == spelled)
    }

    @Test func staysItself() {
        for numerator in 1...200 {
            let once = PlainNumber.spelled("\(Double(numerator) / 7)")
            #expect(PlainNumber.spelled(once) == once && (Double(once)! - Double(numerator) / 7).magnitude < 1e-9)
        }
    }
}
