import Testing

@testable import AssayCharts

@Suite struct LabelPlacerTests {
    private func mark(_ text: String, _ placement: TextMark.Placement = .beside) -> TextMark { TextMark(text, at: DataPoint(x: 0, y: 0), placement: placement) }

    @Test func `a label stands right of its point, then left, then is left out and counted`() throws {
        var placer = LabelPlacer(x: 0...200, y: 0...30)
        let one = placer.place(placer.candidates(mark("first"), x: 100, y: 15))
        let first = try #require(one)
        #expect(first.x > 100 && first.anchor == .start)
        let two = placer.place(placer.candidates(mark("second"), x: 100, y: 15))
        let second = try #require(two)
        #expect(second.x < 100 && second.anchor == .end)
        let three = placer.place(placer.candidates(mark("third"), x: 100, y: 15))
        #expect(three?.text == nil)
        #expect(placer.dropped == 1)
    }

    @Test func `at the edge a label stands on the inner side`() {
        var placer = LabelPlacer(x: 0...100, y: 0...100)
        let side = placer.place(placer.candidates(mark("label"), x: 95, y: 50)), top = placer.place(placer.candidates(mark("top", .above), x: 50, y: 14))
        #expect(side?.anchor == .end)
        #expect((top?.y ?? 0) > 0)
    }

    @Test func `what stands on one side and nowhere else is shortened`() {
        var placer = LabelPlacer(x: 0...100, y: 0...100)
        let place = placer.place(placer.candidates(mark("a figure that is long", .right), x: 50, y: 50))
        #expect(place?.text.hasPrefix("a") == true && place?.text.hasSuffix("…") == true)
    }
}
