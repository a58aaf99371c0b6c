import Testing

@testable import AssayCharts

@Suite struct WeekScaleTests {
    private func ticks(_ ordinals: [Int]) -> [WeekTick] { ordinals.map { WeekTick(ordinal: $0, label: "W\($0)", month: nil, year: nil) } }

    @Test func `weeks are one step apart, whatever they are called`() throws {
        let scale = try #require(WeekScale(ticks([100, 101, 102]), from: 0, to: 200))
        #expect([100, 101, 102].map { scale($0) } == [0, 100, 200])
        #expect(scale.step == 100)
        #expect(scale.contains(101) && !scale.contains(103))
    }

    @Test func `one week stands in the middle, and no week has no scale`() throws {
        let scale = try #require(WeekScale(ticks([7]), from: 0, to: 200))
        #expect(scale(7) == 100)
        #expect(WeekScale([], from: 0, to: 1) == nil)
    }

    @Test func `the widest span of ordinals does not overflow`() throws {
        let scale = try #require(WeekScale(ticks([.min, .max]), from: 0, to: 200))
        #expect(scale(.min) == 0 && scale(.max) == 200)
    }
}
