import AssayLanguage

/// A row of a bullet graph in marks. All rows stand in one panel from 0 to 1, each scaled to its own greatest figure, so that bars and figures line up.
struct BulletRow {
    /// What of a row is drawn: nothing where something is said instead.
    struct Figures {
        let value: Double?, target: Double?, prior: Double?
        /// In place of a value.
        let statement: String

        init(_ row: Bullet.Row) {
            let finite = { (value: Double?) in row.statement == nil ? value.flatMap { $0.isFinite ? $0 : nil } : nil }
            (value, target, prior) = (finite(row.value), finite(row.target), finite(row.prior))
            statement = row.statement.flatMap { $0.isEmpty ? nil : $0 } ?? tell("no value")
        }

        private var all: [Double] { [value, target, prior].compactMap { $0 } }

        /// The length of a bar means something from zero only: with negative figures a dot shows the value.
        var isFromZero: Bool { all.allSatisfy { $0 >= 0 } }

        /// A figure to where it stands, 0 to 1.
        func position(_ value: Double) -> Double {
            // Half of each, so that the span of the largest doubles is finite.
            let low = min(0, all.min() ?? 0) / 2, high = max(0, all.max() ?? 0) / 2
            return high > low ? (value / 2 - low) / (high - low) : 0
        }
    }

    /// In pixels; of it the bar takes a third, and the target's tick two thirds.
    static let height = 46.0

    private let row: Bullet.Row
    private let figures: Figures
    private let y: Double

    init(_ row: Bullet.Row, _ figures: Figures, at y: Double) {
        (self.row, self.figures, self.y) = (row, figures, y)
    }

    var marks: [Mark] {
        // A line, not a rule: it stands also where every row is withheld.
        let zero = figures.position(0)
        var marks: [Mark] = []
        let color = row.measure.role.color
        // A bar beside nothing would read as the whole of something.
        if let value = figures.value, figures.target ?? figures.prior != nil {
            let end = figures.position(value)
            if figures.isFromZero {
                marks.append(.bar(BarMark(bars: [BarMark.Bar(base: y - 1 / 6...y + 1 / 6, end: end)], orientation: .horizontal, color: color)))
            } else {
                marks.append(.line(LineMark(points: [DataPoint(x: 0, y: y), DataPoint(x: 1, y: y)], color: .rule, width: 1)))
                marks.append(.point(PointMark(points: [DataPoint(x: end, y: y)], shape: row.measure.role.shape, color: color, radius: 5)))
            }
        }
        let half = figures.isFromZero ? 0.3 : 0.12
        marks.append(.line(LineMark(points: [DataPoint(x: zero, y: y - half), DataPoint(x: zero, y: y + half)], color: .rule, width: 1)))
        if let prior = figures.prior { marks += tick(figures.position(prior), radius: 10, .context) }
        if let target = figures.target { marks += tick(figures.position(target), radius: 14, .ink) }
        return marks + texts
    }

    /// On ground, so that it is seen over a bar of any colour.
    private func tick(_ x: Double, radius: Double, _ color: Palette.Role) -> [Mark] {
        let point = [DataPoint(x: x, y: y)]
        let ground = [-1.0, 1].map { side in PointMark(points: [DataPoint(x: x + side * 0.006, y: y)], shape: .bar, color: .ground, radius: radius) }
        return ground.map(Mark.point) + [.point(PointMark(points: point, shape: .bar, color: color, radius: radius))]
    }

    /// Figures stand in a column, the target's under the value's, each in one line.
    private var texts: [Mark] {
        guard figures.value != nil || figures.target != nil else {
            return [.text(TextMark(TextMetrics.fitted(figures.statement, width: 170, size: 12), at: DataPoint(x: 0, y: y), placement: .right))]
        }
        let format = row.measure.format
        let shift = figures.target == nil ? 0 : 9 / Self.height
        var texts = [TextMark(figures.value.map(format.short) ?? tell("no\u{A0}value"), at: DataPoint(x: 1, y: y - shift), color: .ink, isBold: true, size: 14, placement: .trailingEdge)]
        if let target = figures.target { texts.append(TextMark(tell("target\u{A0}\(format.short(target))"), at: DataPoint(x: 1, y: y + shift), placement: .trailingEdge)) }
        return texts.map(Mark.text)
    }
}
