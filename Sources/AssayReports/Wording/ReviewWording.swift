import AssayCharts
import AssayMetrics

extension Words {
    /// The figure of a month, quarter or year so far. Provisional, or over other groups than the week's figure beside it, is said with it.
    static func toDate(_ period: ToDate.Period, of metric: Metric, beside series: Series) -> String {
        guard case .value(let value, let isProvisional) = period.cell else { return period.cell == .tooFew ? tooFew : notAvailable }
        var text = metric.format.short(value)
        if isProvisional, !series.now.isProvisional { text += ", provisional" }
        if case .computed(let groups) = period.scope, period.scope != series.scope { text += ", over \(count(groups.count, "group", "groups"))" }
        return text
    }

    /// That a metric's week is unusual: a question to ask, and no verdict. Short, since many rows have one.
    static func signal(_ signal: ProcessLimits.Signal) -> String {
        switch signal {
        case .outside: "outside its usual range"
        case .run(let isAbove, let length): "\(count(length, "week", "weeks")) \(isAbove ? "above" : "below") its usual level"
        }
    }
}
