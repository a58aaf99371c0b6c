import AssayLanguage

/// Events over the panels: lines, and their names. One event has its name beside its line; several have letters on top and a list of
/// names under the chart. Four are drawn, the first four given; of the rest the number is said.
struct EventGuide {
    private struct Mark { var x: Double, badge: Double, isNoted: Bool, name: String }
    private struct Entry { var x: Double, row: Int, letter: String, text: String }

    static let limit = 4
    /// Of the row above the first panel.
    static let rowHeight = 24.0
    private static let lineHeight = 18.0, radius = 8.0

    private let marks: [Mark]
    private let entries: [Entry]
    private let frame: ClosedRange<Double>

    var isEmpty: Bool { marks.isEmpty }
    /// Of the list under the chart.
    var listHeight: Double { entries.last.map { Double($0.row + 1) * Self.lineHeight + 8 } ?? 0 }

    /// - Parameter frame: from the left to the right edge of the drawing.
    init(_ events: [ChartEvent], weeks: [WeekTick], scale: PositionScale, frame: ClosedRange<Double>) {
        self.frame = frame
        let inside = events.filter { scale.domain.contains(Double($0.ordinal)) }
        let drawn = inside.prefix(Self.limit).enumerated().sorted { ($0.element.ordinal, $0.offset) < ($1.element.ordinal, $1.offset) }.map(\.element)
        let positions = drawn.map { scale(Double($0.ordinal)) }
        let badges = EndLabels.spread(
            positions, size: 2 * Self.radius + 3, within: frame.lowerBound + Self.radius...frame.upperBound - Self.radius)
        let names = drawn.map(\.name)
        marks = drawn.indices.map { Mark(x: positions[$0], badge: badges[$0], isNoted: drawn[$0].isNoted, name: names[$0]) }
        guard marks.count > 1 else {
            entries = []
            return
        }
        var texts = drawn.indices.map { index in
            let week = weeks.first { $0.ordinal == drawn[index].ordinal }?.label
            return (letter: Self.letters[index], text: (week.map { $0 + " · " } ?? "") + names[index])
        }
        let rest = inside.count - drawn.count
        if rest > 0 { texts.append(("", rest == 1 ? tell("and 1 more event") : tell("and \(rest) more events"))) }
        entries = Self.flow(texts, frame: frame)
    }

    private static let letters = ["A", "B", "C", "D"]
    /// From a letter to its name.
    private static let indent = 16.0

    /// Entries one after the other, in as many rows as they need.
    private static func flow(_ texts: [(letter: String, text: String)], frame: ClosedRange<Double>) -> [Entry] {
        var entries: [Entry] = []
        var x = frame.lowerBound, row = 0
        for (letter, text) in texts {
            let indent = letter.isEmpty ? 0 : Self.indent
            let room = (frame.upperBound - frame.lowerBound - indent) / TextMetrics.safety
            let text = TextMetrics.fitted(text, width: room, size: 12)
            let width = indent + TextMetrics.width(text, size: 12) * TextMetrics.safety
            if x > frame.lowerBound, x + width > frame.upperBound {
                x = frame.lowerBound
                row += 1
            }
            entries.append(Entry(x: x, row: row, letter: letter, text: text))
            x += width + 20
        }
        return entries
    }

    /// - Parameters:
    ///   - top: of the row of names or letters.
    ///   - stretches: the plots the lines cross, from above; nil for one without marks.
    ///   - spaces: where a line may pass between two plots: elsewhere there is text.
    func draw(top: Double, stretches: [ClosedRange<Double>?], spaces: [ClosedRange<Double>], into scene: inout Scene) {
        for mark in marks {
            var path = Scene.Path(Scene.Paint(stroke: .rule, style: mark.isNoted ? .dotted : .solid))
            let x = Scene.crisp(mark.x)
            if marks.count > 1 {
                path.segment(mark.badge, top + 2 * Self.radius, x, top + Self.rowHeight)
            } else {
                path.move(x, top)
            }
            for (index, stretch) in stretches.enumerated() {
                guard let stretch else { continue }
                let isJoined = index == 0 || (stretches[index - 1] != nil && spaces[index - 1].contains(mark.x))
                if !isJoined { path.move(x, stretch.lowerBound) }
                path.line(x, stretch.upperBound)
            }
            scene.add(path)
        }
        drawNames(top: top, into: &scene)
    }

    private func drawNames(top: Double, into scene: inout Scene) {
        guard marks.count > 1 else {
            if let mark = marks.first { drawName(of: mark, top: top, into: &scene) }
            return
        }
        // All circles, then all letters: what looks alike is written down once.
        for mark in marks { scene.circle(mark.badge, top + Self.radius, radius: Self.radius, Scene.Paint(fill: .ground, stroke: .rule)) }
        for (index, mark) in marks.enumerated() {
            scene.add(
                Scene.Text(
                    text: Self.letters[index], x: mark.badge, y: top + Self.radius + 12 * TextMetrics.halfCap, isBold: true, anchor: .middle, color: .ink))
        }
    }

    /// To the side where there is more room.
    private func drawName(of mark: Mark, top: Double, into scene: inout Scene) {
        let right = frame.upperBound - mark.x - 6, left = mark.x - 6 - frame.lowerBound
        let name = TextMetrics.fitted(mark.name, width: max(left, right) / TextMetrics.safety, size: 12)
        let isRight = right >= left || right / TextMetrics.safety >= TextMetrics.width(name, size: 12)
        scene.add(Scene.Text(text: name, x: isRight ? mark.x + 6 : mark.x - 6, y: top + 12, anchor: isRight ? .start : .end, color: .ink))
    }

    func drawList(top: Double, into scene: inout Scene) {
        func baseline(_ row: Int) -> Double { top + 8 + Double(row) * Self.lineHeight + 12 }
        for entry in entries where !entry.letter.isEmpty {
            scene.add(Scene.Text(text: entry.letter, x: entry.x, y: baseline(entry.row), isBold: true, color: .ink))
        }
        for entry in entries { scene.add(Scene.Text(text: entry.text, x: entry.x + (entry.letter.isEmpty ? 0 : Self.indent), y: baseline(entry.row))) }
    }
}
