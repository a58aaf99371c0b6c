import Testing

@testable import AssayCharts

@Suite struct EventGuideTests {
    private func guide(_ ordinals: [Int]) throws -> EventGuide {
        let weeks = HardCharts.weeks(26)
        let scale = try #require(WeekScale(weeks, from: 40, to: 700))
        return EventGuide(HardCharts.events(ordinals), weeks: weeks, scale: scale, frame: 0...760)
    }

    @Test func `events outside the weeks are no part of the chart`() throws {
        #expect(try guide([-1, 26]).isEmpty)
        #expect(try !guide([-1, 25]).isEmpty)
    }

    @Test func `one event needs no list, several do`() throws {
        #expect(try guide([3]).listHeight == 0)
        #expect(try guide([3, 4]).listHeight > 0)
        #expect(try guide([3, 4, 5, 6]).listHeight > guide([3, 4]).listHeight)
    }
}
