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
    /// Metrics for which the file gives a figure of `all`, shown or not.
    let everybodyGiven: Set<Int32>
    /// The latest week of the file and a line that gives it; nil for a file without rows.
    public let latest: (week: Week, line: Int)?
}

struct GroupWeek: Sendable, Hashable {
    var group: Int32
    var week: Week
}
