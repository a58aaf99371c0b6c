/// One file of a capture after disclosure control: the figures that may be shown, and which group-weeks may not.
public struct DisclosedSnapshot: Sendable {
    /// The capture week; nil for a file of `backfill/`.
    public let capture: Week?
    public let path: String
    /// What the policy asked for.
    let minimumPeople: Int32
    let values: [DisclosedValue]
    /// What values refer to by index.
    let parts: [FigureParts]
    /// The texts that values refer to by index.
    let notes: [String]
    /// Group-weeks under the minimum: nothing of them is in `values`.
    let hidden: [GroupWeek]
    /// Group-weeks that reach it.
    let shown: [GroupWeek]
    /// The rows that are hidden: that there are such rows, and no figure of them.
    let hiddenRows: [HiddenRow]
    /// Metrics for which the file gives a figure of `all`, shown or not, with the first week it is of.
    let everybodyGiven: [Int32: Week]
    /// The latest week of the file and a line that gives it; nil for a file without rows.
    public let latest: (week: Week, line: Int)?
    /// How many rows are hidden because neither they nor their group say how many people stand behind them, and the line of the first.
    public let withoutPeople: (rows: Int, line: Int)?
}

extension DisclosedSnapshot {
    /// The parts of one of its values.
    func parts(of value: DisclosedValue) -> FigureParts { value.parts < 0 ? .none : parts[Int(value.parts)] }

    /// The same file without what it says of some group-weeks.
    func without(_ places: Set<GroupWeek>) -> DisclosedSnapshot {
        DisclosedSnapshot(
            capture: capture, path: path, minimumPeople: minimumPeople, values: values.filter { !places.contains(GroupWeek(group: $0.group, week: $0.week)) },
            parts: parts, notes: notes, hidden: hidden.filter { !places.contains($0) }, shown: shown.filter { !places.contains($0) },
            hiddenRows: hiddenRows.filter { !places.contains($0.place) }, everybodyGiven: everybodyGiven, latest: latest, withoutPeople: withoutPeople)
    }
}

struct GroupWeek: Sendable, Hashable {
    var group: Int32
    var week: Week
}

/// A row of a group-week under the minimum.
struct HiddenRow: Sendable {
    let metric: Int32
    let place: GroupWeek
    /// How many people stand behind it, or the minimum when it is more: for the sum of those hidden together. Of a count of people nothing: their sum may be
    /// a handful, and what a hidden count says must not decide whether another group is hidden.
    let people: Int32
    let line: Int32
}

extension HiddenRow: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    var customMirror: Mirror { Mirror(self, children: []) }
    var description: String { "HiddenRow(redacted)" }
    var debugDescription: String { description }
}
