/// Ticks and labels under a plot whose axis is of categories or values.
enum HorizontalAxis {
    static func draw(_ axis: PanelAxis, scale: PositionScale, frame: PanelFrame, into scene: inout Scene) {
        switch axis {
        case .weeks: break
        case .bands(let names):
            let labels = names.enumerated().filter { !$0.element.isEmpty }.map { index, lines -> (x: Double, half: Double, lines: [String]) in
                let half = (lines.map { TextMetrics.width($0, size: 12) * TextMetrics.safety }.max() ?? 0) / 2
                return (max(frame.left + half, min(scale(Double(index)), frame.right - half)), half, lines)
            }
            for index in LabelThinning.kept(labels.map { ($0.x - $0.half, $0.x + $0.half) }, gap: 3) {
                for (row, line) in labels[index].lines.enumerated() {
                    scene.add(Scene.Text(text: line, x: labels[index].x, y: frame.plotBottom + 20 + Double(row) * 15, anchor: .middle))
                }
            }
        case .values(_, _, isBare: true): break
        case .values(let values, let title, isBare: false):
            let labels = zip(values.tickValues, values.labels).map { (x: scale($0), text: $1) }
            scene.verticalRules(labels.map(\.x), from: frame.plotBottom, to: frame.plotBottom + 5, .rule)
            let spans = labels.map { label -> (start: Double, end: Double) in
                let half = TextMetrics.width(label.text, size: 12) * TextMetrics.safety / 2
                return (label.x - half, label.x + half)
            }
            for index in LabelThinning.kept(spans, gap: 6) where spans[index].start >= frame.left && spans[index].end <= frame.right {
                scene.add(Scene.Text(text: labels[index].text, x: labels[index].x, y: frame.plotBottom + 20, anchor: .middle))
            }
            let text = TextMetrics.fitted(title, width: (frame.right - frame.plotLeft) / TextMetrics.safety, size: 12)
            scene.add(Scene.Text(text: text, x: frame.plotLeft, y: frame.plotBottom + 38, color: .ink))
        }
    }
}
