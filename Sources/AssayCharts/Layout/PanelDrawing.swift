/// Draws one panel: what lies behind, grid, marks, axes, labels.
struct PanelDrawing {
    let plan: PanelPlan
    let frame: PanelFrame
    private let scales: (x: PositionScale, y: PositionScale)?
    private var placer: LabelPlacer
    /// Labels that found no room at the edges, or beside their points.
    private(set) var unnamed: [String] = []
    private(set) var dropped = 0

    init(_ plan: PanelPlan, frame: PanelFrame) {
        self.plan = plan
        self.frame = frame
        scales = plan.axes.map { axes in
            // Bands run down, values up.
            let y = if case .bands = axes.y { axes.y.scale(from: frame.plotTop, to: frame.plotBottom) } else { axes.y.scale(from: frame.plotBottom, to: frame.plotTop) }
            return (plan.horizontalScale(axes, frame), y)
        }
        let isBanded = if case .bands = plan.axes?.y { true } else { false }
        placer = LabelPlacer(x: frame.plotLeft...frame.right, y: frame.plotTop...frame.plotBottom, hasHalos: !isBanded)
    }

    /// What lies behind the events: bands, grid, the labels of the vertical axis.
    mutating func drawGround(into scene: inout Scene) {
        guard let axes = plan.axes, let scales else { return drawStatement(into: &scene) }
        for mark in plan.panel.marks {
            switch mark {
            case .rectangle(let rectangle): scene.add(rectangle, scales, frame)
            case .area(let area): scene.add(area, scales)
            default: break
            }
        }
        if case .values(let x, _, isBare: false) = axes.x {
            let hasGrid = !axes.y.isWeeks
            let inner = hasGrid ? x.tickValues.filter { $0 != 0 } : []
            scene.verticalRules(inner.map { scales.x($0) }, from: frame.plotTop, to: frame.plotBottom, .grid)
            if x.tickValues.contains(0) { scene.verticalRules([scales.x(0)], from: frame.plotTop, to: frame.plotBottom, .rule) }
        }
        guard case .values(let y, _, isBare: false) = axes.y else { return drawBands(axes.y, scales.y, into: &scene) }
        let heights = y.tickValues.filter { $0 != 0 || y.isLogarithmic }.map { scales.y($0) }
        scene.rules(heights, from: frame.plotLeft, to: frame.plotRight, .grid)
        // Zero is where the value is nothing: a line that can be seen.
        if !y.isLogarithmic, y.tickValues.contains(0) { scene.rules([scales.y(0)], from: frame.plotLeft, to: frame.plotRight, .rule) }
        guard plan.leading.isEmpty else { return }
        // From the top down, as thinning reads them; the lowest stays.
        let labels = zip(y.tickValues, y.labels).map { (y: Scene.crisp(scales.y($0)), text: $1) }.reversed()
        for index in LabelThinning.kept(labels.map { ($0.y - 8, $0.y + 8) }, gap: 0) {
            let label = labels[labels.index(labels.startIndex, offsetBy: index)]
            let text = TextMetrics.fitted(label.text, width: (frame.plotLeft - 8 - frame.left) / TextMetrics.safety, size: 12)
            scene.add(Scene.Text(text: text, x: frame.plotLeft - 8, y: label.y + 12 * TextMetrics.halfCap, anchor: .end))
        }
    }

    /// The marks, and the labels beside them.
    mutating func drawMarks(into scene: inout Scene) {
        guard let axes = plan.axes, let scales else { return }
        let painter = MarkPainter(x: scales.x, y: scales.y, frame: frame, isWeekly: axes.x.isWeeks)
        for mark in plan.panel.marks { painter.draw(mark, into: &scene) }
        drawEdge(plan.trailing, isTrailing: true, scales, into: &scene)
        drawEdge(plan.leading, isTrailing: false, scales, into: &scene)
        drawRuleNames(scales.x, into: &scene)
        for case .text(let text) in plan.panel.marks where text.placement != .leadingEdge && text.placement != .trailingEdge && text.point.isFinite && !text.text.isEmpty {
            let place = painter.place(text.point).flatMap { placer.place(placer.candidates(text, x: $0.x, y: $0.y)) }
            if let place { scene.add(place) } else { dropped += 1 }
        }
    }

    private mutating func drawBands(_ axis: PanelAxis, _ scale: PositionScale, into scene: inout Scene) {
        guard case .bands(let names) = axis, plan.leading.isEmpty else { return }
        for (index, lines) in names.enumerated() {
            let first = scale(Double(index)) - Double(lines.count - 1) * 7.5 + 12 * TextMetrics.halfCap
            for (row, line) in lines.enumerated() {
                scene.add(Scene.Text(text: line, x: frame.plotLeft - 8, y: first + Double(row) * 15, anchor: .end, color: .ink))
            }
        }
    }

