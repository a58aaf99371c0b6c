import AssayCharts
import AssayLanguage
import AssayMetrics

extension Words {
    /// The figure of a month, quarter or year so far. Provisional, or over other groups than the week's figure beside it, is said with it.
    static func toDate(_ period: ToDate.Period, of metric: Metric, beside series: Series) -> String {
        guard case .value(let value, let isProvisional) = period.cell else { return period.cell == .tooFew ? tooFew : notAvailable }
        var text = metric.format.short(value)
        if isProvisional, !series.now.isProvisional { text = tell("\(text), provisional") }
        if case .computed(let groups) = period.scope, period.scope != series.scope { text = tell("\(text), over \(Words.groups(groups.count))") }
        return text
    }

    /// That a metric's week is unusual: a question to ask, and no verdict. Short, since many rows have one.
    static func signal(_ signal: ProcessLimits.Signal) -> String {
        switch signal {
        case .outside: tell("outside its usual range")
        case .run(isAbove: true, length: let length): tell("\(weeks(length)) above its usual level")
        case .run(isAbove: false, length: let length): tell("\(weeks(length)) below its usual level")
        case .nearLimit(let isAbove):
            isAbove ? tell("three of four weeks near the top of its usual range") : tell("three of four weeks near the bottom of its usual range")
        }
    }

    /// The same with what is to be said of its limits: widened ones are never used silently.
    static func signal(_ signal: ProcessLimits.Signal, of metric: Metric) -> String {
        guard let limits = limits(of: metric) else { return Words.signal(signal) }
        return tell("\(Words.signal(signal)) (\(limits))")
    }

    /// What is special about the limits of a metric; nil of those that most metrics have.
    static func limits(of metric: Metric) -> String? {
        switch metric.process.limits {
        case .mean: nil
        case .median: tell("limits from medians: this metric has spikes")
        case .widened: tell("limits widened: this metric moves slowly")
        }
    }

    /// How a metric's limits are drawn and its weeks are marked, for its definition; nil where that is as for most metrics.
    static func process(_ terms: ProcessTerms) -> String? {
        guard terms != ProcessTerms() else { return nil }
        let rules = terms.rules.sorted { $0.rawValue < $1.rawValue }.map { "\($0.rawValue)" }
        let marks = rules.count == 1 ? tell("weeks are marked by rule \(rules[0])") : tell("weeks are marked by rules \(list(rules))")
        return switch terms.limits {
        case .mean: tell("limits from the mean; \(marks)")
        case .median: tell("limits from medians, since it has spikes; \(marks)")
        case .widened: tell("limits widened, since it moves slowly; \(marks)")
        }
    }
}
