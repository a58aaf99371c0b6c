import AssayMetrics

/// Why there is no verdict, or why it cannot be told: one sentence, and where there is one the remedy.
struct VerdictReason: Sendable, Hashable {
    let text: String

    init(_ reason: Assessment.Reason, in catalog: MetricCatalog) {
        switch reason {
        case .noValueRecorded: text = "No value recorded: there is nothing to set beside adoption."
        case .hidden: text = "The value is hidden, or over too few to say: what is hidden is not judged."
        case .notAvailable: text = "A metric of the pair does not combine over groups, or there is no group to combine: judge it group by group."
        case .tooShort(let weeks):
            text = weeks > 0 ? "\(Words.count(weeks, "week", "weeks")): a verdict needs \(PairTest.Terms.fewestWeeks)." : "No week has figures of both: a verdict needs \(PairTest.Terms.fewestWeeks)."
        case .gaps(let missing, let all): text = "\(missing) of \(Words.count(all, "week has", "weeks have")) no figure of both: too many gaps for a verdict."
        case .noBase(let metric):
            text = "“\(Words.title(metric, in: catalog))” starts at zero or below, so its growth is no percentage: a scale that starts above zero can be judged."
        case .groupChangedSize: text = "The group changed size by more than a tenth and is too small to be judged per person: whether value followed cannot be told."
        case .noise: text = "Value is too noisy to say whether it followed."
        }
    }
}