    private func drawStatement(into scene: inout Scene) {
        scene.rules([frame.plotTop, frame.plotBottom], from: frame.plotLeft, to: frame.plotRight, .grid)
        let width = frame.plotRight - frame.plotLeft
        let size = width < 300 ? 12.0 : 14
        let limit = max(1, Int((frame.plotBottom - frame.plotTop) / (size + 4)))
        let lines = TextMetrics.lines(plan.statement ?? "", width: (width - 8) / TextMetrics.safety, size: size, limit: min(3, limit))
        let middle = (frame.plotTop + frame.plotBottom) / 2
        for (index, line) in lines.enumerated() {
            let y = middle + size * TextMetrics.halfCap + (Double(index) - Double(lines.count - 1) / 2) * (size + 4)
            scene.add(Scene.Text(text: line, x: (frame.plotLeft + frame.plotRight) / 2, y: y, size: size, anchor: .middle))
        }
    }

    /// Names of vertical rules, in the row above the plot, to the side with more room.
    private mutating func drawRuleNames(_ x: PositionScale, into scene: inout Scene) {
        var row = LabelPlacer(x: frame.left...frame.right, y: frame.plotTop - 26...frame.plotTop)
        for case .rule(let rule) in plan.panel.marks where !rule.label.isEmpty {
            guard case .x(let value) = rule.position, x.domain.contains(value) else { continue }
            let position = x(value)
            let rooms = [(frame.right - position - 6, Scene.Text.Anchor.start, 6.0), (position - frame.left - 6, .end, -6.0)]
            let candidates = rooms.enumerated().sorted { ($1.element.0, $0.offset) < ($0.element.0, $1.offset) }.map { _, room in
                let text = TextMetrics.fitted(rule.label, width: room.0 / TextMetrics.safety, size: 12)
                return Scene.Text(text: text, x: position + room.2, y: frame.plotTop - 11, anchor: room.1, color: .ink)
            }
            let whole = candidates.filter { $0.text == rule.label }
            if let place = row.place(whole.reversed() + candidates) { scene.add(place) } else { unnamed.append(rule.label) }
        }
    }

    /// Labels beside the plot, each as near as can be to where it belongs, with a line to it where it had to move. Where there is no room for
    /// all, the last given are left out.
    private mutating func drawEdge(_ labels: [EdgeLabel], isTrailing: Bool, _ scales: (x: PositionScale, y: PositionScale), into scene: inout Scene) {
        var labels = labels.filter { scales.y.domain.contains($0.y) }
        let bottom = frame.plotBottom - (plan.axes?.x.isValues == true ? 0 : 3)
        let range = frame.plotTop - 8...bottom + 8
        var left: [String] = []
        while labels.count > 1, labels.reduce(0, { $0 + $1.height }) > range.upperBound - range.lowerBound { left.append(labels.removeLast().name) }
        unnamed += left.reversed()
        let centres = EndLabels.spread(labels.map { scales.y($0.y) }, sizes: labels.map(\.height), within: range)
        for (label, centre) in zip(labels, centres) {
            let edge = isTrailing ? frame.plotRight + 9 : frame.plotLeft - 9
            let y = scales.y(label.y)
            let from = label.x.map { scales.x($0) } ?? (isTrailing ? frame.plotRight : frame.plotLeft)
            // From a mark that does not stand at the edge, or to a label that had to move.
            if (from - edge).magnitude > 24 || (centre - y).magnitude > 7 {
                var elbow = Scene.Path(Scene.Paint(stroke: .rule, width: 0.75))
                let turn = isTrailing ? frame.plotRight + 2 : frame.plotLeft - 2
                elbow.move(from + (isTrailing ? min(7, max(0, turn - from)) : max(-7, min(0, turn - from))), y)
                if centre != y { elbow.line(turn, y) }
                elbow.line(isTrailing ? edge - 2 : edge + 2, centre)
                scene.add(elbow)
            }
            let first = centre + label.size * TextMetrics.halfCap - Double(label.lines.count - 1) / 2 * EdgeLabel.lineHeight
            for (row, line) in label.lines.enumerated() {
                let text = Scene.Text(
                    text: line, x: edge, y: first + Double(row) * EdgeLabel.lineHeight, size: label.size, isBold: label.isBold,
                    anchor: isTrailing ? .start : .end, color: label.color)
                placer.take(text)
                scene.add(text)
            }
        }
    }
}
