/// The row, or the two rows, above a plot: its title in the colour of its series, and its notes at the right, or below where both do not fit.
struct PanelHeader {
    let title: String
    private let color: Palette.Role
    private let notes: [String]
    private let isBelow: Bool
    private let left: Double, right: Double

    static let titleRow = 30.0, noteRow = 17.0

    /// - Parameter saysAxis: whether what is true of its axis is said here.
    init(_ plan: PanelPlan, left: Double, right: Double, saysAxis: Bool = true) {
        (self.left, self.right) = (left, right)
        color = plan.panel.color
        let width = right - left
        title = TextMetrics.fitted(plan.panel.title, width: width / TextMetrics.safety, size: 14, bold: true)
        let text = (plan.notes + (saysAxis ? [plan.axes?.y.note].compactMap { $0 } : [])).joined(separator: " · ")
        let titleWidth = TextMetrics.width(title, size: 14, bold: true) * TextMetrics.safety
        let textWidth = TextMetrics.width(text, size: 12) * TextMetrics.safety
        isBelow = !title.isEmpty && titleWidth + 20 + textWidth > width
        notes = text.isEmpty ? [] : TextMetrics.lines(text, width: width / TextMetrics.safety, size: 12, limit: 2)
    }

    var height: Double {
        // Half of a tick's label stands above the plot.
        if title.isEmpty { return Double(notes.count) * Self.noteRow + 10 }
        return Self.titleRow + (isBelow ? Double(notes.count) * Self.noteRow : 0)
    }

    func draw(top: Double, into scene: inout Scene) {
        scene.add(Scene.Text(text: title, x: left, y: top + 15, size: 14, isBold: true, color: color))
        if title.isEmpty || isBelow {
            let first = top + (title.isEmpty ? 12 : 33)
            for (index, line) in notes.enumerated() { scene.add(Scene.Text(text: line, x: left, y: first + Double(index) * Self.noteRow)) }
        } else if let line = notes.first {
            scene.add(Scene.Text(text: line, x: right, y: top + 15, anchor: .end))
        }
    }

    /// Where a line may pass from the panel above to this one.
    var space: ClosedRange<Double> {
        let end = left + TextMetrics.width(title, size: 14, bold: true) * TextMetrics.safety
        let widest = notes.map { TextMetrics.width($0, size: 12) * TextMetrics.safety }.max() ?? 0
        if title.isEmpty || isBelow { return min(right, max(end, left + widest))...right }
        return min(end, right - widest)...right - widest
    }
}
