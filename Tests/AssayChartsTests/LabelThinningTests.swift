import Testing

@testable import AssayCharts

@Suite struct LabelThinningTests {
    private func spans(_ count: Int, every step: Double, width: Double) -> [(start: Double, end: Double)] {
        (0..<count).map { (Double($0) * step - width / 2, Double($0) * step + width / 2) }
    }

    @Test func `keeps all that fit`() {
        #expect(LabelThinning.kept(spans(5, every: 30, width: 26), gap: 4) == [0, 1, 2, 3, 4])
    }

    @Test func `keeps every second or fourth, and always the last`() {
        #expect(LabelThinning.kept(spans(6, every: 25, width: 26), gap: 4) == [1, 3, 5])
        #expect(LabelThinning.kept(spans(10, every: 12, width: 26), gap: 4) == [1, 5, 9])
    }

    @Test func `one label stays whatever its width, and none are none`() {
        #expect(LabelThinning.kept(spans(4, every: 1, width: 500), gap: 4) == [3])
        #expect(LabelThinning.kept([], gap: 4) == [])
    }
}
