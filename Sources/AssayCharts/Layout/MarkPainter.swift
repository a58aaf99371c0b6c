/// Draws marks between scales.
struct MarkPainter {
    let x: PositionScale
    let y: PositionScale
    let frame: PanelFrame
    /// Whether a step between two points that is not one is a hole in the line.
    let isWeekly: Bool

    func draw(_ mark: Mark, into scene: inout Scene) {
        switch mark {
        case .line(let line): draw(line, into: &scene)
        case .bar(let bars): draw(bars, into: &scene)
        case .point(let points): draw(points, into: &scene)
        case .rule(let rule): draw(rule, into: &scene)
        case .area, .rectangle, .text: break
        }
    }

    /// Where a point stands; nil for one outside of the axes.
    func place(_ point: DataPoint) -> (x: Double, y: Double)? {
        guard point.isFinite, x.domain.contains(point.x), y.domain.contains(point.y) else { return nil }
        return (x(point.x), y(point.y))
    }

    private func draw(_ line: LineMark, into scene: inout Scene) {
        var path = Scene.Path(Scene.Paint(stroke: line.color, width: line.width, style: line.style, hasRoundEnds: true))
        path.reserve(line.points.count)
        var arrows = Scene.Path(Scene.Paint(fill: line.color))
        var before: (x: Double, y: Double)?
        var isOpen = false
        for index in line.points.indices {
            guard let point = line.points[index], let place = place(point) else {
                before = nil
                isOpen = false
                continue
            }
            if let before, !line.breaks.contains(index), !isWeekly || point.x - (line.points[index - 1]?.x ?? 0) == 1 {
                if !isOpen { path.move(before.x, before.y) }
                if line.isStepped { path.line(place.x, before.y) }
                path.line(place.x, place.y)
                if line.hasArrows { arrow(from: before, to: place, into: &arrows) }
                isOpen = true
            } else {
                isOpen = false
            }
            before = place
        }
        scene.add(path)
        scene.add(arrows)
    }

    /// A triangle at the middle of a segment that is long enough for one.
    private func arrow(from: (x: Double, y: Double), to: (x: Double, y: Double), into path: inout Scene.Path) {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length >= 18 else { return }
        let (ux, uy) = (dx / length, dy / length), middle = (x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
        path.move(middle.x + 6 * ux, middle.y + 6 * uy)
        path.line(middle.x - 4 * ux - 4.5 * uy, middle.y - 4 * uy + 4.5 * ux)
        path.line(middle.x - 4 * ux + 4.5 * uy, middle.y - 4 * uy - 4.5 * ux)
        path.close()
    }

    private func draw(_ mark: BarMark, into scene: inout Scene) {
        let paint = mark.isOutlined ? Scene.Paint(fill: .ground, stroke: mark.color, width: 1.5) : Scene.Paint(fill: mark.color)
        let (across, along) = mark.orientation == .vertical ? (x, y) : (y, x)
        for bar in mark.bars where bar.isFinite {
            let base = Self.span(across, bar.base.lowerBound, bar.base.upperBound), extent = Self.span(along, bar.start, bar.end)
            // A pixel between neighbours; a bar of no height is a line on the base.
            let gap = base.upperBound - base.lowerBound > 3 ? 0.5 : 0
            let narrow = base.lowerBound + gap...base.upperBound - gap
            let long = extent.upperBound - extent.lowerBound < 1 ? extent.lowerBound...extent.lowerBound + 1 : extent
            if mark.orientation == .vertical { scene.rectangle(narrow, long, paint) } else { scene.rectangle(long, narrow, paint) }
        }
    }

    private static func span(_ scale: PositionScale, _ a: Double, _ b: Double) -> ClosedRange<Double> {
        let ends = [a, b].map { scale(min(max($0, scale.domain.lowerBound), scale.domain.upperBound)) }
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    private func draw(_ mark: PointMark, into scene: inout Scene) {
        let radius = mark.radius
        for point in mark.points {
            guard let (x, y) = place(point) else { continue }
            switch mark.shape {
            case .circle: scene.circle(x, y, radius: radius, Scene.Paint(fill: mark.color))
            case .hollow: scene.circle(x, y, radius: radius, Scene.Paint(fill: .ground, stroke: mark.color, width: radius < 4 ? 1.5 : 2))
            case .ring: scene.circle(x, y, radius: radius, Scene.Paint(stroke: mark.color, width: 2))
            case .diamond:
                // A diamond of the same area as the circle needs a longer half diagonal.
                let reach = radius * 1.25
                var path = Scene.Path(Scene.Paint(fill: mark.color))
                path.move(x, y - reach)
                path.line(x + reach, y)
                path.line(x, y + reach)
                path.line(x - reach, y)
                path.close()
                scene.add(path)
            case .dash, .bar:
                var path = Scene.Path(Scene.Paint(stroke: mark.color, width: 2.5))
                if mark.shape == .dash { path.segment(x - radius, y, x + radius, y) } else { path.segment(x, y - radius, x, y + radius) }
                scene.add(path)
            }
        }
    }

    private func draw(_ rule: RuleMark, into scene: inout Scene) {
        var path = Scene.Path(Scene.Paint(stroke: rule.color, width: rule.width, style: rule.style))
        switch rule.position {
        case .y(let value):
            guard y.domain.contains(value) else { return }
            let height = rule.width == 1 ? Scene.crisp(y(value)) : y(value)
            let ends = rule.range.map { Self.span(x, $0.lowerBound, $0.upperBound) } ?? frame.plotX
            path.segment(ends.lowerBound, height, ends.upperBound, height)
        case .x(let value):
            guard x.domain.contains(value) else { return }
            let position = rule.width == 1 ? Scene.crisp(x(value)) : x(value)
            let ends = rule.range.map { Self.span(y, $0.lowerBound, $0.upperBound) } ?? frame.plotTop...frame.plotBottom
            path.segment(position, rule.range == nil && !rule.label.isEmpty ? ends.lowerBound - 16 : ends.lowerBound, position, ends.upperBound)
        }
        scene.add(path)
    }
}

extension Scene {
    /// A rectangle in the plot.
    mutating func add(_ mark: RectangleMark, _ scales: (x: PositionScale, y: PositionScale), _ frame: PanelFrame) {
        func span(_ range: ClosedRange<Double>?, _ scale: PositionScale, _ all: ClosedRange<Double>) -> ClosedRange<Double> {
            guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else { return all }
            let ends = [range.lowerBound, range.upperBound].map { scale(min(max($0, scale.domain.lowerBound), scale.domain.upperBound)) }
            return min(ends[0], ends[1])...max(ends[0], ends[1])
        }
        rectangle(span(mark.x, scales.x, frame.plotX), span(mark.y, scales.y, frame.plotTop...frame.plotBottom), Paint(fill: mark.color))
    }

    /// A band, one shape for each run of spans.
    mutating func add(_ mark: AreaMark, _ scales: (x: PositionScale, y: PositionScale)) {
        var path = Path(Paint(fill: mark.color))
        for run in mark.spans.split(whereSeparator: { $0 == nil || !$0!.x.isFinite || !$0!.low.isFinite || !$0!.high.isFinite }) where run.count > 1 {
            let spans = run.compactMap { $0 }
            for (index, span) in spans.enumerated() {
                if index == 0 { path.move(scales.x(span.x), scales.y(span.high)) } else { path.line(scales.x(span.x), scales.y(span.high)) }
            }
            for span in spans.reversed() { path.line(scales.x(span.x), scales.y(span.low)) }
            path.close()
        }
        add(path)
    }
}
