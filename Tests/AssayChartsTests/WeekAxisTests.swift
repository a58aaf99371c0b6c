import Testing

@testable import AssayCharts

@Suite struct WeekAxisTests {
    private func labels(_ ticks: [WeekTick], width: Double = 680) -> [String] {
        var scene = Scene(width: 760)
        WeekAxis(ticks, scale: PanelAxis.weeks(ticks).scale(from: 40, to: width), frame: 0...width + 40).draw(at: 10, into: &scene)
        return scene.elements.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
    }

    @Test func `twelve weeks are all named, a year by fours to the last`() {
        #expect(labels(HardCharts.weeks(12)).prefix(12) == ["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11", "W12"])
        #expect(labels(HardCharts.weeks(53)).filter { $0.hasPrefix("W") } == (0..<14).map { "W\(1 + 4 * $0)" })
    }

    @Test func `week 53 stands between week 52 and week 1`() {
        let texts = labels(HardCharts.weeks(6, from: 51))
        #expect(texts.prefix(6) == ["W51", "W52", "W53", "W1", "W2", "W3"])
        #expect(texts.contains("Jan") && texts.contains("2027"))
    }

    @Test func `the rows that are not needed take no room`() {
        let bare = [WeekTick(ordinal: 1, label: "W1", month: nil, year: nil), WeekTick(ordinal: 2, label: "W2", month: nil, year: nil)]
        let scale = PanelAxis.weeks(bare).scale(from: 40, to: 700)
        let full = HardCharts.weeks(26)
        let fullScale = PanelAxis.weeks(full).scale(from: 40, to: 700)
        #expect(WeekAxis(bare, scale: scale, frame: 0...760).height < WeekAxis(full, scale: fullScale, frame: 0...760).height)
    }
}
