@testable import AssayMetrics
import Testing

@Suite struct DecimalNoiseTests {
    @Test(arguments: [
        ([0.1, 0.2], 0.3), ([2_032.55, 0, 0], 2_032.55), ([1_000.1, 1_032.45], 2_032.55), ([5_000.35, 969.12], 5_969.47), ([-0.1, -0.2], -0.3),
        ([1e6, 0.1, 0.2], 1_000_000.3), ([9.99, 0.01], 10),
    ] as [([Double], Double)])
    func aSumIsWhatAReaderAddsUp(figures: [Double], sum: Double) { #expect(withoutNoise(figures.reduce(0, +)) == sum) }

    @Test(arguments: [0, 1, 123_456_789, 1e300, 1e-300, 0.5, -2.25]) func leavesPlainNumbersAlone(value: Double) {
        #expect(withoutNoise(value) == value)
    }

    @Test func everySumOfCentsIsExact() {
        for cents in 1...20_000 {
            let sum = (0..<7).reduce(0.0) { total, _ in total + Double(cents) / 100 }
            #expect(withoutNoise(sum) == Double(cents * 7) / 100)
        }
    }
}
