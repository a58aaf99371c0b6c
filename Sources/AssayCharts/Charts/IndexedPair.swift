import AssayLanguage

/// Adoption and value on one scale, each as a percentage of its own base: which rose more, not how large they are. The base is the verdict's, so that picture and words agree.
public struct IndexedPair: ChartDesign {
    public var weeks: [WeekTick]
    public var adoption: ChartSeries
    public var value: ChartSeries
    /// What 100 stands for, in the measure's unit; a base that is not positive cannot be drawn, and is said.
    public var adoptionBase: Double
    public var valueBase: Double
    /// Of which weeks it is the mean: "mean of W01 to W04".
    public var base: String
    public var events: [ChartEvent]

    public init(weeks: [WeekTick], adoption: ChartSeries, value: ChartSeries, adoptionBase: Double, valueBase: Double, base: String, events: [ChartEvent] = []) {
        self.weeks = weeks
        self.adoption = adoption
        self.value = value
        self.adoptionBase = adoptionBase
        self.valueBase = valueBase
        self.base = base
        self.events = events
    }
}

extension IndexedPair {
    public func chart(_ caption: ChartCaption) -> Chart {
        let pair = indexed
        // A broad line at 100, as Brinton has it (Graphic Methods for Presenting Facts, 1914): everything is read against it.
        var marks: [Mark] = [.rule(RuleMark(.y(100), width: 1.5, label: tell("100 = base")))]
        // Dashes last: over a line at the same height they still show, under it they would not.
        marks += pair.reversed().flatMap { $0.marks(weeks) }
        marks += pair.compactMap { $0.label(weeks) }
        let panel = Panel(
            title: tell("Index"), notes: notes(pair), x: .weeks(weeks),
            y: .quantity(Axis.Quantity(format: NumberFormat(), scale: isLogarithmic ? .logarithmic : .linear)), marks: marks, height: 264,
            statement: statement(pair))
        return Chart(caption: caption, panels: [panel], events: events)
    }

    var indexed: [IndexedPairSeries] {
        [
            IndexedPairSeries(adoption, base: adoptionBase, weeks: weeks.count), IndexedPairSeries(value, base: valueBase, weeks: weeks.count),
        ]
    }

    /// Whether equal ratios are equal distances: from a threefold rise or a fall to a third on, where a linear scale flattens the other series.
    var isLogarithmic: Bool {
        let points = indexed.flatMap(\.points)
        return points.contains { $0.percent > 300 || $0.percent < 33 } && points.allSatisfy { $0.percent > 0 }
    }

    /// In place of the panel, where neither can be drawn.
    private func statement(_ pair: [IndexedPairSeries]) -> String? {
        let statements = pair.compactMap(\.statement)
        guard statements.count == pair.count, let first = statements.first else { return nil }
        if statements.allSatisfy({ $0 == first }) { return first }
        return pair.map { ChartSentences.shortened($0.name, words: 6) + ": " + ($0.statement ?? "") }.joined(separator: " · ")
    }

    private func notes(_ pair: [IndexedPairSeries]) -> [String] {
        var notes = base.isEmpty ? [] : ["100 = " + base]
        for series in pair {
            if let statement = series.statement { notes.append(ChartSentences.shortened(series.name, words: 6) + ": " + statement) }
        }
        let breaks = weeks.indices.filter { index in
            index > 0 && pair.contains { $0.statement == nil && $0.series.breaks.contains(index) }
        }
        if let first = breaks.first { notes.append(breaks.count == 1 ? tell("definition changed in \(weeks[first].label)") : tell("definition changed where a line breaks")) }
        if pair.contains(where: { series in series.points.contains { series.series.hollow.contains($0.index) } }) { notes.append(tell("open circle: provisional")) }
        return notes
    }
}
