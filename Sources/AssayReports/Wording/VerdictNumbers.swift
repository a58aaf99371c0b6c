import AssayCharts
import AssayLanguage

/// Numbers of verdicts, rounded as far as they carry: whole percents, chances out of a hundred.
extension Words {
    /// `58 %`, with a true minus and a no-break space. Ten times and more keep three digits that matter.
    static func percent(_ fraction: Double, decimals: Int = 0) -> String {
        NumberFormat(style: .percent, decimals: decimals).short(fraction.magnitude < 10 ? fraction : rounded(fraction, digits: 3))
    }

    /// `+1 %`, `−6 %`, `0 %`.
    static func signedPercent(_ fraction: Double, decimals: Int = 0) -> String {
        let text = percent(fraction, decimals: decimals)
        return fraction > 0 && text != percent(0, decimals: decimals) ? "+" + text : text
    }

    /// `45–72 %`, or with signs `−6 to +8 %`.
    static func range(_ low: Double, _ high: Double, isSigned: Bool, decimals: Int = 0) -> String {
        let write = isSigned ? signedPercent : percent
        let (a, b) = (write(low, decimals), write(high, decimals))
        if a == b { return b }
        // One percent sign for both.
        let mark = Language.current.numbers.percent
        let low = a.hasSuffix(mark) ? String(a.dropLast(mark.count)) : a
        return isSigned ? tell("\(low) to \(b)") : "\(low)–\(b)"
    }

    /// How often, out of a number of series that a reader can picture: `about 2 of 100`; never 0.
    /// - Parameter p: a probability, 0 to 1.
    static func chance(_ p: Double) -> String {
        if p < 0.001 { return tell("fewer than 1 of 1,000") }
        let perThousand = (p * 1_000).rounded()
        if perThousand < 10 { return tell("about \(Int(perThousand)) of 1,000") }
        return tell("about \(Int((min(p, 1) * 100).rounded())) of 100")
    }

    /// For the fold: `1.2 %`, `0.04 %`; never 0 nor 1.
    static func probability(_ p: Double) -> String {
        if p < 0.0001 { return tell("under \(percent(0.0001, decimals: 2))") }
        return p > 0.999 ? tell("over \(percent(0.999, decimals: 1))") : p < 0.01 ? NumberFormat(style: .percent).short(p) : percent(p, decimals: 1)
    }

    /// A small expected number: `0.2`, `1.4`, `12`.
    static func few(_ number: Double) -> String { NumberFormat().short(rounded(number, digits: number < 1 ? 1 : 2)) }

    /// `14–20 more weeks`.
    static func moreWeeks(_ weeks: ClosedRange<Int>) -> String {
        if weeks == 1...1 { return tell("\(1) more week") }
        let number = weeks.lowerBound == weeks.upperBound ? "\(weeks.lowerBound)" : "\(weeks.lowerBound)–\(weeks.upperBound)"
        return tell("\(number) more weeks")
    }

    /// To some digits that matter, as the nearest `Double`: exact powers of ten only, so that it prints with no more digits.
    static func rounded(_ value: Double, digits: Int) -> Double {
        guard value.isFinite, value != 0 else { return value }
        let limit = power(digits)
        var (size, exponent) = (value.magnitude, 0)
        while size >= limit, exponent < 300 { (size, exponent) = (value.magnitude / power(exponent + 1), exponent + 1) }
        while size < limit / 10, exponent > -22 { (size, exponent) = (value.magnitude * power(1 - exponent), exponent - 1) }
        let whole = size.rounded()
        let rounded = exponent >= 0 ? whole * power(exponent) : whole / power(-exponent)
        return value < 0 ? -rounded : rounded
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
