import AssayLanguage

extension Chart {
    /// Gives everything its place, in steps from the top down.
    func scene(isInline: Bool, width: Double) -> Scene {
        let padding = isInline ? 0.0 : width < 500 ? 16 : 24
        // 1. Title and subtitle, in a file of its own.
        let heading = ChartHeading(isInline ? nil : caption, width: width)
        // 2. Panels, with margins measured from their labels.
        let layout = ChartLayout(self, width: width, padding: padding, top: padding + heading.height)
        var scene = Scene(width: width + 2 * padding)
        heading.draw(left: padding, top: padding, into: &scene)
        var drawings = zip(layout.plans, layout.frames).map { PanelDrawing($0, frame: $1) }
        // 3. What lies behind, then events, then marks over both.
        for index in drawings.indices {
            layout.headers[index].draw(top: layout.headerTops[index], into: &scene)
            drawings[index].drawGround(into: &scene)
        }
        drawEvents(layout, into: &scene)
        for index in drawings.indices { drawings[index].drawMarks(into: &scene) }
        // 4. Horizontal axes.
        for index in layout.plans.indices {
            let frame = layout.frames[index]
            if let axes = layout.plans[index].axes { HorizontalAxis.draw(axes.x, scale: layout.plans[index].horizontalScale(axes, frame), frame: frame, into: &scene) }
            layout.weekAxes[index]?.draw(at: frame.plotBottom, into: &scene)
        }
        // 5. What did not fit is said.
        let notes = notes + axisNotes(layout.plans) + omitted(drawings)
        let bottom = ChartFooter(chart: self, left: layout.left, right: layout.right).draw(top: layout.bottom, events: layout.events, notes: notes, into: &scene)
        scene.height = (bottom + padding).rounded(.up)
        return scene
    }

    private func drawEvents(_ layout: ChartLayout, into scene: inout Scene) {
        guard let events = layout.events, let first = layout.frames.first else { return }
        let hasNames = layout.plans.first?.hasRuleNames == true
        events.draw(
            top: first.plotTop - EventGuide.rowHeight - (hasNames ? PanelPlan.ruleRow : 0),
            stretches: zip(layout.plans, layout.frames).map { $0.axes == nil ? nil : $1.plotTop...$1.plotBottom },
            spaces: layout.headers.dropFirst().map(\.space), into: &scene)
    }

    /// In small multiples what is true of the axes is said once.
    private func axisNotes(_ plans: [PanelPlan]) -> [String] {
        guard case .grid = arrangement else { return [] }
        return plans.compactMap { $0.axes?.y.note }.first.map { [$0.prefix(1).uppercased() + $0.dropFirst()] } ?? []
    }

    private func omitted(_ drawings: [PanelDrawing]) -> [String] {
        var notes: [String] = []
        let unnamed = drawings.flatMap { $0.plan.omitted + $0.unnamed }
        if !unnamed.isEmpty { notes.append(tell("Without a label, for want of room: \(unnamed.joined(separator: ", "))")) }
        let dropped = drawings.reduce(0) { $0 + $1.dropped }
        if dropped > 0 { notes.append(dropped == 1 ? tell("1 point has no label, for want of room") : tell("\(dropped) points have no label, for want of room")) }
        return notes
    }
}
