/// The types of charts, by the names that commentary and chart files use.
public enum ChartKind: String, Sendable, CaseIterable {
    /// Adoption above value (`TwinPanels`).
    case pair
    /// Both on one scale from a common base (`IndexedPair`).
    case indexed
    /// Value against adoption, period by period (`Trajectory`).
    case trajectory
    /// One metric with its natural limits (`ProcessChart`).
    case process
    /// Six weeks and twelve months (`WeeksAndMonths`).
    case weeksAndMonths = "weeks-and-months"
    /// One metric in many groups (`SmallMultiples`).
    case multiples
    /// Then and now, group by group (`Dumbbell`).
    case dumbbell
    /// Then and now as lines (`Slope`).
    case slope
    /// How much the busiest have of the whole (`Lorenz`).
    case concentration
    /// How many people stand where, before and after a threshold (`ThresholdHistogram`).
    case threshold
    /// Metrics beside their targets (`Bullet`).
    case bullet
    /// One metric in many groups and weeks, as a table (`HeatTable`).
    case heat
    /// One metric in many groups, one week (`Bar`).
    case bar
}
