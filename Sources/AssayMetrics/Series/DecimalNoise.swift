/// A sum of decimal numbers without what binary arithmetic adds to it: 0.1 + 0.2 is 0.3.
///
/// Rounds to fifteen significant digits, which every `Double` holds: a sum of figures with fewer digits is then the number a reader gets who adds
/// them by hand. Figures as given are never touched.
func withoutNoise(_ sum: Double) -> Double { rounded(sum, digits: 15) }

/// Rounded to so many significant digits, or one more; a whole number stays as it is.
func rounded(_ value: Double, digits: Int) -> Double {
    guard value.isFinite, value != 0, value != value.rounded() else { return value }
    // Digits before the point, or one too few.
    let whole = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down)) + 1
    let decimals = max(0, digits - whole)
    guard decimals < powersOfTen.count else { return value }
    // A power of ten up to 10^22 is exact, and division rounds correctly: the result is the `Double` nearest to the decimal number.
    let scaled = (value * powersOfTen[decimals]).rounded()
    return scaled.isFinite ? scaled / powersOfTen[decimals] : value
}

private let powersOfTen: [Double] = (0...22).map { count in (0..<count).reduce(1.0) { power, _ in power * 10 } }
