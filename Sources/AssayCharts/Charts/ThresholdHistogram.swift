import AssayLanguage

/// How many people stand where, with a threshold among them: where many stop just above it, they worked for the threshold. The outline is what it was before the target, or what it would be without one.
public struct ThresholdHistogram: ChartDesign {
    /// People from a lower up to an upper value.
    public struct Bin: Sendable, Hashable {
        public var lower: Double
        public var upper: Double
        public var people: Double

        public init(lower: Double, upper: Double, people: Double) {
            self.lower = lower
            self.upper = upper
            self.people = people
        }
    }

    public var measure: ChartMeasure
    /// Lowest first, each where the one before it ends; the threshold is a border of two.
    public var bins: [Bin]
    public var threshold: Double?
    /// "target: 50".
    public var thresholdLabel: String
    /// For the outline, as people of the same total.
    public var comparison: [Bin]
    /// "before the target".
    public var comparisonLabel: String
    /// "31 people more than expected just above the target".
    public var excess: String?

    public init(measure: ChartMeasure, bins: [Bin], threshold: Double?, thresholdLabel: String, comparison: [Bin] = [], comparisonLabel: String = "", excess: String? = nil) {
        self.measure = measure
        self.bins = bins
        self.threshold = threshold
        self.thresholdLabel = thresholdLabel
        self.comparison = comparison
        self.comparisonLabel = comparisonLabel
        self.excess = excess
    }
}

extension ThresholdHistogram {
    public var finding: String {
        let steps = steps
        guard let most = steps.most else { return ChartSentences.finding(about: measure) { tell("Nobody to show: \($0)") } }
        if let excess, !excess.isEmpty, excess.split(separator: " ").count <= ChartSentences.findingWords { return excess }
        if let sides {
            return ChartSentences.finding(about: measure) { tell("\(Self.people(sides.above)) just above the threshold, \(Self.count(sides.below)) just below: \($0)") }
        }
        return ChartSentences.finding(about: measure) { tell("Most people, \(Self.count(most.people)), at \(print(most)): \($0)") }
    }

    public var summary: String {
        let steps = steps
        guard let first = steps.bins.first, let last = steps.bins.last, let most = steps.most else {
            return ChartSentences.summary([tell("Histogram of \(ChartSentences.heading(measure)): nobody to show.")])
        }
        let people = Self.people(steps.bins.reduce(0) { $0 + $1.people }), short = measure.format.short
        var sentences = [
            tell("Histogram of \(people) by \(ChartSentences.heading(measure)), from \(short(first.lower)) to \(short(last.upper))."),
            tell("Most: \(Self.count(most.people)), at \(print(most))."),
        ]
        if let sides, let threshold { sentences.append(tell("Just below \(short(threshold)): \(Self.count(sides.below)); just above: \(Self.count(sides.above)).")) }
        if let excess { sentences.append(excess + ".") }
        return ChartSentences.summary(sentences)
    }

    public var table: ChartTable {
        let bins = steps.bins, outline = Steps(comparison).bins
        // Both may have steps of their own.
        var ranges = bins
        for bin in outline where !ranges.contains(where: { $0.lower == bin.lower && $0.upper == bin.upper }) { ranges.append(bin) }
        ranges.sort { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
        let people = { (bins: [Bin], range: Bin) in bins.first { $0.lower == range.lower && $0.upper == range.upper }.map { Self.count($0.people) } ?? "–" }
        return ChartTable(
            columns: [ChartSentences.heading(measure), tell("People")] + (outline.isEmpty ? [] : [comparisonName]),
            rows: ranges.map { ChartTable.Row(head: print($0), cells: [people(bins, $0)] + (outline.isEmpty ? [] : [people(outline, $0)])) })
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        let plot = ThresholdHistogramPlot(self)
        return Chart(
            caption: caption,
            panels: [
                Panel(
                    title: plot.title, color: measure.role.color,
                    x: .quantity(Axis.Quantity(format: measure.format, title: ChartSentences.heading(measure), domain: plot.domain)),
                    y: .quantity(Axis.Quantity(format: NumberFormat(), domain: plot.heights, hasZero: true)), marks: plot.marks, height: plot.isEmpty ? 96 : 220,
                    statement: plot.isEmpty ? tell("nobody to show") : nil)
            ], notes: plot.notes)
    }
}

extension ThresholdHistogram {
    /// Bins that can be drawn: with numbers, in order, none over another.
    struct Steps {
        private(set) var bins: [Bin] = []
        /// The width of the narrowest, which is that of all but merged ones.
        private(set) var unit = 0.0

        init(_ given: [Bin]) {
            for bin in given {
                guard bin.lower.isFinite, bin.upper.isFinite, bin.people.isFinite, bin.people >= 0, bin.lower < bin.upper, (bin.upper - bin.lower).isFinite else { continue }
                let slack = (bin.upper - bin.lower) * 1e-6
                guard bins.last.map({ $0.upper <= bin.lower + slack }) ?? true else { continue }
                bins.append(bin)
            }
            unit = bins.map { $0.upper - $0.lower }.min() ?? 0
        }

        var most: Bin? { bins.max { height($0) < height($1) }.flatMap { $0.people > 0 ? $0 : nil } }
        var hasMerged: Bool { bins.contains { isMerged($0) } }
        func isMerged(_ bin: Bin) -> Bool { bin.upper - bin.lower > 1.01 * unit }

        /// People per step of the narrowest width: the area, not the height, of a merged step is its people.
        func height(_ bin: Bin, per unit: Double? = nil) -> Double {
            let ratio = (bin.upper - bin.lower) / (unit ?? self.unit)
            return (ratio - 1).magnitude < 0.01 ? bin.people : bin.people / ratio
        }
    }

    var steps: Steps { Steps(bins) }

    /// People in the steps at either side of the threshold, where it is their border and both are of one width.
    var sides: (below: Double, above: Double)? {
        guard let threshold, threshold.isFinite else { return nil }
        let steps = steps
        let slack = steps.unit * 1e-6
        guard let below = steps.bins.first(where: { ($0.upper - threshold).magnitude <= slack }), let above = steps.bins.first(where: { ($0.lower - threshold).magnitude <= slack }),
            !steps.isMerged(below), !steps.isMerged(above)
        else { return nil }
        return (below.people, above.people)
    }

    var comparisonName: String { comparisonLabel.isEmpty ? tell("Comparison") : comparisonLabel }

    func print(_ bin: Bin) -> String { tell("\(measure.format.short(bin.lower)) to \(measure.format.short(bin.upper))") }
    /// People are whole; those of a comparison may not be.
    static func count(_ people: Double) -> String { NumberFormat().short(people) }
    static func people(_ count: Double) -> String { count == 1 ? tell("1 person") : tell("\(Self.count(count)) people") }
}
