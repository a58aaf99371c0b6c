/// A label in the column beside a plot.
struct EdgeLabel {
    var lines: [String]
    var color: Palette.Role
    var isBold: Bool
    var size: Double
    /// Where it belongs on the vertical axis, and the point it names on the horizontal one; nil for the edge itself.
    var y: Double
    var x: Double?
    /// All of it, for when there is no room.
    var name: String

    init(_ text: String, _ mark: (color: Palette.Role, isBold: Bool, size: Double), x: Double?, y: Double, room: Double) {
        name = text
        lines = TextMetrics.lines(text, width: room / TextMetrics.safety, size: mark.size, bold: mark.isBold, limit: 3)
        (color, isBold, size) = mark
        self.x = x
        self.y = y
    }

    var width: Double { lines.map { TextMetrics.width($0, size: size, bold: isBold) * TextMetrics.safety }.max() ?? 0 }
    static let lineHeight = 18.0
    var height: Double { Double(lines.count) * Self.lineHeight }

    /// Those of a panel, and the names of those for which there is no room: where hardly anything of the plot would be left, they are said under the chart.
    static func all(of panel: Panel, beside axis: PanelAxis, width: Double) -> (leading: [EdgeLabel], trailing: [EdgeLabel], omitted: [String]) {
        let isBanded = if case .bands = axis { true } else { false }
        let hasLeading = panel.marks.contains { if case .text(let text) = $0 { text.placement == .leadingEdge } else { false } }
        let room = (isBanded || hasLeading ? 0.3 : 0.38) * width
        var leading: [EdgeLabel] = [], trailing: [EdgeLabel] = []
        for mark in panel.marks {
            switch mark {
            case .text(let text) where text.point.isFinite && !text.text.isEmpty && [.leadingEdge, .trailingEdge].contains(text.placement):
                let label = EdgeLabel(text.text, (text.color, text.isBold, text.size), x: text.point.x, y: text.point.y, room: room)
                if text.placement == .leadingEdge { leading.append(label) } else { trailing.append(label) }
            case .rule(let rule) where !rule.label.isEmpty:
                if case .y(let value) = rule.position, value.isFinite { trailing.append(EdgeLabel(rule.label, (.muted, false, 12), x: nil, y: value, room: room)) }
            default: break
            }
        }
        let left = leading.map(\.width).max().map { $0 + 14 } ?? axis.leftWidth
        let fits = left + (trailing.map(\.width).max() ?? 0) + 15 < width - 24
        return fits ? (leading, trailing, []) : (leading, [], trailing.map(\.name))
    }
}
