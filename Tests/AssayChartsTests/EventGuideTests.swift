import Testing

@testable import AssayCharts

@Suite struct EventGuideTests {
    private func guide(_ ordinals: [Int]) -> EventGuide {
        let weeks = HardCharts.weeks(26)
        return EventGuide(HardCharts.events(ordinals), weeks: weeks, scale: PanelAxis.weeks(weeks).scale(from: 40, to: 700), frame: 0...760)
    }

    @Test func `events outside the weeks are no part of the chart`() {
        #expect(guide([-1, 26]).isEmpty)
        #expect(!guide([-1, 25]).isEmpty)
    }

    @Test func `one event needs no list, several do`() {
        #expect(guide([3]).listHeight == 0)
        #expect(guide([3, 4]).listHeight > 0)
        #expect(guide([3, 4, 5, 6]).listHeight > guide([3, 4]).listHeight)
    }
}
