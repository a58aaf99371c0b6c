import AssayLanguage

extension ChartSeries {
    /// A panel of this series alone, with its last figure beside its last point.
    func panel(over weeks: [WeekTick], height: Double = 168) -> Panel {
        let role = measure.role
        var marks = marks(over: weeks)
        if let last = last(in: weeks) {
            // An old figure must not pass for the latest.
            let week = last.index == weeks.count - 1 ? "" : " (\(TextMetrics.fitted(weeks[last.index].label, width: 60, size: 14, bold: true)))"
            marks.append(
                .text(
                    TextMark(
                        measure.format.short(last.value) + week, at: DataPoint(x: Double(weeks[last.index].ordinal), y: last.value), color: role.color,
                        isBold: true, size: 14, placement: .trailingEdge)))
        }
        return Panel(
            title: role.word + " · " + measure.titleWithUnit, color: role.color, notes: notes(over: weeks), x: .weeks(weeks),
            y: .quantity(Axis.Quantity(format: measure.format)), marks: marks, height: height, statement: withheld)
    }

    /// What a reader must know of the line, in a few words each.
    func notes(over weeks: [WeekTick]) -> [String] {
        var notes: [String] = []
        let shown = 0..<min(weeks.count, values.count)
        let breaks = breaks.filter { $0 > 0 && shown.contains($0) }
        if let first = breaks.min() {
            notes.append(breaks.count == 1 ? tell("definition changed in \(weeks[first].label)") : tell("definition changed where the line breaks"))
        }
        if hasProvisional(in: weeks) { notes.append(tell("open circle: provisional")) }
        return notes
    }

    /// Whether a figure of the weeks there are is provisional.
    func hasProvisional(in weeks: [WeekTick]) -> Bool { hollow.contains { (0..<min(weeks.count, values.count)).contains($0) && values[$0]?.isFinite == true } }
}

extension ChartMeasure {
    /// "Tokens consumed", "Lead time, h": with the unit where the title does not have it.
    public var titleWithUnit: String {
        guard let unit = format.unit, format.style == .plain, !unit.isEmpty, !Self.contains(title, unit) else { return title }
        return title + ", " + unit
    }

    /// Whether an ASCII word stands in a text, upper or lower case.
    private static func contains(_ text: String, _ word: String) -> Bool {
        let text = text.utf8.map { $0 | 0x20 }, word = word.utf8.map { $0 | 0x20 }
        guard text.count >= word.count else { return false }
        return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
    }
}
