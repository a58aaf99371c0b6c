/// A figure that commentary asks for in a fenced block, before anything is known of its data.
///
/// Ids are those of the site's metrics, groups and pairs, and exist in its catalog.
public enum FigureRequest: Sendable, Hashable {
    /// A pair's twin panels: adoption above value, on shared weeks.
    ///
    /// - `group`: nil means everybody. `weeks`: 4 to 520; nil means the report's window. `title`: nil means the pair's.
    case pairChart(pair: String, group: String?, weeks: Int?, title: String?)

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
}
