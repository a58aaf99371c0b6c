/// What weeks come to, one after the other, for one group or for several that are taken together.
struct SpanSum {
    /// Whether the figures are combined over groups; else each week's is the one of its snapshot.
    let isComputed: Bool
    /// How the metric combines over groups, and over weeks.
    let aggregate: Metric.Aggregate
    let overWeeks: Metric.Aggregate
    /// A ratio over less is too few to say.
    let minimumDenominator: Int

    private var weeks = 0
    private var levels = 0.0
    private var part = 0.0
    private var whole = 0.0
    private var tooFew = 0
    private var isProvisional = false

    init(isComputed: Bool, aggregate: Metric.Aggregate, overWeeks: Metric.Aggregate, minimumDenominator: Int) {
        self.isComputed = isComputed
        self.aggregate = aggregate
        self.overWeeks = overWeeks
        self.minimumDenominator = minimumDenominator
    }

    /// Adds a week as its snapshot gives it.
    mutating func add(value: Double, part: Double, whole: Double, flags: History.CellFlags) {
        weeks += 1
        levels += value
        self.part += part
        self.whole += whole
        if flags.contains(.tooFew) { tooFew += 1 }
        if flags.contains(.provisional) { isProvisional = true }
    }

    /// Adds a week of several groups, of which all figures are there.
    mutating func add(_ groups: WeekSums.Sum) {
        weeks += 1
        levels += combined(groups)
        part += groups.part
        whole += groups.whole
        tooFew += groups.tooFew
        if groups.isProvisional { isProvisional = true }
    }

    private func combined(_ groups: WeekSums.Sum) -> Double {
        switch aggregate {
        case .sum, .last: withoutNoise(groups.value)
        // Four digits, as wherever figures are computed: from more, the people of each group could be solved for.
        case .ratio, .mean: rounded(groups.part / groups.whole, digits: 4)
        case .none: .nan
        }
    }

    /// The figure of the weeks added so far.
    var cell: Cell {
        // Of one week nothing is added up over weeks.
        let poolsParts = weeks == 1 ? isComputed && aggregate == .ratio : overWeeks == .ratio
        // Parts of figures that are too few to say add up to one that says something; a single one must not come back by subtraction.
        if tooFew == 1 || (tooFew > 0 && !poolsParts) { return .tooFew }
        if weeks == 1, tooFew == 0 { return cell(levels) }
        switch poolsParts ? .ratio : overWeeks {
        case .sum: return cell(withoutNoise(levels))
        // Each week counts alike. Weighted by people, which alone are known here, the mean would tell who joined: how the group of one week compares in
        // size with that of the next. A mean of something counted has a numerator and a denominator, and is a ratio.
        case .mean: return cell(rounded(levels / Double(weeks), digits: 4))
        case .ratio: return ratio
        case .last, .none: return .missing
        }
    }

    private var ratio: Cell {
        // What stands in the place of parts of a mean are its people; and over groups only ratios have parts that add up.
        guard aggregate == .ratio || (!isComputed && aggregate != .mean), whole > 0 else { return .missing }
        return whole < Double(minimumDenominator) ? .tooFew : cell(isComputed ? rounded(part / whole, digits: 4) : part / whole)
    }

    private func cell(_ value: Double) -> Cell { value.isFinite ? .value(value, isProvisional: isProvisional) : .missing }
}
