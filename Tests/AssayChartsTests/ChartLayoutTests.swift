import Testing

@testable import AssayCharts

@Suite struct ChartLayoutTests {
    @Test(arguments: 0..<10)
    func `no label of a thousand random charts touches another or leaves the drawing`(_ part: Int) throws {
        var random = Noise(seed: UInt64(100 + part))
        for round in 0..<100 { try expectSound(RandomChart.make(&random), "chart \(part).\(round)") }
    }
}
