import AssayLanguage

/// The vertical axis of one panel: what span of values it shows, and its ticks with their labels.
struct ValueAxis {
    /// Nothing to draw, and why.
    enum Failure: Error { case noData, outOfReach }

    private(set) var domain: ClosedRange<Double>
    private(set) var ticks: Ticks?
    private(set) var labels: [String] = []
    /// Where the labels stand.
    private(set) var tickValues: [Double] = []
    private(set) var isLogarithmic = false

    /// Magnitudes a label can say in full: 10^−7 to 10^15.
    static let reach = (least: 1e-7, greatest: 1e15)

    /// A line need not start at zero, but a reader takes the foot of an axis for zero where the data come near it.
    static let zeroShare = 0.25

    /// - Parameters:
    ///   - count: about how many ticks, less one.
    ///   - span: from where to where, whatever the values are; nil for theirs.
    ///   - hasZero: whether zero is on the axis in any case.
    init(_ extent: ValueExtent, format: NumberFormat, count: Int, span: ClosedRange<Double>? = nil, hasZero: Bool = false) throws(Failure) {
        var (low, high) = (extent.least, extent.greatest)
        let wholeNumbers = format.style == .plain && extent.isWhole
        if let span { (low, high) = (span.lowerBound, span.upperBound) }
        guard low <= high else { throw .noData }
        if hasZero { (low, high) = (min(low, 0), max(high, 0)) }
        let magnitude = max(low.magnitude, high.magnitude)
        guard magnitude == 0 || (Self.reach.least...Self.reach.greatest).contains(magnitude) else { throw .outOfReach }
        domain = span.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil } ?? Self.span(low, high)
        // A share of a whole has no room above 100 %.
        let ceiling = format.style == .percent && high <= 1 ? 1 : Double.infinity
        domain = domain.lowerBound...max(domain.lowerBound, min(domain.upperBound, max(high, ceiling)))
        for count in stride(from: count, to: 0, by: -1) {
            let ticks = span == nil
                ? extended(count: count, wholeNumbers: wholeNumbers, ceiling: ceiling)
                : Ticks(domain.lowerBound, domain.upperBound, count: count, wholeNumbers: wholeNumbers)
            guard let ticks else { return }
            self.ticks = ticks
            if ticks.last - ticks.first < Self.limit { break }
        }
        guard let ticks else { return }
        domain = min(domain.lowerBound, ticks.value(ticks.first))...max(domain.upperBound, ticks.value(ticks.last))
        tickValues = ticks.values
        labels = Self.labels(ticks, style: format.style)
    }

    /// Of a logarithmic scale.
    init(domain: ClosedRange<Double>, values: [Double], labels: [String]) {
        self.domain = domain
        self.labels = labels
        tickValues = values
        isLogarithmic = true
    }

    /// No more ticks than these.
    private static let limit = 6

    private func extended(count: Int, wholeNumbers: Bool, ceiling: Double) -> Ticks? {
        guard var ticks = Ticks(domain.lowerBound, domain.upperBound, count: count, wholeNumbers: wholeNumbers) else { return nil }
        // A step more only if the data goes more than a quarter step past the last tick (Our World in Data's rule): no broad empty band.
        let slack = 0.25 * ticks.step
        let below = ticks.value(ticks.first) - domain.lowerBound > slack
        let above = domain.upperBound - ticks.value(ticks.last) > slack && ticks.value(ticks.last + 1) <= ceiling
        ticks.extend(start: below, end: above)
        // One step from zero is near enough to show it.
        ticks.extend(start: ticks.first == 1, end: ticks.last == -1)
        return ticks
    }

    var startsAtZero: Bool { domain.contains(0) }

    private static func span(_ low: Double, _ high: Double) -> ClosedRange<Double> {
        let magnitude = max(low.magnitude, high.magnitude)
        if magnitude == 0 { return 0...1 }
        if high - low <= 1e-6 * magnitude { return low > 0 ? 0...1.25 * high : 1.25 * low...0 }
        if low >= 0, low < zeroShare * high { return 0...high }
        if high <= 0, high.magnitude < zeroShare * low.magnitude { return low...0 }
        return low...high
    }

    /// One unit and one number of decimals for the whole axis: "0", "0.5M", "1.0M".
    private static func labels(_ ticks: Ticks, style: NumberFormat.Style) -> [String] {
        guard ticks.first <= ticks.last else { return [] }
        let exponent = ticks.exponent + (style == .percent ? 2 : 0)
        let largest = max(ticks.value(ticks.first).magnitude, ticks.value(ticks.last).magnitude)
        let power = switch (style, largest) {
        case (.percent, _): 0
        case (_, 1e9...): 9
        case (_, 1e6...): 6
        case (_, 1e4...): 3
        default: 0
        }
        let language = Language.current, unit = style == .percent ? language.numbers.percent : NumberFormat.suffix(power: power, in: language)
        return (ticks.first...ticks.last).map { index in
            let number = RoundedDecimal(
                coefficient: UInt128((index * ticks.mantissa).magnitude), zeros: max(0, exponent - power), decimals: max(0, power - exponent))
            return NumberFormat.print(number, index < 0 ? "−" : "", isFixed: index != 0, index == 0 && style == .plain ? "" : unit, in: language)
        }
    }
}
