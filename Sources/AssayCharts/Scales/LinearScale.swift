/// Values to positions, in a straight line.
struct LinearScale {
    let domain: ClosedRange<Double>
    /// The positions of the ends of the domain; upside down for a vertical axis.
    let start: Double, end: Double

    /// - Precondition by construction of its callers: the domain is finite and not a single value; a single value maps to the middle.
    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        (self.start, self.end) = (start, end)
    }

    func callAsFunction(_ value: Double) -> Double {
        let span = domain.upperBound - domain.lowerBound
        return span > 0 ? start + (value - domain.lowerBound) / span * (end - start) : (start + end) / 2
    }
}
