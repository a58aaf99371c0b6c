/// Round values of an axis as whole multiples of a step of 1, 2 or 5 × 10^n: `first`…`last` times `mantissa` × 10^`exponent`.
///
/// The step is D3's (d3-array `ticks`): the span over the count asked for, taken to the nearest of 1, 2, 5, 10 by ratio. Whole numbers all through,
/// so the noise of 0.1 + 0.2 never reaches a label.
struct Ticks: Equatable {
    private(set) var mantissa: Int
    private(set) var exponent: Int
    private(set) var first: Int
    private(set) var last: Int

    /// Ticks within `start`…`stop`, about `count` + 1 of them; nil unless both are finite, in order and of a magnitude below 10^18, and `count` is positive.
    ///
    /// - Parameter wholeNumbers: whether the step is at least 1 (half a person is not a tick).
    init?(_ start: Double, _ stop: Double, count: Int, wholeNumbers: Bool = false) {
        guard start.isFinite, stop.isFinite, start < stop, max(start.magnitude, stop.magnitude) < 1e18, count > 0 else { return nil }
        let step = (stop - start) / Double(count)
        var power = Self.floorLog10(step)
        let error = step / Self.power(power)
        // The geometric means √50, √10 and √2 of neighbouring steps.
        switch error {
        case 7.071_067_811_865_476...: (mantissa, power) = (1, power + 1)
        case 3.162_277_660_168_379_5...: mantissa = 5
        case 1.414_213_562_373_095_1...: mantissa = 2
        default: mantissa = 1
        }
        exponent = power
        if wholeNumbers, exponent < 0 { (mantissa, exponent) = (1, 0) }
        (first, last) = (0, 0)
        first = index(of: start)
        last = index(of: stop)
        if value(first) < start { first += 1 }
        if value(last) > stop { last -= 1 }
        guard first <= last || count > 1 else {
            guard let finer = Ticks(start, stop, count: 2 * count, wholeNumbers: wholeNumbers) else { return nil }
            self = finer
            return
        }
    }

    /// The value of a multiple of the step, inside the ticks or outside. For steps below one it is divided by a power of ten, which is exact: 3/10, not 3 × 0.1.
    func value(_ index: Int) -> Double {
        exponent < 0 ? Double(index * mantissa) / Self.power(-exponent) : Double(index * mantissa) * Self.power(exponent)
    }

    var step: Double { value(1) }
    var values: [Double] { first > last ? [] : (first...last).map(value) }

    /// One more step at the start or at the end.
    mutating func extend(start: Bool, end: Bool) {
        if start { first -= 1 }
        if end { last += 1 }
    }

    private func index(of value: Double) -> Int {
        let quotient = exponent < 0 ? value * Self.power(-exponent) / Double(mantissa) : value / (Double(mantissa) * Self.power(exponent))
        return Int(quotient + (quotient < 0 ? -0.5 : 0.5))
    }

    /// The largest n with 10^n ≤ `value`, for positive finite values: from the binary exponent, without a logarithm.
    static func floorLog10(_ value: Double) -> Int {
        // 1233/4096 ≈ log10(2), from below for the exponents of finite numbers.
        var power = (Int(value.exponent) * 1_233) >> 12
        while power < 308, Self.power(power + 1) <= value { power += 1 }
        while power > -308, Self.power(power) > value { power -= 1 }
        return power
    }

    /// 10^`exponent`: exact for 0 to 22, the nearest double or its neighbour below zero.
    static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent.magnitude { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }
}
