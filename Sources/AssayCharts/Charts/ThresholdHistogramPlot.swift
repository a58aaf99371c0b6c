import AssayLanguage

/// A histogram with a threshold in marks.
struct ThresholdHistogramPlot {
    private let histogram: ThresholdHistogram
    private let steps: ThresholdHistogram.Steps
    private let outline: ThresholdHistogram.Steps
    private let span: ClosedRange<Double>

    init(_ histogram: ThresholdHistogram) {
        self.histogram = histogram
        steps = histogram.steps
        outline = ThresholdHistogram.Steps(histogram.comparison)
        let all = steps.bins + outline.bins
        span = (all.map(\.lower).min() ?? 0)...(all.map(\.upper).max() ?? 1)
    }

    var isEmpty: Bool { steps.most == nil }

    /// From the first border to the last, and to the threshold where it is not far outside.
    var domain: ClosedRange<Double> {
        guard let threshold else { return span }
        return min(span.lowerBound, threshold)...max(span.upperBound, threshold)
    }

    /// From zero, with room for the name of the outline over the highest bar.
    var heights: ClosedRange<Double>? {
        let top = greatest
        guard top > 0 else { return nil }
        return 0...(outline.bins.isEmpty ? top * 1.04 : top * 1.16)
    }

    /// "People", or "People per step of 10" where steps differ.
    var title: String {
        guard steps.hasMerged || outline.hasMerged || outlineScale != 1 else { return tell("People") }
        return tell("People per step of \(histogram.measure.format.full(steps.unit))")
    }

    var marks: [Mark] {
        let bars = steps.bins.map { BarMark.Bar(base: $0.lower...$0.upper, end: steps.height($0)) }
        var marks: [Mark] = [.bar(BarMark(bars: bars, orientation: .vertical, color: histogram.measure.role.color))]
        let points = outlinePoints
        if !points.isEmpty {
            // On ground, so that it is seen over bars of any colour.
            marks.append(.line(LineMark(points: points, color: .ground, width: 5, isStepped: true)))
            marks.append(.line(LineMark(points: points, color: .ink, width: 2, isStepped: true)))
        }
        if let threshold { marks.append(.rule(RuleMark(.x(threshold), color: .ink, width: 2, label: histogram.thresholdLabel))) }
        if let name = outlineName { marks.append(.text(name)) }
        return marks
    }

    var notes: [String] {
        guard !isEmpty else { return [] }
        var notes: [String] = []
        if let excess = histogram.excess, !excess.isEmpty { notes.append(excess.prefix(1).uppercased() + excess.dropFirst() + (excess.hasSuffix(".") ? "" : ".")) }
        if !outline.bins.isEmpty, outlineName == nil { notes.append(tell("Outline: \(histogram.comparisonName).")) }
        if steps.hasMerged { notes.append(tell("Wider bars hold several steps, so that none has too few people: their height is people per step.")) }
        if let given = histogram.threshold, threshold == nil, given.isFinite { notes.append(tell("Outside of what is drawn: \(histogram.thresholdLabel).")) }
        if let threshold, steps.bins.contains(where: { $0.lower + steps.unit * 1e-6 < threshold && threshold < $0.upper - steps.unit * 1e-6 }) {
            notes.append(tell("The threshold lies within a step: who is below and who above cannot be told there."))
        }
        let left = histogram.bins.count - steps.bins.count
        if left == 1 { notes.append(tell("1 step is not drawn: it has no number or overlaps another.")) }
        if left > 1 { notes.append(tell("\(left) steps are not drawn: they have no number or overlap others.")) }
        return notes
    }

    /// The threshold, unless it is so far away that the bars would be squeezed.
    private var threshold: Double? {
        guard let threshold = histogram.threshold, threshold.isFinite else { return nil }
        let room = (span.upperBound - span.lowerBound) / 4
        return threshold >= span.lowerBound - room && threshold <= span.upperBound + room ? threshold : nil
    }

    /// People of one width, whatever the widths of the comparison's steps.
    private var outlineScale: Double {
        guard steps.unit > 0, outline.unit > 0, (outline.unit / steps.unit - 1).magnitude >= 0.01 else { return 1 }
        return steps.unit / outline.unit
    }

    private func height(_ bin: ThresholdHistogram.Bin) -> Double { outline.height(bin, per: steps.unit > 0 ? steps.unit : nil) }

    private var greatest: Double { max(steps.bins.map { steps.height($0) }.max() ?? 0, outline.bins.map(height).max() ?? 0) }

    /// Level over each step, down to zero at both ends, and broken where steps are missing.
    private var outlinePoints: [DataPoint?] {
        guard let first = outline.bins.first, let last = outline.bins.last else { return [] }
        var points: [DataPoint?] = [DataPoint(x: first.lower, y: 0)]
        for (before, bin) in zip([first] + outline.bins, outline.bins) {
            if bin.lower - before.upper > outline.unit * 1e-6 { points += [DataPoint(x: before.upper, y: 0), nil, DataPoint(x: bin.lower, y: 0)] }
            points.append(DataPoint(x: bin.lower, y: height(bin)))
        }
        return points + [DataPoint(x: last.upper, y: 0)]
    }

    /// Where it stands nearest to the outline, with neither bars nor outline nor threshold behind it.
    private var outlineName: TextMark? {
        guard !outline.bins.isEmpty, !histogram.comparisonLabel.isEmpty, greatest > 0 else { return nil }
        let width = domain.upperBound - domain.lowerBound
        let text = TextMetrics.fitted(histogram.comparisonLabel, width: 160, size: 12)
        // Half of the name, as a share of the narrowest plot.
        let half = (TextMetrics.width(text, size: 12) * TextMetrics.safety / 2 + 6) / 290 * width
        var best: (point: DataPoint, gap: Double)?
        for bin in outline.bins {
            let middle = bin.lower + (bin.upper - bin.lower) / 2
            let reach = middle - half...middle + half
            guard reach.lowerBound >= domain.lowerBound, reach.upperBound <= domain.upperBound, threshold.map({ !reach.contains($0) }) ?? true else { continue }
            let under = steps.bins.filter { $0.lower < reach.upperBound && $0.upper > reach.lowerBound }.map { steps.height($0) }
                + outline.bins.filter { $0.lower < reach.upperBound && $0.upper > reach.lowerBound }.map(height)
            let top = under.max() ?? 0
            let gap = top - height(bin)
            if best.map({ gap < $0.gap }) ?? true { best = (DataPoint(x: middle, y: top), gap) }
        }
        // Farther off it would not be seen to belong.
        guard let best, best.gap < 0.2 * greatest else { return nil }
        return TextMark(text, at: best.point, color: .ink, placement: .above)
    }
}
