import AssayMetrics

/// What a chart is to show, a case for each kind of question. `group` nil means everybody; `groups` nil means all groups but everybody; `weeks` nil means
/// the report's window.
public enum ChartRequest: Sendable, Hashable {
    /// How a pair is drawn.
    public enum PairForm: Sendable, Hashable { case twinPanels, indexed, trajectory }
    /// How two weeks are set side by side.
    public enum ChangeForm: Sendable, Hashable { case dumbbell, slope }
    /// What the cells of a heat table hold: the figures, or their changes on the week before.
    public enum HeatContent: String, Sendable, Hashable, CaseIterable { case value, change }

    /// Adoption and value together.
    case pair(String, form: PairForm, group: String?, weeks: Int?)
    /// A metric with its natural limits.
    case process(metric: String, group: String?, weeks: Int?)
    /// Six weeks and twelve months of a metric.
    case weeksAndMonths(metric: String, group: String?)
    /// A metric in several groups, a panel each.
    case multiples(metric: String, groups: [String]?, weeks: Int?, hasOwnScales: Bool)
    /// A metric in several groups, in two weeks. `to` nil means the report's week.
    case change(metric: String, form: ChangeForm, groups: [String]?, from: Week, to: Week?)
    /// How much of a metric the busiest people have.
    case concentration(metric: String)
    /// How many people stand where. `threshold` nil means the metric's target; `before` is the week of the outline.
    case threshold(metric: String, threshold: Double?, before: Week?)
    /// Metrics beside their targets.
    case bullet(metrics: [String], group: String?)
    /// A metric in several groups, week by week, as a shaded table. `weeks` nil means eight.
    case heat(metric: String, groups: [String]?, weeks: Int?, content: HeatContent)
    /// A metric in several groups, in the report's week.
    case bar(metric: String, groups: [String]?)

    /// The groups whose figures it shows, by id; nil for all but everybody.
    var groups: [String]? {
        switch self {
        case .pair(_, _, let group, _), .process(_, let group, _), .weeksAndMonths(_, let group), .bullet(_, let group): [group ?? Group.everybody]
        case .multiples(_, let groups, _, _), .change(_, _, let groups, _, _), .heat(_, let groups, _, _), .bar(_, let groups): groups
        case .concentration, .threshold: [Group.everybody]
        }
    }
}
