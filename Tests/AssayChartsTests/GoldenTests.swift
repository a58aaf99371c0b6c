import AssayCharts
import Testing

/// The first charts, byte by byte.
@Suite struct GoldenTests {
    private static let charts: [(name: String, svg: @Sendable () -> [UInt8])] = {
        let merged = wave(26, from: 4.2, noise: 0.3, growth: 0), tokens = wave(26, from: 1_900_000, noise: 150_000, growth: 0.03)
        let weeks = HardCharts.weeks(26)
        let usual = HardCharts.chart(merged, adoption: tokens, weeks: weeks, events: HardCharts.events([11]), format: NumberFormat(decimals: 1), hollow: [25])
        var share = wave(52, from: 0.62, noise: 0.05, growth: 0)
        for index in [9, 19, 21, 50, 51] { share[index] = nil }
        let hard = HardCharts.chart(
            share, adoption: wave(52, from: 200, noise: 60, growth: 0.04),
            weeks: HardCharts.weeks(52, from: 32), events: HardCharts.events([6, 7, 30, 31, 44]), name: "Tickets closed at first contact", format: NumberFormat(style: .percent),
            breaks: [33])
        let withheld = HardCharts.chart(
            merged, adoption: tokens, weeks: weeks, events: HardCharts.events([11]), withheld: "no value recorded")
        return [
            ("twin-panels-inline", { usual.svg(.inline(labelledBy: "fig-1", describedBy: "fig-1-text")) }),
            ("twin-panels-light", { usual.svg(.standalone(dark: false)) }), ("twin-panels-dark", { usual.svg(.standalone(dark: true)) }),
            ("twin-panels-gaps-week53", { hard.svg(.standalone(dark: false)) }), ("twin-panels-withheld", { withheld.svg(.standalone(dark: false)) }),
            ("sparkline-adoption", { Sparkline(values: tokens, hollow: [], role: .adoption).svg() }),
            ("sparkline-value", { Sparkline(values: merged, hollow: [25], role: .value).svg() }),
        ]
    }()

    /// Made from whole numbers and the four operations, which give the same doubles everywhere.
    private static func wave(_ count: Int, from start: Double, noise: Double, growth: Double) -> [Double?] {
        (0..<count).map { index in
            let jitter = Double((index * index * 31 + index * 17) % 97) / 97 - 0.5
            return start * (1 + growth * Double(index)) + noise * jitter
        }
    }

    @Test(arguments: charts.indices)
    func `charts are drawn as recorded`(index: Int) throws {
        let (name, svg) = Self.charts[index]
        #expect(SVGSubset.violations(in: svg()) == [])
        try expectGolden(name, svg())
    }
}
