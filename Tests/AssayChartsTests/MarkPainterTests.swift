import Testing

@testable import AssayCharts

@Suite struct MarkPainterTests {
    private func elements(_ mark: Mark, isWeekly: Bool = false) -> [Scene.Element] {
        var scene = Scene(width: 100)
        let frame = PanelFrame(left: 0, right: 100, plotLeft: 0, plotRight: 100, plotTop: 0, plotBottom: 100)
        MarkPainter(x: PositionScale(0...10, from: 0, to: 100), y: PositionScale(0...10, from: 100, to: 0), frame: frame, isWeekly: isWeekly).draw(mark, into: &scene)
        return scene.elements
    }

    private func path(_ mark: Mark, isWeekly: Bool = false) -> [[Double]] {
        guard case .path(let path)? = elements(mark, isWeekly: isWeekly).first else { return [] }
        return path.steps.map { [$0.step == .move ? 0 : 1, $0.x, $0.y] }
    }

    private func line(_ values: [Double?], stepped: Bool = false, breaks: Set<Int> = [], arrows: Bool = false) -> Mark {
        .line(LineMark(points: values.indices.map { index in values[index].map { DataPoint(x: Double(index), y: $0) } }, breaks: breaks, color: .value, isStepped: stepped, hasArrows: arrows))
    }

    @Test func `a gap, a break and what lies outside of the axes interrupt a line`() {
        #expect(path(line([1, 2, nil, 3, 4])) == [[0, 0, 90], [1, 10, 80], [0, 30, 70], [1, 40, 60]])
        #expect(path(line([1, 2, 3, 4], breaks: [2])) == [[0, 0, 90], [1, 10, 80], [0, 20, 70], [1, 30, 60]])
        #expect(path(line([1, 2, 99, 3, 4])) == path(line([1, 2, nil, 3, 4])))
        #expect(path(line([1, 2, .nan, 3, 4])) == path(line([1, 2, nil, 3, 4])))
    }

    @Test func `missing weeks interrupt a line, distances between other values do not`() {
        let mark = Mark.line(LineMark(points: [DataPoint(x: 1, y: 1), DataPoint(x: 3, y: 1)], color: .value))
        #expect(path(mark, isWeekly: true) == [] && path(mark).count == 2)
    }

    @Test func `a step is level up to the next position`() {
        #expect(path(line([1, 3], stepped: true)) == [[0, 0, 90], [1, 10, 90], [1, 10, 70]])
    }

    @Test func `arrows stand on segments that are long enough, and point along them`() {
        #expect(elements(line([1, 1.5], arrows: true)).count == 1)
        guard case .path(let arrow)? = elements(line([0, 10], arrows: true)).last else {
            Issue.record("no arrow")
            return
        }
        #expect(arrow.steps[0].x > 5 && arrow.steps[0].y < 50)
    }

    @Test func `bars keep a pixel from each other, stay in the plot, and are seen at zero`() {
        let bars = BarMark(bars: [.init(base: 0...1, end: 5), .init(base: 1...2, end: 50), .init(base: 2...3, end: 0)], orientation: .vertical, color: .value)
        let boxes = elements(.bar(bars)).compactMap { if case .rectangle(let x, let y, let width, let height, _) = $0 { [x, y, width, height] } else { nil } }
        #expect(boxes == [[0.5, 50, 9, 50], [10.5, 0, 9, 100], [20.5, 100, 9, 1]])
    }

    @Test func `a ring leaves the point in it to be seen`() {
        guard case .circle(_, _, _, let paint)? = elements(.point(PointMark(points: [DataPoint(x: 5, y: 5)], shape: .ring, color: .ink))).first else {
            Issue.record("no ring")
            return
        }
        #expect(paint.fill == nil && paint.stroke == .ink)
    }

    @Test func `points and rules outside of the axes are not drawn`() {
        #expect(elements(.point(PointMark(points: [DataPoint(x: 11, y: 5)], shape: .circle, color: .ink))).isEmpty)
        #expect(elements(.rule(RuleMark(.y(-1)))).isEmpty && elements(.rule(RuleMark(.x(.nan)))).isEmpty)
    }
}
