/// The exponential and the logarithm, which the standard library leaves to the platform's C library. Written out, they give the same digits on every
/// machine.
enum ElementaryFunctions {
    /// ln 2 in two parts: the first has 21 zero bits at its end, so that a whole number of binary places times it is exact.
    private static let ln2High = 0x1.62e42fee00000p-1
    private static let ln2Low = 0x1.a39ef35793c76p-33

    /// One over 14!, 13! and so on to 0!: the first of them is too small to tell at half of ln 2.
    private static let inverseFactorials: [Double] = (0...14).reversed().map { 1 / (1...max(1, $0)).reduce(1.0) { $0 * Double($1) } }

    /// The natural logarithm of a normal number above zero; relative error under 1e-15.
    ///
    /// Of x = m · 2^e, with m from √½ to √2: ln m = 2 artanh((m − 1) / (m + 1)), by its Taylor series (DLMF 4.6.4).
    static func log(_ x: Double) -> Double {
        var exponent = Double(x.exponent)
        var mantissa = x.significand
        if mantissa > 1.414_213_562_373_095_1 {
            mantissa /= 2
            exponent += 1
        }
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        // |s| is at most 0.172: the term after the last is below 1e-19.
        var series = 0.0
        var odd = 23.0
        while odd >= 3 {
            series = series * square + 1 / odd
            odd -= 2
        }
        let small = 2 * s * (square * series) + exponent * ln2Low
        return exponent * ln2High + (2 * s + small)
    }

    /// e to the power x; relative error under 1e-15. Zero below −745, infinite above 710.
    ///
    /// Of x = k ln 2 + r, with r at most ½ ln 2 from zero: the Taylor series of r.
    static func exp(_ x: Double) -> Double {
        if x > 710 { return .infinity }
        if x < -746 { return 0 }
        let k = (x * 1.442_695_040_888_963_4).rounded()
        let r = (x - k * ln2High) - k * ln2Low
        var series = 0.0
        for coefficient in inverseFactorials { series = series * r + coefficient }
        // In two steps: the lesser may be below what a normal number can be.
        let half = (k / 2).rounded(.towardZero)
        return series * powerOfTwo(half) * powerOfTwo(k - half)
    }

    private static func powerOfTwo(_ exponent: Double) -> Double { Double(sign: .plus, exponent: Int(exponent), significand: 1) }
}
