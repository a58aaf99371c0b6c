import AssayLanguage

/// One metric in up to twelve groups, a small panel each, on one scale; groups too small to show have a panel that says so.
public struct SmallMultiples: ChartDesign {
    public var weeks: [WeekTick]
    /// In the order of the finding; the title of each measure is the group's.
    public var panels: [ChartSeries]
    /// What all panels show.
    public var measure: ChartMeasure
    /// Everybody, behind each panel in grey; empty for none.
    public var reference: [Double?]
    /// Each panel its own scale, which is said.
    public var hasOwnScales: Bool
    public var events: [ChartEvent]

    public init(weeks: [WeekTick], panels: [ChartSeries], measure: ChartMeasure, reference: [Double?], hasOwnScales: Bool = false, events: [ChartEvent] = []) {
        self.weeks = weeks
        self.panels = panels
        self.measure = measure
        self.reference = reference
        self.hasOwnScales = hasOwnScales
        self.events = events
    }
}

extension SmallMultiples {
    /// More panels than these nobody reads.
    public static let limit = 12

    public func chart(_ caption: ChartCaption) -> Chart {
        let domain = hasOwnScales ? nil : domain
        // What all panels share is made once.
        let ends = ends, drawnEvents = drawnEvents(ends), everybody = everybody
        let reference = hasEverybody ? [Mark.line(LineMark(points: everybody.points(over: weeks), color: .context, width: 1))] : []
        let behind = drawnEvents.map { Mark.rule(RuleMark(.x(Double($0.ordinal)), style: $0.isNoted ? .dashed : .solid)) } + reference
        var panels = drawn.map { panel($0, ends: ends, behind: behind, domain: domain) }
        if panels.isEmpty {
            panels = [Panel(x: .weeks(ends), y: .quantity(Axis.Quantity(format: measure.format)), marks: [], height: Self.height, statement: tell("no groups to show"))]
        }
        return Chart(caption: caption, panels: panels, arrangement: .grid(columns: 4), notes: notes(drawnEvents))
    }

    private static let height = 72.0

    var drawn: ArraySlice<ChartSeries> { panels.prefix(Self.limit) }

    /// The reference, as a series.
    var everybody: ChartSeries { ChartSeries(measure, values: reference) }
    var hasEverybody: Bool { everybody.last(in: weeks) != nil }

    /// One for all panels, rounded out to ticks; nil where nothing can be drawn on one.
    var domain: ClosedRange<Double>? {
        var extent = ValueExtent()
        for series in [everybody] + drawn {
            for case let value? in series.shown(over: weeks) { extent.add(value) }
        }
        return try? ValueAxis(extent, format: measure.format, count: 3).domain
    }

    /// The first and the last week: with a year of names under each of twelve panels nobody would see the lines.
    private var ends: [WeekTick] {
        guard let first = weeks.min(by: { $0.ordinal < $1.ordinal }), let last = weeks.max(by: { $0.ordinal < $1.ordinal }) else { return [] }
        return (first.ordinal == last.ordinal ? [last] : [first, last]).map { WeekTick(ordinal: $0.ordinal, label: $0.label) }
    }

    /// As lines through every panel, named once in a note.
    private func drawnEvents(_ ends: [WeekTick]) -> ArraySlice<ChartEvent> {
        guard let first = ends.first, let last = ends.last else { return [] }
        return events.filter { (first.ordinal...last.ordinal).contains($0.ordinal) }.prefix(EventGuide.limit)
    }

    /// - Parameter behind: what lies behind the line in every panel.
    private func panel(_ series: ChartSeries, ends: [WeekTick], behind: [Mark], domain: ClosedRange<Double>?) -> Panel {
        let role = measure.role
        var line = series
        line.measure.role = role
        if series.withheld != nil { line.values = [] }
        let last = line.last(in: weeks)
        var marks = behind
        marks += line.marks(over: weeks, width: 2, radius: 3)
        if let last {
            let text = ChartSentences.last(last.value, measure.format, of: weeks[last.index].label, isOld: last.index < weeks.count - 1)
            marks.append(.text(TextMark(text, at: DataPoint(x: Double(weeks[last.index].ordinal), y: last.value), color: role.color, isBold: true, placement: .trailingEdge)))
        }
        return Panel(
            title: ChartSentences.name(series.measure), color: .ink, notes: hasOwnScales ? [tell("own scale")] : [], x: .weeks(ends),
            y: .quantity(Axis.Quantity(format: measure.format, domain: domain)), marks: marks, height: Self.height,
            statement: series.withheld ?? (last == nil ? tell("no figures in these weeks") : nil))
    }

    /// What lines and circles mean, in one paragraph, and who is left out, in another.
    private func notes(_ drawnEvents: ArraySlice<ChartEvent>) -> [String] {
        let shown = drawn.filter { $0.withheld == nil }
        var key: [String] = []
        if hasEverybody, !shown.isEmpty { key.append(tell("Thin grey line: everybody.")) }
        if !drawnEvents.isEmpty, !shown.isEmpty {
            let names = drawnEvents.map { event in
                (weeks.first { $0.ordinal == event.ordinal }.map { $0.label + " " } ?? "") + event.name
            }
            let list = names.joined(separator: "; ")
            key.append(names.count == 1 ? tell("Vertical line: \(list).") : tell("Vertical lines: \(list)."))
        }
        if shown.contains(where: { $0.hasProvisional(in: weeks) }) { key.append(tell("Open circle: provisional.")) }
        if shown.contains(where: { series in series.breaks.contains { $0 > 0 && weeks.indices.contains($0) } }) {
            key.append(tell("Where a line breaks, the definition changed."))
        }
        if hasOwnScales, drawn.count > 1 { key.append(tell("Each panel has a scale of its own: compare shapes, not heights.")) }
        let left = panels.dropFirst(Self.limit).map { ChartSentences.name($0.measure) }
        guard !left.isEmpty else { return [key.joined(separator: " ")] }
        let named = left.prefix(8), rest = left.count - named.count
        let names = ChartSentences.list(named + (rest > 0 ? [tell("\(rest) more")] : []))
        return [key.joined(separator: " "), left.count == 1 ? tell("One group is not drawn: \(names).") : tell("\(left.count) groups are not drawn: \(names).")]
    }
}
