extension NumberFormat {
    /// A relative change, as a fraction of where it began: "+3.1 %", "−2.0 %", "0.0 %". From +1,000 % on, the factor: 11 is "×12".
    public static func change(_ fraction: Double) -> String {
        guard fraction.isFinite else { return "n/a" }
        let percent = ShortestDecimal(fraction).scaled(by: 2).rounded(decimals: 1)
        if fraction > 0, !percent.isBelow(1_000) { return "×" + NumberFormat(decimals: 0).short(fraction + 1) }
        return print(percent, fraction < 0 ? "−" : "+", isFixed: true, "\u{A0}%")
    }

    /// A difference of two fractions, in percentage points: 0.012 is "+1.2 pp".
    public static func points(_ difference: Double) -> String {
        guard difference.isFinite else { return "n/a" }
        return print(ShortestDecimal(difference).scaled(by: 2), difference < 0 ? "−" : "+", 1, isFixed: true, "\u{A0}pp")
    }
}
