/// A sum of decimal numbers without what binary arithmetic adds to it: 0.1 + 0.2 is 0.3.
///
/// Rounds to fifteen significant digits, which every `Double` holds: a sum of figures with fewer digits is then the number a reader gets who adds
/// them by hand. Figures as given are never touched.
func withoutNoise(_ sum: Double) -> Double {
    guard sum.isFinite, sum != 0, sum != sum.rounded() else { return sum }
    // Digits before the point, or one too few: then sixteen digits are kept, and noise below them is none.
    let whole = Int((Double(sum.exponent) * 0.301_029_995_663_981_2).rounded(.down)) + 1
    let decimals = 15 - whole
    guard decimals > 0, decimals < powersOfTen.count else { return sum }
    // A power of ten up to 10^22 is exact, and division rounds correctly: the result is the `Double` nearest to the decimal number.
    let scaled = (sum * powersOfTen[decimals]).rounded()
    return scaled.isFinite ? scaled / powersOfTen[decimals] : sum
}

private let powersOfTen: [Double] = (0...22).map { count in (0..<count).reduce(1.0) { power, _ in power * 10 } }
