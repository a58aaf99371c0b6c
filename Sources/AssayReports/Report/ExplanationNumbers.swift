import AssayCharts
import AssayLanguage
import AssayMetrics

/// How the numbers of an explanation are given: in full, or with three significant digits where numbers of people could be solved from them.
struct ExplanationNumbers: Sendable, Hashable {
    let isPerPerson: Bool

    static let digitsPerPerson = 3

    /// Instead of a number that there is not.
    static var none: String { tell("none") }

    init(_ assessment: Assessment) { isPerPerson = assessment.caveats.contains(.perPerson) }

    /// For machines; nil for what is not finite.
    func exact(_ value: Double) -> Double? {
        guard value.isFinite else { return nil }
        return isPerPerson ? Words.rounded(value, digits: ExplanationNumbers.digitsPerPerson) : value
    }

    /// Every digit.
    static func exact(_ value: Double) -> String { NumberFormat().exact(value) }

    /// For readers: four significant digits at most.
    func text(_ value: Double) -> String {
        guard let value = exact(value) else { return ExplanationNumbers.none }
        let shown = Words.rounded(value, digits: isPerPerson ? ExplanationNumbers.digitsPerPerson : 4)
        return NumberFormat().exact(shown)
    }

    func entry(_ key: String, _ label: String, _ value: Double?) -> Explanation.Entry {
        guard let value, let number = exact(value) else { return Explanation.Entry(key: key, label: label, text: ExplanationNumbers.none, value: .none) }
        return Explanation.Entry(key: key, label: label, text: text(value), value: .number(number))
    }

    /// A fraction, read as a percentage.
    /// - Parameter isChange: whether it has a sign.
    func percent(_ key: String, _ label: String, _ fraction: Double?, isChange: Bool = true) -> Explanation.Entry {
        guard let fraction, let number = exact(fraction) else { return Explanation.Entry(key: key, label: label, text: ExplanationNumbers.none, value: .none) }
        return Explanation.Entry(key: key, label: label, text: isChange ? percent(fraction) : Words.percent(number, decimals: 1), value: .number(number))
    }

    /// `+58.1 %`; with three significant digits `+158 %`.
    func percent(_ fraction: Double) -> String {
        guard let number = exact(fraction) else { return ExplanationNumbers.none }
        return Words.signedPercent(number, decimals: isPerPerson && number.magnitude >= 1 ? 0 : 1)
    }

    /// A probability. It is never 0: one that is too small for a `Double` is null.
    func probability(_ key: String, _ label: String, _ p: Double) -> Explanation.Entry {
        guard p > 0, let number = exact(p) else {
            return Explanation.Entry(key: key, label: label, text: p.isFinite ? Words.probability(p) : ExplanationNumbers.none, value: .none)
        }
        return Explanation.Entry(key: key, label: label, text: Words.probability(number), value: .number(number))
    }

    static func count(_ key: String, _ label: String, _ count: Int) -> Explanation.Entry {
        Explanation.Entry(key: key, label: label, text: String(count), value: .count(count))
    }

    static func text(_ key: String, _ label: String, _ text: String) -> Explanation.Entry {
        Explanation.Entry(key: key, label: label, text: text, value: .text(text))
    }

    static func flag(_ key: String, _ label: String, _ flag: Bool, _ text: String) -> Explanation.Entry {
        Explanation.Entry(key: key, label: label, text: (flag ? tell("yes") : tell("no")) + Words.brackets(text), value: .flag(flag))
    }
}
