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
        }
    }
}
