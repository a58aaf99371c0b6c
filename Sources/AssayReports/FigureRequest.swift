/// A figure that commentary asks for in a fenced block, before anything is known of its data.
///
/// Ids are those of the site's metrics, groups and pairs, and exist in its catalog.
public enum FigureRequest: Sendable, Hashable {
    /// A chart, or a table that is read as one. `title`: nil means what its numbers say.
    case chart(ChartRequest, title: String?)

    /// Metrics by week.
    ///
    /// - `metrics`: at least one, in the order asked for. `group`: nil means everybody. `weeks`: 2 to 53; nil means as many as fit.
    case table(metrics: [String], group: String?, weeks: Int?, title: String?)

    /// Each metric's last week, changes and to-date figures.
    ///
    /// - `metrics`: nil means all. `group`: nil means everybody.
    case scorecard(metrics: [String]?, group: String?)

    /// A pair's verdict, in words. `group`: nil means everybody.
    case verdict(pair: String, group: String?)

    /// The author's.
    public var title: String? {
        switch self {
        case .chart(_, let title), .table(_, _, _, let title): title
        case .scorecard, .verdict: nil
        }
    }
}
