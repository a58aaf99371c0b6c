import AssayCharts
import Testing

private let nbsp = "\u{A0}"

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (1, "1"), (-12, "−12"), (0.31, "0.31"), (-0.04, "−0.04"), (0.5, "0.5"), (2.5, "2.5"), (2.004, "2.00"), (12.34, "12.3"),
        (99.96, "100.0"), (123.4, "123"), (999, "999"), (1_234, "1,234"), (9_999, "9,999"), (9_999.4, "9,999"), (9_999.5, "10.0k"), (10_000, "10k"),
        (12_345, "12.3k"), (-12_345, "−12.3k"), (99_960, "100.0k"), (123_456, "123k"), (999_499, "999k"), (999_500, "1.0M"), (1_000_000, "1M"),
        (4_200_000, "4.2M"), (4_012_345, "4.0M"), (4_000_000, "4M"), (123_456_789, "123M"), (999_999_999, "1.0B"), (6.5e9, "6.5B"), (1e12, "1,000B"),
        (1e18, "1,000,000,000B"), (1e-6, "0.000001"), (0.00123, "0.0012"), (1e-12, "0"), (-1e-12, "0"),
        (.nan, "n/a"), (.infinity, "n/a"), (-.infinity, "n/a"),
    ] as [(Double, String)])
    func `plain figures keep about three digits`(value: Double, expected: String) {
        #expect(NumberFormat().short(value) == expected)
    }

    @Test(arguments: [
        (3, 1, "3.0"), (-0.04, 1, "0.0"), (-0.05, 1, "−0.1"), (0.05, 1, "0.1"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (1_234.5, 0, "1,235"),
        (-0.4, 0, "0"), (0.1 + 0.2, 1, "0.3"), (12_345.678, 2, "12.3k"), (9_999.996, 2, "10.0k"), (0.000_4, 9, "0.000400000"),
    ] as [(Double, Int, String)])
    func `declared decimals are kept and round half away from zero`(value: Double, decimals: Int, expected: String) {
        #expect(NumberFormat(decimals: decimals).short(value) == expected)
    }

    @Test(arguments: [
        (0.62, "62.0"), (0.624, "62.4"), (0.6204, "62.0"), (1, "100"), (0, "0"), (0.285, "28.5"), (0.07, "7.0"), (0.9996, "99.96"), (0.003, "0.3"),
        (0.000_12, "0.012"), (-0.12, "−12.0"), (1.5, "150.0"), (0.999_999_6, "99.99996"), (12.5, "1,250.0"),
    ] as [(Double, String)])
    func `percentages are the value times a hundred, with a no-break space`(value: Double, expected: String) {
        #expect(NumberFormat(style: .percent).short(value) == expected + nbsp + "%")
    }

    @Test func `a percentage with declared decimals rounds the number as published`() {
        #expect(NumberFormat(style: .percent, decimals: 0).short(0.285) == "29\(nbsp)%")
        #expect(NumberFormat(style: .percent, decimals: 1).short(0.5) == "50.0\(nbsp)%")
    }

    @Test func `only the full form has the unit`() {
        let tokens = NumberFormat(unit: "tokens")
        #expect(tokens.short(4_200_000) == "4.2M")
        #expect(tokens.full(4_200_000) == "4.2M\u{A0}tokens")
        #expect(NumberFormat(unit: "").full(3) == "3")
        #expect(NumberFormat(style: .percent, unit: "share").full(0.5) == "50.0\(nbsp)%")
        #expect(tokens.full(.nan) == "n/a")
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (-12, "-12"), (0.1, "0.1"), (1_234_567.25, "1234567.25"), (1e-7, "0.0000001"), (1e21, "1000000000000000000000"),
        (-2.5e-3, "-0.0025"), (100, "100"), (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"), (.infinity, ""),
    ] as [(Double, String)])
    func `the exact form is ASCII, ungrouped and without an exponent`(value: Double, expected: String) {
        #expect(NumberFormat(style: .percent, decimals: 0, unit: "EUR").exact(value) == expected)
    }

    @Test func `the exact form reads back as the same number`() {
        var random = Noise(seed: 7)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite, value != 0 else { continue }
            #expect(Double(NumberFormat().exact(value)) == value)
        }
    }

    @Test(arguments: [
        (0.031, "+3.1\(nbsp)%"), (-0.02, "−2.0\(nbsp)%"), (0, "0.0\(nbsp)%"), (-0.000_4, "0.0\(nbsp)%"), (0.000_5, "+0.1\(nbsp)%"), (2.5, "+250.0\(nbsp)%"),
        (9.999, "+999.9\(nbsp)%"), (9.9996, "×11"), (10, "×11"), (11, "×12"), (99_999, "×100k"), (-1, "−100.0\(nbsp)%"), (.nan, "n/a"),
    ] as [(Double, String)])
    func `a change has a sign unless it rounds to zero, and becomes a factor`(fraction: Double, expected: String) {
        #expect(NumberFormat.change(fraction) == expected)
    }

    @Test func `a difference of fractions is in percentage points`() {
        #expect(NumberFormat.points(0.012) == "+1.2\(nbsp)pp")
        #expect(NumberFormat.points(-0.1) == "−10.0\(nbsp)pp")
        #expect(NumberFormat.points(-0.000_1) == "0.0\(nbsp)pp")
        #expect(NumberFormat.points(.infinity) == "n/a")
    }
}
