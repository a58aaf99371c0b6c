/// One file of a capture after disclosure control: the figures that may be shown, and which group-weeks may not.
public struct DisclosedSnapshot: Sendable {
    /// The capture week; nil for a file of `backfill/`.
    public let capture: Week?
    public let path: String
    let values: [DisclosedValue]
    /// The texts that values refer to by index.
    let notes: [String]
    /// Group-weeks under the minimum: nothing of them is in `values`.
    let hidden: [GroupWeek]
    /// Group-weeks that reach it.
    let shown: [GroupWeek]
    /// Metric and group-week of each row that is hidden: that there is one, and nothing of it.
    let hiddenRows: [(metric: Int32, place: GroupWeek)]
    /// Metrics for which the file gives a figure of `all`, shown or not, with the first week it is of.
    let everybodyGiven: [Int32: Week]
    /// The latest week of the file and a line that gives it; nil for a file without rows.
    public let latest: (week: Week, line: Int)?
    /// How many rows are hidden because neither they nor their group say how many people stand behind them, and the line of the first.
    public let withoutPeople: (rows: Int, line: Int)?
}

struct GroupWeek: Sendable, Hashable {
    var group: Int32
    var week: Week
}
