import AssayLanguage
import AssayMetrics

/// Why there is no verdict, or why it cannot be told: one sentence, and where there is one the remedy.
struct VerdictReason: Sendable, Hashable {
    let text: String

    init(_ reason: Assessment.Reason, in catalog: MetricCatalog) {
        switch reason {
        case .noValueRecorded: text = tell("No value recorded: there is nothing to set beside adoption.")
        case .hidden: text = tell("The value is hidden, or over too few to say: what is hidden is not judged.")
        case .notAvailable: text = tell("A metric of the pair does not combine over groups, or there is no group to combine: judge it group by group.")
        case .tooShort(let weeks):
            let needed = PairTest.Terms.fewestWeeks
            text = weeks > 0 ? tell("\(Words.weeks(weeks)): a verdict needs \(needed).") : tell("No week has figures of both: a verdict needs \(needed).")
        case .gaps(let missing, let all):
            text =
                all == 1
                ? tell("\(missing) of \(all) week has no figure of both: too many gaps for a verdict.")
                : tell("\(missing) of \(all) weeks have no figure of both: too many gaps for a verdict.")
        case .noBase(let metric):
            let title = Words.title(metric, in: catalog)
            text = tell("“\(title)” starts at zero or below, so its growth is no percentage: a scale that starts above zero can be judged.")
        case .groupChangedSize:
            text = tell("The group changed size by more than a tenth and is too small to be judged per person: whether value followed cannot be told.")
        case .noise: text = tell("Value is too noisy to say whether it followed.")
        }
    }
}
