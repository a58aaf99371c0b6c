@testable import AssayCharts
import Testing

@Suite struct NumberFormatQuickTests {
    /// The quick way says what the exact way says, or nothing.
    @Test(arguments: [NumberFormat(), NumberFormat(style: .percent)])
    func agreesWithTheExactWay(format: NumberFormat) {
        var noise = Noise(seed: 7)
        var taken = 0
        for _ in 0..<200_000 {
            let size = Double.random(in: -2...13, using: &noise)
            var value = pow10(size) * (Double.random(in: 0...1, using: &noise) < 0.3 ? -1 : 1)
            if Double.random(in: 0...1, using: &noise) < 0.5 { value = (value * 1_000).rounded() / 1_000 }
            guard let quick = format.quick(value) else { continue }
            taken += 1
            #expect(quick == format.exactly(value), "\(value)")
            if quick != format.exactly(value) { return }
        }
        #expect(taken > 20_000)
    }

    @Test func `ties and short figures are printed the quick way`() {
        for hundredths in 10..<100_000 {
            let value = Double(hundredths) / 100
            guard let quick = NumberFormat().quick(value) else { continue }
            #expect(quick == NumberFormat().exactly(value), "\(value)")
        }
        #expect([193.5, 49.55, 49.5, 0.125, 9.995, 99.95].map { NumberFormat().quick($0) } == ["194", "49.6", "49.5", "0.13", "10.00", "100.0"])
        #expect([3.5, 40.0].map { NumberFormat().quick($0) } == [nil, nil])
    }

    @Test(arguments: [9_999.5, 99.95, 999.95, 999_950, 999_500, 1e9 - 1, 0.995, 1.005, 12.25, 0.105, 1e13])
    func leavesTheEdgesToTheExactWay(value: Double) {
        #expect(NumberFormat().quick(value).map { $0 == NumberFormat().exactly(value) } ?? true)
        #expect(NumberFormat(style: .percent).quick(value).map { $0 == NumberFormat(style: .percent).exactly(value) } ?? true)
    }

    @Test func changesAgreeToo() {
        var noise = Noise(seed: 9)
        for _ in 0..<50_000 {
            let fraction = Double.random(in: -1...12, using: &noise)
            let exact = NumberFormat.print(ShortestDecimal(fraction).scaled(by: 2).rounded(decimals: 1), fraction < 0 ? "−" : "+", isFixed: true, "\u{A0}%")
            if fraction < 9.9 { #expect(NumberFormat.change(fraction) == exact) }
            #expect(NumberFormat.points(fraction) == String(exact.dropLast()) + "pp")
        }
    }

    private func pow10(_ exponent: Double) -> Double {
        var value = 1.0
        for _ in 0..<Int(exponent.magnitude) { value *= exponent < 0 ? 0.1 : 10 }
        return value * (1 + (exponent.magnitude - exponent.magnitude.rounded(.down)) * 9)
    }
}
