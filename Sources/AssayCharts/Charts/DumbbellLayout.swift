/// Where the figures of a dumbbell's rows stand: outside of the two marks, so that they never touch, or one label for both where the marks touch.
struct DumbbellLayout {
    private let content: DumbbellRows
    /// From where to where the axis goes.
    let domain: ClosedRange<Double>

    /// Of the axis: marks nearer than this touch on a telephone.
    private static let touching = 0.05

    init(_ content: DumbbellRows) {
        self.content = content
        let values = content.rows.flatMap { row in [content.figures(row).before, content.figures(row).after].compactMap { $0 } }
        guard let low = values.min(), let high = values.max() else {
            domain = 0...1
            return
        }
        // Equal figures stand in the middle.
        let room = low < high ? 0 : max(low.magnitude, 1)
        domain = low - room...high + room
    }

    /// Two lines of a name need more.
    var rowHeight: Double {
        content.rows.contains { TextMetrics.width($0.label, size: 12) * TextMetrics.safety > 0.36 * Chart.narrow } ? 38 : 28
    }

    /// Whether one label tells both.
    func isMerged(_ row: DumbbellRows.Compared) -> Bool {
        content.isUnchanged(row) || row.change.magnitude < Self.touching * (domain.upperBound / 2 - domain.lowerBound / 2)
    }

    var labels: [Mark] {
        let format = content.measure.format, color = content.measure.role.color
        let compared = content.compared
        return content.rows.indices.flatMap { index -> [Mark] in
            let y = Double(index)
            func label(_ text: String, _ x: Double, _ color: Palette.Role, _ placement: TextMark.Placement) -> Mark {
                .text(TextMark(text, at: DataPoint(x: x, y: y), color: color, placement: placement))
            }
            if let row = compared.first(where: { $0.index == index }) {
                if isMerged(row) { return [label(content.levels(row), max(row.before, row.after), color, .right)] }
                let isRise = row.before < row.after
                return [
                    label(format.short(row.before), row.before, .muted, isRise ? .left : .right), label(format.short(row.after), row.after, color, isRise ? .right : .left),
                ]
            }
            let (before, after) = content.figures(content.rows[index])
            let statement = content.statement(content.rows[index]) ?? ""
            guard let value = before ?? after else { return [label(statement, domain.lowerBound, .muted, .right)] }
            let isRoomy = value < domain.lowerBound / 2 + domain.upperBound / 2
            return [label(format.short(value) + " (" + statement + ")", value, before == nil ? color : .muted, isRoomy ? .right : .left)]
        }
    }
}
