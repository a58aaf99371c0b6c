/// The horizontal axis under the panels: weeks, and under them the months and years they begin.
struct WeekAxis {
    private struct Label { var x: Double, text: String }

    private let weeks: [Label]
    private let months: [Label]
    private let years: [Label]
    private let frame: ClosedRange<Double>

    /// The height under the line of the axis.
    var height: Double { years.isEmpty ? (months.isEmpty ? 28 : 45) : 61 }

    /// - Parameter frame: from the left to the right edge of the drawing, which no label crosses.
    init(_ ticks: [WeekTick], scale: PositionScale, frame: ClosedRange<Double>) {
        self.frame = frame
        weeks = Self.centred(ticks, scale: scale, frame: frame)
        // A month's mark stands between its first week and the week before.
        months = Self.started(ticks, \.month, bold: false, scale: scale, frame: frame)
        years = Self.started(ticks, \.year, bold: true, scale: scale, frame: frame)
    }

    /// Marks and labels, and no line of its own: a line at the foot of a scale reads as its zero.
    func draw(at line: Double, into scene: inout Scene) {
        scene.verticalRules(weeks.map(\.x), from: line, to: line + 5, .rule)
        scene.verticalRules(months.map(\.x), from: line + 27, to: line + 41, .grid)
        scene.verticalRules(years.map(\.x), from: line + 27, to: line + 57, .rule)
        for label in weeks { scene.add(Scene.Text(text: label.text, x: label.x, y: line + 20, anchor: .middle)) }
        for label in months { scene.add(Scene.Text(text: label.text, x: label.x + 4, y: line + 38)) }
        for label in years { scene.add(Scene.Text(text: label.text, x: label.x + 4, y: line + 54, isBold: true)) }
    }

    /// No label is longer: it is a week's or a month's name.
    private static let longest = 96.0

    private static func centred(_ ticks: [WeekTick], scale: PositionScale, frame: ClosedRange<Double>) -> [Label] {
        var labels: [Label] = [], spans: [(start: Double, end: Double)] = []
        labels.reserveCapacity(ticks.count)
        spans.reserveCapacity(ticks.count)
        // By index: a tick holds texts that are not asked for.
        for index in ticks.indices {
            let x = scale(Double(ticks[index].ordinal))
            let (text, width) = TextMetrics.fittedWithWidth(ticks[index].label, width: longest, size: 12)
            let half = width * TextMetrics.safety / 2
            guard x - half >= frame.lowerBound, x + half <= frame.upperBound else { continue }
            labels.append(Label(x: x, text: text))
            spans.append((x - half, x + half))
        }
        return LabelThinning.kept(spans, gap: 4).map { labels[$0] }
    }

    private static func started(
        _ ticks: [WeekTick], _ name: (WeekTick) -> String?, bold: Bool, scale: PositionScale, frame: ClosedRange<Double>
    ) -> [Label] {
        var labels: [Label] = [], spans: [(start: Double, end: Double)] = []
        // The distance between neighbours; the whole width for a single week.
        let step = (scale.end - scale.start) / max(1, scale.domain.upperBound - scale.domain.lowerBound)
        for tick in ticks {
            guard let name = name(tick), !name.isEmpty else { continue }
            let x = max(frame.lowerBound, scale(Double(tick.ordinal)) - min(step / 2, 14))
            let (text, width) = TextMetrics.fittedWithWidth(name, width: longest, size: 12, bold: bold)
            let end = x + 4 + width * TextMetrics.safety
            guard end <= frame.upperBound else { continue }
            labels.append(Label(x: x, text: text))
            spans.append((x, end))
        }
        return LabelThinning.kept(spans, gap: 4).map { labels[$0] }
    }
}
