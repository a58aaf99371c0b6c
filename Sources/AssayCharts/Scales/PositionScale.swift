/// Positions of one axis to pixels, in a straight line or by ratio.
struct PositionScale {
    private let scale: LinearScale
    let isLogarithmic: Bool
    let domain: ClosedRange<Double>

    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double, isLogarithmic: Bool = false) {
        self.domain = domain
        self.isLogarithmic = isLogarithmic
        // Half of each, so that the span of the largest doubles is finite.
        scale = LinearScale(
            isLogarithmic ? Logarithm.base2(domain.lowerBound)...Logarithm.base2(domain.upperBound) : domain.lowerBound / 2...domain.upperBound / 2, from: start, to: end)
    }

    func callAsFunction(_ value: Double) -> Double { scale(isLogarithmic ? Logarithm.base2(value) : value / 2) }

    var start: Double { scale.start }
    var end: Double { scale.end }
}

/// The standard library has no logarithm, and those of C libraries differ in the last digit.
enum Logarithm {
    /// Of a positive, finite value; within 1e-15 of the true one.
    ///
    /// log2(2^e · s) = e + 2/ln 2 · artanh((s − 1)/(s + 1)), by the series of artanh, with s from √½ to √2.
    static func base2(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return -1_074 }
        var exponent = Double(value.exponent), significand = value.significand
        if significand > 1.414_213_562_373_095_1 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1), square = ratio * ratio
        var term = ratio, sum = 0.0, odd = 1.0
        while term.magnitude > 1e-18 {
            sum += term / odd
            term *= square
            odd += 2
        }
        return exponent + sum * 2 / 0.693_147_180_559_945_3
    }
}
