import AssayCharts
import AssayLanguage
import AssayMetrics

/// Something to know of a verdict: one sentence.
struct VerdictCaveat: Sendable, Hashable {
    /// Unique within one assessment: `definition_changed.tokens`.
    let key: String
    let text: String

    /// - Parameter assessment: of which it is a caveat.
    init(_ caveat: Assessment.Caveat, of assessment: Assessment, in catalog: MetricCatalog) {
        func title(_ metric: String) -> String { Words.title(metric, in: catalog) }
        switch caveat {
        case .underAYear(let weeks):
            key = "under_a_year"
            text =
                weeks < 52
                ? tell("Less than a year of data: a seasonal swing can look like this.") : tell("Hardly more than a year of data: a seasonal swing can look like this.")
        case .unlikeGroups:
            key = "unlike_groups"
            text = tell("The two metrics are not over the same groups.")
        case .definitionChanged(let metric, let week):
            key = "definition_changed.\(metric)"
            text = tell("The definition of “\(title(metric))” changed: weeks before \(week) are left out.")
        case .identical(let metric):
            key = "identical.\(metric)"
            text = tell("“\(title(metric))” is identical every week.")
        case .provisional(let weeks):
            key = "provisional"
            text = weeks == 1 ? tell("\(weeks) provisional week is left out.") : tell("\(weeks) provisional weeks are left out.")
        case .gaps(let weeks):
            key = "gaps"
            text =
                weeks == 1
                ? tell("\(weeks) week has no figure of both: left open, never filled.") : tell("\(weeks) weeks have no figure of both: left open, never filled.")
        case .perPerson:
            key = "per_person"
            text = tell("The group changed size, so sums are judged per person, by the number of people to the nearest five.")
        case .guardrailWorse(let metric):
            key = "guardrail_worse"
            text = tell("“\(title(metric))” must not get worse, and it \(VerdictCaveat.worsened(metric, assessment, in: catalog)).")
        case .guardrailUnknown(let metric):
            key = "guardrail_unknown"
            text = tell("“\(title(metric))” must not get worse: whether it did could not be tested.")
        }
    }

    /// `rose by about 2.1 pp over 26 weeks`. Per person no amount is said: the unit would be another.
    private static func worsened(_ id: String, _ assessment: Assessment, in catalog: MetricCatalog) -> String {
        guard let trend = assessment.guardrail, let index = catalog.metricIndex(id), !assessment.caveats.contains(.perPerson), trend.change.isFinite, trend.change < 0 else {
            return tell("got worse")
        }
        let metric = catalog.metrics[index]
        let size = trend.change.magnitude
        let amount = metric.unit == "%" ? String(NumberFormat.points(size).drop { $0 == "+" }) : metric.format.full(Words.rounded(size, digits: 2))
        let weeks = Words.weeks(trend.span + 1)
        return metric.better == .down ? tell("rose by about \(amount) over \(weeks)") : tell("fell by about \(amount) over \(weeks)")
    }
}
