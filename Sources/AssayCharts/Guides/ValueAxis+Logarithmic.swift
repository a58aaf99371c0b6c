extension ValueAxis {
    /// A logarithmic axis; nil unless all values are positive and there are two different ones at least.
    ///
    /// Ticks at 1, 2 and 5 times powers of ten, or at powers of ten only where those would be too many.
    init?(logarithmic extent: ValueExtent, format: NumberFormat, limit: Int) {
        let (low, high) = (extent.least, extent.greatest)
        guard low > 0, low < high, low >= Self.reach.least, high <= Self.reach.greatest else { return nil }
        let exponents = Ticks.floorLog10(low)...Ticks.floorLog10(high) + 1
        for mantissas in [[1.0, 2, 5], [1, 3], [1]] {
            let steps = exponents.flatMap { exponent in mantissas.map { Self.product($0, exponent) } }
            let below = steps.last { $0 <= low } ?? low, above = steps.first { $0 >= high } ?? high
            let inside = steps.filter { (below...above).contains($0) }
            guard inside.count <= limit || mantissas.count == 1 else { continue }
            self.init(
                domain: below...above, values: inside, labels: inside.map { NumberFormat(style: format.style).short($0) })
            return
        }
        return nil
    }

    private static func product(_ mantissa: Double, _ exponent: Int) -> Double {
        exponent < 0 ? mantissa / Ticks.power(-exponent) : mantissa * Ticks.power(exponent)
    }
}
