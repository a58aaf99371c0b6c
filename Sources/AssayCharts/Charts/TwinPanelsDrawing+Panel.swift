extension TwinPanelsDrawing {
    /// The finding and what was measured.
    mutating func header() {
        for (index, line) in layout.titleLines.enumerated() {
            out.text(line, x: layout.left, y: layout.titleBaseline(index), size: TwinPanelsLayout.titleSize, bold: true, fill: .ink)
        }
        for (index, line) in layout.subtitleLines.enumerated() {
            out.text(line, x: layout.left, y: layout.subtitleBaseline(index), size: TwinPanelsLayout.subtitleSize)
        }
    }

    /// A panel's title in the colour of its series, with its notes at the right.
    ///
    /// - Returns: the space between the two, where a line may pass.
    @discardableResult
    mutating func title(_ plan: PanelPlan, above top: Double) -> ClosedRange<Double> {
        let baseline = top - TwinPanelsLayout.titleRow + 15
        let width = layout.right - layout.left
        let notesWidth = TextMetrics.width(plan.notes, size: 12) * TextMetrics.safety
        let room = width - (notesWidth > 0 ? min(notesWidth, width / 2) + 20 : 0)
        let title = TextMetrics.fitted(plan.title, width: room / TextMetrics.safety, size: 14, bold: true)
        out.text(title, x: layout.left, y: baseline, size: 14, bold: true, fill: plan.panel.role.color)
        let end = layout.left + TextMetrics.width(title, size: 14, bold: true) * TextMetrics.safety
        guard !plan.notes.isEmpty else { return end...layout.right }
        let notes = TextMetrics.fitted(plan.notes, width: (layout.right - end - 20) / TextMetrics.safety, size: 12)
        out.text(notes, x: layout.right, y: baseline, anchor: .end)
        return end...layout.right - TextMetrics.width(notes, size: 12) * TextMetrics.safety
    }

    /// Grid lines and their values; or what there is to say instead of a line.
    mutating func grid(_ plan: PanelPlan, _ plot: ClosedRange<Double>) {
        guard let axis = plan.axis else {
            out.rules([plot.lowerBound, plot.upperBound], from: layout.plotLeft, to: layout.plotRight, stroke: .grid)
            let width = (layout.plotRight - layout.plotLeft) / TextMetrics.safety
            let text = TextMetrics.fitted(plan.statement ?? "", width: width, size: 14)
            let middle = (plot.lowerBound + plot.upperBound) / 2
            out.text(text, x: (layout.plotLeft + layout.plotRight) / 2, y: middle + 14 * TextMetrics.halfCap, size: 14, anchor: .middle)
            return
        }
        let y = LinearScale(axis.domain, from: plot.upperBound, to: plot.lowerBound)
        let values = axis.ticks?.values ?? []
        out.rules(values.filter { $0 != 0 }.map { y($0) }, from: layout.plotLeft, to: layout.plotRight, stroke: .grid)
        // Zero is where the value is nothing: a line that can be seen.
        if values.contains(0) { out.rules([y(0)], from: layout.plotLeft, to: layout.plotRight, stroke: .rule) }
        out.raw("<g text-anchor=\"end\">")
        for (value, label) in zip(values, axis.labels) {
            out.text(label, x: layout.plotLeft - 8, y: SVGWriter.crisp(y(value)) + 12 * TextMetrics.halfCap)
        }
        out.raw("</g>")
    }

    /// The line, its marks, and the last figure beside its point.
    mutating func series(_ plan: PanelPlan, _ plot: ClosedRange<Double>, _ x: WeekScale) {
        guard let axis = plan.axis, let last = plan.last else { return }
        let panel = plan.panel
        let y = LinearScale(axis.domain, from: plot.upperBound, to: plot.lowerBound)
        let points = SeriesPoints(values: panel.values, weeks: chart.weeks, breaks: panel.breaks, x: x, y: y)
        out.line(points, role: panel.role, width: panel.role == .value ? 2.5 : 2, dashes: "6 3")
        for index in points.points.indices {
            guard let point = points.points[index] else { continue }
            if !panel.hollow.isEmpty, panel.hollow.contains(index) {
                out.point(point, role: panel.role, style: .provisional, radius: 4)
            } else if index == last.index || points.isIsolated(index) {
                out.point(point, role: panel.role, style: .final, radius: 4)
            }
        }
        guard let point = points.points[last.index] else { return }
        // Off the letters of events above, and off the last week's name below.
        let centre = EndLabels.spread([point.y], size: 18, within: plot.lowerBound + 1...plot.upperBound - 3)[0]
        let baseline = centre + PanelPlan.endSize * TextMetrics.halfCap
        let isInside = last.index < chart.weeks.count - 1
        out.endLabel(last.label, x: point.x + 9, y: baseline, color: panel.role.color, hasHalo: isInside)
    }
}

extension SVGWriter {
    /// A figure in the colour of its series. Inside the plot a copy in the colour of the ground goes under it, so that no line runs through it.
    fileprivate mutating func endLabel(_ label: String, x: Double, y: Double, color: Palette.Role, hasHalo: Bool) {
        if hasHalo {
            raw("<g stroke-width=\"4\" stroke-linejoin=\"round\"")
            paint(stroke: .ground)
            byte(0x3E)
            text(label, x: x, y: y, size: PanelPlan.endSize, bold: true, fill: .ground)
            raw("</g>")
        }
        text(label, x: x, y: y, size: PanelPlan.endSize, bold: true, fill: color)
    }
}
