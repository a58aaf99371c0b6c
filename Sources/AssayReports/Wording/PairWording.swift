import AssayCharts
import AssayLanguage
import AssayMetrics

extension Words {
    /// `If tokens rise by 50 %, accepted changes should rise by at least 25 %.`
    static func expectation(_ pair: MetricPair, adoption: Metric, value: Metric) -> String {
        let (rise, move) = (written(pair.expected.adoption), written(pair.expected.value.magnitude))
        return pair.expected.value < 0
            ? tell("If “\(adoption.title)” rises by \(rise), “\(value.title)” should fall by at least \(move).")
            : tell("If “\(adoption.title)” rises by \(rise), “\(value.title)” should rise by at least \(move).")
    }

    static func lag(_ pair: MetricPair) -> String? {
        pair.lagWeeks == 0 ? nil : tell("The effect is expected after \(weeks(pair.lagWeeks)).")
    }

    /// As the publisher wrote it: whole percents have no decimals.
    private static func written(_ fraction: Double) -> String {
        let isWhole = (fraction * 100).rounded() / 100 == fraction
        return NumberFormat(style: .percent, decimals: isWhole ? 0 : 1).short(fraction)
    }

    /// The week's figures of a pair: titles, levels, and changes where there are any, at the first of which it is said that they are on last week.
    static func levels(adoption: Metric, _ a: Series, value: Metric, _ v: Series) -> String {
        var isSaid = false
        return [(adoption, a), (value, v)].map { metric, series in
            let level = "\(metric.title) \(cell(series.now, of: metric))"
            let change = series.weekChange(of: metric)
            guard change != .notAvailable else { return level }
            defer { isSaid = true }
            return isSaid ? "\(level), \(Words.change(change))" : tell("\(level), \(Words.change(change)) on last week")
        }.joined(separator: " · ")
    }

    /// Of a pair judged group by group, in how many the two rose on the week.
    static func levels(adoption: Metric, _ a: [Series], value: Metric, _ v: [Series]) -> String {
        func risen(_ series: [Series], _ metric: Metric) -> String {
            let known = series.compactMap { $0.weekDirection(of: metric) }
            return known.isEmpty ? tell("no comparison") : tell("up on the week in \(known.filter { $0 > 0 }.count) of \(groups(known.count))")
        }
        return "\(adoption.title): \(risen(a, adoption)); \(value.title): \(risen(v, value))"
    }

    /// A headline has no more words.
    static let longestPoint = 18

    static func wordCount(_ text: String) -> Int {
        text.utf8.split(separator: 0x20).count
    }

    /// The first that is no longer than a headline may be; else the last, cut short.
    /// - Parameter variants: from the fullest to the shortest; not empty.
    static func headline(_ variants: [String]) -> String {
        if let first = variants.first(where: { wordCount($0) <= longestPoint }) { return first }
        let words = variants[variants.count - 1].split(separator: " ")
        return words.prefix(longestPoint).joined(separator: " ") + "…"
    }

    /// Why a pair has no chart: adoption is not shown alone.
    static func withheld(_ value: Metric, _ series: Series) -> String {
        series.cells.contains(.hidden)
            ? tell("“\(value.title)” is not shown here, so the adoption chart is withheld.") + " " + Words.hiddenReason
            : tell("No value recorded for “\(value.title)”: the adoption chart is withheld.")
    }

    static func guardrail(_ metric: Metric) -> String { tell("“\(metric.title)” must not get worse meanwhile: \(metric.betterWord).") }
}
