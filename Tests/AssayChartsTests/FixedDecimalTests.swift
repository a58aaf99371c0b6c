import AssayCharts
import Testing

@Suite struct FixedDecimalTests {
    @Test(arguments: [
        (0, 0, "0"), (-0.0, 2, "0.00"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.1 + 0.2, 1, "0.3"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
        (2.5, 0, "3"), (-2.5, 0, "-3"), (0.5, 0, "1"), (0.49999999999999994, 0, "0"), (1.005, 2, "1.00"), (999.95, 1, "1000.0"), (0.1, 20, "0.10000000000000000555"),
        (123_456_789, 3, "123456789.000"), (9_007_199_254_740_992, 1, "9007199254740992.0"), (1e21, 0, "1000000000000000000000"),
        (1.7976931348623157e308, 0, "17976931348623157" + String(repeating: "0", count: 292)), (.leastNonzeroMagnitude, 3, "0.000"), (1e-300, 20, "0.00000000000000000000"),
        (4.5, 99, "4.50000000000000000000"), (4.5, -3, "5"),
    ] as [(Double, Int, String)])
    func `rounds half away from zero and never prints an exponent or minus zero`(value: Double, decimals: Int, expected: String) {
        #expect(FixedDecimal.text(value, decimals: decimals) == expected)
    }

    @Test(arguments: [(2.5, "2.5"), (2, "2"), (-0.04, "0"), (100, "100"), (0.25, "0.3")] as [(Double, String)])
    func `zeros at the end can be left out`(value: Double, expected: String) {
        var out = Array("x".utf8)
        FixedDecimal.append(value, decimals: 1, trimZeros: true, to: &out)
        #expect(String(decoding: out, as: UTF8.self) == "x" + expected)
    }

    @Test func `what is not finite prints nothing`() {
        for value in [Double.nan, .infinity, -.infinity] { #expect(FixedDecimal.text(value, decimals: 2) == "") }
    }

    @Test func `agrees with the printed number within half a unit`() throws {
        var random = Noise(seed: 3)
        for _ in 0..<2_000 {
            let value = random.unit() * 2e6 - 1e6
            let printed = try #require(Double(FixedDecimal.text(value, decimals: 2)))
            #expect(abs(printed - value) <= 0.005 + 1e-9)
        }
    }
}
