import AssayLanguage

extension NumberFormat {
    /// A relative change, as a fraction of where it began: "+3.1 %", "−2.0 %", "0.0 %". From +1,000 % on, the factor: 11 is "×12".
    public static func change(_ fraction: Double) -> String {
        guard fraction.isFinite else { return tell("n/a") }
        let language = Language.current
        if fraction.magnitude < 9.99, let text = quick(fraction.magnitude * 100, decimals: 1, sign: fraction < 0 ? "−" : "+", suffix: language.numbers.percent, in: language) {
            return text
        }
        let percent = ShortestDecimal(fraction).scaled(by: 2).rounded(decimals: 1)
        if fraction > 0, !percent.isBelow(1_000) { return "×" + NumberFormat(decimals: 0).short(fraction + 1) }
        return print(percent, fraction < 0 ? "−" : "+", isFixed: true, language.numbers.percent, in: language)
    }

    /// A difference of two fractions, in percentage points: 0.012 is "+1.2 pp".
    public static func points(_ difference: Double) -> String {
        guard difference.isFinite else { return tell("n/a") }
        let language = Language.current, sign: StaticString = difference < 0 ? "−" : "+"
        if let text = quick(difference.magnitude * 100, decimals: 1, sign: sign, suffix: language.numbers.points, in: language) { return text }
        return print(ShortestDecimal(difference).scaled(by: 2), difference < 0 ? "−" : "+", 1, isFixed: true, language.numbers.points, in: language)
    }
}
