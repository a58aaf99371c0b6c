/// Student's t distribution, of a real number of degrees of freedom.
///
/// The tail is half the regularised incomplete beta function (DLMF 8.17.2, by its continued fraction 8.17.22). Relative error of a tail under
/// 1e-12, far out as in the middle.
struct StudentT: Sendable {
    /// At least 1.
    let degreesOfFreedom: Double
    /// Γ(a + ½) / (Γ(a) √π), where a is half the degrees of freedom: one over the beta function of a and ½.
    private let inverseBeta: Double

    init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
        inverseBeta = StudentT.halfStepRatio(degreesOfFreedom / 2) / 1.772_453_850_905_516
    }

    /// P(T > t), at least the smallest normal number: a tail is never zero.
    func upperTail(_ t: Double) -> Double {
        if t < 0 { return 1 - upperTail(-t) }
        return max(tailAndDensity(t).tail, .leastNormalMagnitude)
    }

    /// The number that T is above with the given probability, above 0 and at most ½; relative error under 1e-12.
    func upperQuantile(_ probability: Double) -> Double {
        // Halley's steps on the logarithm of the tail, which is almost a parabola. The start is close for the usual 0.05, where two are enough.
        let n = degreesOfFreedom
        var t = 1.645 + 1.52 / n + 1.5 / (n * n)
        for _ in 0..<100 {
            let (tail, density) = tailAndDensity(t)
            let newton = ElementaryFunctions.log(tail / probability) * tail / density
            let bend = density / tail - (n + 1) * t / (n + t * t)
            let next = max(t + newton / max(0.5, 1 + newton * bend / 2), t / 4)
            // What is left after a step is about its cube.
            if (next - t).magnitude <= 1e-6 * t { return next }
            t = next
        }
        return t
    }

    /// At t of at least zero.
    private func tailAndDensity(_ t: Double) -> (tail: Double, density: Double) {
        let a = degreesOfFreedom / 2
        let sum = degreesOfFreedom + t * t
        guard sum.isFinite else { return (0, 0) }
        let x = degreesOfFreedom / sum
        let y = t * t / sum
        let power = inverseBeta * ElementaryFunctions.exp(a * ElementaryFunctions.log(x))
        let front = power * y.squareRoot()
        // The fraction converges fast on its own side of the mean only.
        let tail =
            x < (a + 1) / (a + 2.5)
            ? front * StudentT.betaFraction(a, 0.5, x) / (2 * a)
            : 0.5 - front * StudentT.betaFraction(0.5, a, y)
        return (tail, power / sum.squareRoot())
    }

    /// The continued fraction of the incomplete beta function, from its front (modified Lentz: Thompson and Barnett 1986).
    private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...500 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            result *= d * c
            if (d * c - 1).magnitude < 1e-15 { break }
        }
        return result
    }

    /// Γ(a + ½) / Γ(a): carried up by Γ(z + 1) = z Γ(z) to where the asymptotic series (DLMF 5.11.8, the difference at ½ and 0) is exact.
    private static func halfStepRatio(_ value: Double) -> Double {
        var a = value
        var product = 1.0
        while a < 16 {
            product *= a / (a + 0.5)
            a += 1
        }
        let r = 1 / (a * a)
        let series = (-1.0 / 8 + r * (1.0 / 192 + r * (-1.0 / 640 + r * (17.0 / 14336 + r * (-31.0 / 18432))))) / a
        return product * a.squareRoot() * ElementaryFunctions.exp(series)
    }
}
