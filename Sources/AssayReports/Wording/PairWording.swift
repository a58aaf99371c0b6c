import AssayCharts
import AssayMetrics

extension Words {
    /// `If tokens rise by 50 %, accepted changes should rise by at least 25 %.`
    static func expectation(_ pair: MetricPair, adoption: Metric, value: Metric) -> String {
        let move = pair.expected.value < 0 ? "fall" : "rise"
        return "If “\(adoption.title)” rises by \(percent(pair.expected.adoption)), “\(value.title)” should \(move) by at least \(percent(pair.expected.value.magnitude))."
    }

    static func lag(_ pair: MetricPair) -> String? {
        pair.lagWeeks == 0 ? nil : "The effect is expected after \(count(pair.lagWeeks, "week", "weeks"))."
    }

    /// As the publisher wrote it: whole percents have no decimals.
    private static func percent(_ fraction: Double) -> String {
        let isWhole = (fraction * 100).rounded() / 100 == fraction
        return NumberFormat(style: .percent, decimals: isWhole ? 0 : 1).short(fraction)
    }

    /// The week's figures of a pair in a headline of at most 18 words: titles, levels, and the changes where they fit.
    static func point(adoption: Metric, _ a: Series, value: Metric, _ v: Series) -> String {
        let levels = [(adoption, a), (value, v)].map { metric, series in "\(metric.title) \(cell(series.now, of: metric))" }
        let full = zip([(adoption, a), (value, v)], levels).map { pair, level in
            let change = pair.1.weekChange(of: pair.0)
            return change == .notAvailable ? level : "\(level) (\(Words.change(change)))"
        }.joined(separator: "; ") + "."
        return wordCount(full) <= longestPoint ? full : levels.joined(separator: "; ") + "."
    }

    /// Of a pair judged group by group, in how many the two rose on the week.
    static func point(adoption: Metric, _ a: [Series], value: Metric, _ v: [Series]) -> String {
        func risen(_ series: [Series], _ metric: Metric) -> String {
            let known = series.compactMap { $0.weekDirection(of: metric) }
            return known.isEmpty ? "no comparison" : "up on the week in \(known.filter { $0 > 0 }.count) of \(count(known.count, "group", "groups"))"
        }
        return "\(adoption.title): \(risen(a, adoption)); \(value.title): \(risen(v, value))."
    }

    static let longestPoint = 18

    static func wordCount(_ text: String) -> Int {
        text.utf8.split(separator: 0x20).count
    }

    /// Why a pair has no chart: adoption is not shown alone.
    static func withheld(_ value: Metric, _ series: Series) -> String {
        series.cells.contains(.hidden)
            ? "Too few people to show “\(value.title)”: the adoption chart is withheld."
            : "No value recorded for “\(value.title)”: the adoption chart is withheld."
    }

    static func guardrail(_ metric: Metric) -> String { "“\(metric.title)” must not get worse meanwhile: \(metric.betterWord)." }
}
